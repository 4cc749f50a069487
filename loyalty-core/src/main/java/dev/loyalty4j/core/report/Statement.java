package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.amount.Points;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a member may see of an account: where it stands, what it holds, and what happened.
 *
 * @param view where the account stands
 * @param items what happened, in the order in which it was written down; a late activity has the day on which it
 *     happened
 * @param lines the whole statement in English, one line each
 */
public record Statement(AccountView view, List<Item> items, List<String> lines) {

    /**
     * Copies the lists.
     *
     * @param view where the account stands
     * @param items what happened, in the order in which it was written down; a late activity has the day on which it
     *     happened
     * @param lines the whole statement in English, one line each
     */
    public Statement {
        Objects.requireNonNull(view, "view");
        items = List.copyOf(Objects.requireNonNull(items, "items"));
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }

    /**
     * One thing that happened.
     *
     * @param on the local date in the zone of the programme
     * @param text what happened, in English
     */
    public record Item(LocalDate on, String text) {
        /**
         * Checks that both parts are there.
         *
         * @param on the local date in the zone of the programme
         * @param text what happened, in English
         */
        public Item {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return on + "  " + text;
        }
    }

    /**
     * Makes a statement.
     *
     * @param program the programme
     * @param view where the account stands
     * @param journal the whole journal of the account, in order
     * @return the statement
     */
    public static Statement of(Program program, AccountView view, List<JournalEntry> journal) {
        Telling telling = new Telling(program);
        journal.forEach(telling::add);
        List<Item> items = telling.items();
        return new Statement(view, items, lines(program, view, items));
    }

    private static List<String> lines(Program program, AccountView view, List<Item> items) {
        ProgramCalendar calendar = program.calendar();
        List<String> lines = new ArrayList<>();
        lines.add("Statement of account " + view.account() + " on " + calendar.dateOf(view.at()));
        for (Balance balance : view.balances()) {
            lines.add("Balance: " + balance.available()
                    + (balance.pending().minor() == 0 ? "" : ", " + balance.pending() + " pending")
                    + (balance.held().minor() == 0 ? "" : ", " + balance.held() + " held")
                    + (balance.debt().minor() == 0 ? "" : ", " + balance.debt() + " owed"));
            for (Lot lot : balance.lots()) {
                lines.add("  lot " + lot.id() + ": " + lot(balance.available(), lot) + ", "
                        + (lot.pending() ? "pending" : goodThrough(calendar, lot.expiresAt())));
            }
        }
        for (Standing standing : view.standings()) {
            lines.add("Tier (" + standing.ladder() + "): " + standing.tier().orElse("none")
                    + standing.until().map(u -> ", " + goodThrough(calendar, u)).orElse("")
                    + standing.next()
                            .map(n -> "; " + standing.missing() + " missing to " + n.tier())
                            .orElse("")
                    + standing.lifetime()
                            .map(f -> "; " + f.text() + " missing to " + f.tier() + " for ever")
                            .orElse(""));
        }
        for (Voucher voucher : view.rewards().open(view.at())) {
            lines.add("Voucher " + voucher.id() + ": " + voucher.worth().reward() + ", "
                    + goodThrough(calendar, voucher.expiresAt()));
        }
        for (StampCard card : program.cards()) {
            lines.add("Card (" + card.name() + "): "
                    + view.rewards().card(card.name()).onCard(card.size()) + " of " + card.size() + " stamps"
                    + next(card, view.rewards().card(card.name()).onCard(card.size())));
        }
        for (Item item : items) {
            lines.add("  " + item);
        }
        return lines;
    }

    /** What the stamps that are missing bring, where it is a reward. */
    private static String next(StampCard card, long stamps) {
        return card.milestones().stream()
                .filter(m -> m.at() > stamps && !m.reward().isEmpty())
                .findFirst()
                .map(m -> ", " + m.reward() + " after " + (m.at() - stamps) + " more")
                .orElse("");
    }

    private static String lot(Points unit, Lot lot) {
        String type = (LedgerText.extra(lot) ? "extra " : "") + unit.type();
        return new Points(lot.remaining(), unit.scale(), "of ")
                + new Points(lot.granted(), unit.scale(), type).toString() + " of " + LedgerText.origin(lot);
    }

    static String goodThrough(ProgramCalendar calendar, Instant end) {
        return end.isBefore(ProgramCalendar.NEVER) ? "through " + calendar.dateOf(end.minusNanos(1)) : "without end";
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
