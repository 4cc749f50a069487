package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.NewEnd;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a member may see of an account: where it stands, what it holds, and what happened.
 *
 * @param view where the account stands
 * @param items what happened, oldest first
 * @param lines the whole statement in English, one line each
 */
public record Statement(AccountView view, List<Item> items, List<String> lines) {

    /**
     * Copies the lists.
     *
     * @param view where the account stands
     * @param items what happened, oldest first
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
        List<Item> items = new ArrayList<>();
        SortedSet<String> undying = new TreeSet<>();
        for (JournalEntry entry : journal) {
            items(program, entry.events(), undying, items);
        }
        return new Statement(view, items, lines(program, view, items));
    }

    /** What one thing did in several steps is one item: points and the reward they buy, lots that die together. */
    private static void items(Program program, List<Event> events, SortedSet<String> undying, List<Item> items) {
        long expired = 0;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event instanceof AccountEvent.ExpiryPaused e) {
                undying.add(e.pointType());
            } else if (event instanceof AccountEvent.ExpiryResumed e) {
                undying.remove(e.pointType());
            }
            boolean hidden = (event instanceof AccountEvent.PointsRedeemed spent && buysReward(events, spent))
                    || (event instanceof AccountEvent.EndsMoved e && undying.contains(e.pointType()));
            LocalDate day = program.calendar().dateOf(event.at());
            if (event instanceof AccountEvent.PointsExpired e) {
                expired = Math.addExact(expired, e.points());
                if (i + 1 == events.size() || !diesWith(e, events.get(i + 1))) {
                    items.add(new Item(day, "-" + points(program, e.pointType(), expired) + " expired"));
                    expired = 0;
                }
            } else if (!hidden) {
                text(program, event).ifPresent(text -> items.add(new Item(day, text)));
            }
        }
    }

    private static boolean buysReward(List<Event> events, AccountEvent.PointsRedeemed spent) {
        return events.stream()
                .anyMatch(e -> e instanceof RewardEvent.RewardRedeemed reward
                        && reward.redemption().equals(spent.redemption()));
    }

    private static boolean diesWith(AccountEvent.PointsExpired one, Event next) {
        return next instanceof AccountEvent.PointsExpired other
                && other.at().equals(one.at())
                && other.pointType().equals(one.pointType());
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
                lines.add("  lot " + lot.id() + ": " + lot.remaining() + " of " + lot.granted() + " "
                        + (extra(lot) ? "extra " : "") + "points of " + origin(lot) + ", "
                        + goodThrough(calendar, lot.expiresAt()));
            }
        }
        for (Standing standing : view.standings()) {
            lines.add("Tier (" + standing.ladder() + "): " + standing.tier().orElse("none")
                    + standing.until().map(u -> ", " + goodThrough(calendar, u)).orElse("")
                    + standing.next()
                            .map(n -> "; " + standing.missing() + " missing to " + n.tier())
                            .orElse(""));
        }
        for (Voucher voucher : view.rewards().open(view.at())) {
            lines.add("Voucher " + voucher.id() + ": " + voucher.worth().reward() + ", "
                    + goodThrough(calendar, voucher.expiresAt()));
        }
        for (StampCard card : program.cards()) {
            lines.add("Card (" + card.name() + "): "
                    + view.rewards().card(card.name()).onCard(card.size()) + " of " + card.size() + " stamps");
        }
        for (Item item : items) {
            lines.add("  " + item);
        }
        return lines;
    }

    /** What multipliers and further rules added to the points of an order; elsewhere there is nothing to add to. */
    private static boolean extra(Lot lot) {
        return lot.kind() == LotKind.BONUS && lot.origin().kind().equals(Purchase.KIND);
    }

    /** An order by its id; what came by itself, and joining, have none that means anything to a member. */
    private static String origin(Lot lot) {
        String kind = lot.origin().kind();
        boolean nameless = Trigger.byItself(kind);
        return kind.equals(Enrol.KIND)
                ? "joining"
                : nameless ? kind : kind + " " + lot.origin().id();
    }

    static String goodThrough(ProgramCalendar calendar, Instant end) {
        return end.isBefore(ProgramCalendar.NEVER) ? "through " + calendar.dateOf(end.minusNanos(1)) : "without end";
    }

    private static Optional<String> text(Program program, Event event) {
        if (event instanceof ProgramEvent.Enrolled) {
            return Optional.of("enrolled");
        } else if (event instanceof ProgramEvent.ActivityRecorded e) {
            return Optional.of(e.trigger() + " " + e.id());
        } else if (event instanceof ProgramEvent.ProfileChanged) {
            return Optional.of("profile changed");
        } else if (event instanceof ProgramEvent.OrderFulfilled e) {
            return Optional.of("order " + e.order() + " " + e.what());
        } else if (event instanceof ProgramEvent.OrderReturned e) {
            return Optional.of("return " + e.returnId() + " of order " + e.order());
        } else if (event instanceof ProgramEvent.ReturnCancelled e) {
            return Optional.of("return " + e.returnId() + " of order " + e.order() + " cancelled");
        } else if (event instanceof RewardEvent.RewardRedeemed e) {
            return Optional.of(
                    e.points() == 0
                            ? "reward " + e.reward()
                            : "-" + points(program, e.pointType(), e.points()) + " for reward " + e.reward());
        } else if (event instanceof RewardEvent given) {
            return RewardText.of(program, given);
        } else if (event instanceof TierEvent moved) {
            return TierText.of(program.calendar(), moved);
        } else if (event instanceof AccountEvent.ActivityNoted) {
            return Optional.empty(); // shows through the ends it moves
        } else if (event instanceof AccountEvent moved) {
            return Optional.of(text(program, moved));
        }
        return Optional.empty(); // an order shows through what it earned, a metric through the tier
    }

    private static String text(Program program, AccountEvent event) {
        String type = event.pointType();
        if (event instanceof AccountEvent.LotGranted e) {
            return "+" + points(program, type, e.lot().granted()) + (extra(e.lot()) ? " extra" : "") + " from "
                    + origin(e.lot()) + (e.lot().pending() ? ", pending" : "");
        } else if (event instanceof AccountEvent.DebtPaid e) {
            return "-" + points(program, type, e.points()) + " to pay what was owed";
        } else if (event instanceof AccountEvent.PointsRedeemed e) {
            return "-" + points(program, type, e.points()) + " redeemed";
        } else if (event instanceof AccountEvent.PointsAdjusted e) {
            return "-" + points(program, type, e.points()) + " adjusted, " + e.reason() + owed(e.debt());
        }
        return returned(program, type, event);
    }

    private static String returned(Program program, String type, AccountEvent event) {
        if (event instanceof AccountEvent.PointsClawedBack e) {
            return "-" + points(program, type, e.points()) + " taken back"
                    + (e.order().isEmpty() ? "" : " for order " + e.order()) + owed(e.debt())
                    + (e.forgiven() == 0 ? "" : ", " + e.forgiven() + " of them forgiven");
        } else if (event instanceof AccountEvent.PointsRestored e) {
            return "+" + points(program, type, e.points()) + " restored for order " + e.order();
        } else if (event instanceof AccountEvent.PointsGivenBack e) {
            return "+" + points(program, type, e.points()) + " back from redemption " + e.redemption();
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            return "-" + points(program, type, e.points()) + " for redemption " + e.redemption() + owed(e.debt());
        } else if (event instanceof AccountEvent.LotsReinstated e) {
            long sum = e.takes().stream().mapToLong(Take::points).sum();
            return "+" + points(program, type, sum) + " brought back to life";
        }
        return waiting(program, type, event);
    }

    private static String waiting(Program program, String type, AccountEvent event) {
        if (event instanceof AccountEvent.LotReleased e) {
            return points(program, type, e.points()) + " available";
        } else if (event instanceof AccountEvent.LotAwaited e) {
            return "lot " + e.lot() + " will be available at " + e.availableFrom();
        } else if (event instanceof AccountEvent.PointsHeld e) {
            long sum = e.takes().stream().mapToLong(Take::points).sum();
            return points(program, type, sum) + " held";
        } else if (event instanceof AccountEvent.GraceStarted e) {
            return "points that come back to lot " + e.lot() + " are " + goodThrough(program.calendar(), e.until());
        } else if (event instanceof AccountEvent.HoldEnded e) {
            return "hold " + e.hold() + (e.timedOut() ? " timed out" : " released");
        } else if (event instanceof AccountEvent.EndsMoved e) {
            return ends(program.calendar(), type, e.ends());
        } else if (event instanceof AccountEvent.ExpiryPaused) {
            return type + " do not expire at present";
        } else if (event instanceof AccountEvent.ExpiryResumed) {
            return type + " expire again";
        } else if (event instanceof AccountEvent.LotsMerged) {
            return "old lots of " + type + " merged";
        }
        throw new IllegalStateException("account event of an unlisted kind: " + event);
    }

    private static String ends(ProgramCalendar calendar, String type, List<NewEnd> ends) {
        Instant first =
                ends.stream().map(NewEnd::expiresAt).min(Instant::compareTo).orElseThrow();
        boolean one = ends.stream().allMatch(end -> end.expiresAt().equals(first));
        return type + " held before now good " + goodThrough(calendar, first) + (one ? "" : " or longer");
    }

    private static String owed(long debt) {
        return debt == 0 ? "" : ", " + debt + " of them owed";
    }

    private static String points(Program program, String type, long minor) {
        return program.pointTypes().stream()
                .filter(t -> t.name().equals(type))
                .findFirst()
                .map((PointType t) -> t.points(minor).toString())
                .orElse(minor + " " + type);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
