package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.core.amount.Points;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.report.Overview;
import dev.loyalty4j.core.report.PointsTotal;
import dev.loyalty4j.core.report.ProgramText;
import dev.loyalty4j.core.report.Statement;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what {@code loyalty-core} knows: the programme, one member, all members, and whether the books are right. */
final class ProgrammeReport {
    /** A statement of years is long; the newest entries are the ones of interest. */
    private static final int LATEST = 40;

    private final Replay replay;
    private final PrintStream out;

    ProgrammeReport(Replay replay, PrintStream out) {
        this.replay = replay;
        this.out = out;
    }

    /** The programme, in words. */
    void printProgramme() {
        ProgramText.of(replay.program()).forEach(line -> out.println("  " + line));
        out.println(
                "  Redemptions are played: each member saves for one of the rewards, given out in turn, and takes it as"
                        + " soon as the points suffice.");
    }

    /** One member's account and what led to it. */
    void printMember(Member member) {
        Statement statement = replay.loyalty().statement(member.id()).orElseThrow();
        int items = statement.items().size();
        List<String> account = statement.lines().subList(0, statement.lines().size() - items);
        account.forEach(line -> out.println("  " + line));
        printExpiry(statement.view());
        int earlier = Math.max(0, items - LATEST);
        out.println("  What happened" + (earlier == 0 ? "" : ", after " + Figures.count(earlier) + " earlier entries")
                + ":");
        statement.items().subList(earlier, items).forEach(item -> out.println("    " + item));
    }

    private void printExpiry(AccountView view) {
        for (Balance balance : view.balances()) {
            for (Balance.Expiring expiring : balance.expiring()) {
                out.println("  Expiring: " + expiring.points() + " good through "
                        + replay.program().calendar().dateOf(expiring.at().minusNanos(1)));
            }
        }
    }

    /** All members, all points, and the audit of the journal. */
    void printTotals() {
        Overview overview = replay.loyalty().overview();
        out.println("  " + Figures.count(overview.members(), "member"));
        overview.tiers()
                .forEach((ladder, mix) -> mix.forEach(
                        (tier, members) -> out.printf(Locale.ROOT, "    %-14s %9s%n", tier, Figures.count(members))));
        overview.points().forEach(this::print);
        out.println("  verify: " + replay.loyalty().verify());
    }

    private void print(PointsTotal total) {
        out.println("  points, of the type " + total.issued().type());
        print("issued", total.issued());
        print("redeemed", total.redeemed());
        print("expired", total.expired());
        print("taken back", total.takenBack());
        print("outstanding", total.outstanding());
        print("owed", total.owed());
    }

    private void print(String what, Points points) {
        out.printf(Locale.ROOT, "    %-14s %9s%n", what, Figures.count(points.minor()));
    }

    /** Where every row and all the money went. */
    void printMoney() {
        String currency = replay.program().currency();
        replay.money()
                .sums()
                .forEach((fate, sum) -> out.printf(
                        Locale.ROOT,
                        "    %9s rows %18s  %s%n",
                        Figures.count(sum.rows()),
                        Figures.money(sum.cents(), currency),
                        fate.inWords()));
        replay.refusals()
                .forEach((code, orders) -> out.println("  refused " + Figures.count(orders.size(), "time") + " " + code
                        + ", first: " + orders.get(0)));
    }
}
