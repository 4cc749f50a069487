package dev.loyalty4j.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ladders, what happens, and the tier held at the end with its last day: one line for each vector. */
public class TierTableTest {
    private static final Requirement S200 = Metric.spend().atLeast("200.00");
    private static final Requirement S500 = Metric.spend().atLeast("500.00");
    private static final Metric NIGHTS = Metric.measure("nights");

    private static final Ladder YEAR = ladder(Window.CALENDAR_YEAR, Term.REST_AND_NEXT);
    private static final Ladder TWELVE = ladder(Window.days(365), Term.months(12));
    private static final Ladder TOTALS = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
            .tier("Keen", Metric.pointsEarned().atLeast("100"))
            .tier("Spender", Metric.pointsRedeemed().atLeast("5000"));
    private static final Ladder HOTEL = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
            .tier(
                    "Gold",
                    Requirement.any(NIGHTS.atLeast("20"), Metric.pointsEarned().atLeast("3000")))
            .tier(
                    "Platinum",
                    Requirement.all(NIGHTS.atLeast("50"), Metric.spend().atLeast("5000.00")));

    private static Ladder ladder(Window window, Term term) {
        return Ladder.of("status", window, term).tier("Silver", S200).tier("Gold", S500);
    }

    private static Ladder with(Ladder ladder, UnaryOperator<LadderPolicy> change) {
        return ladder.with(change.apply(LadderPolicy.DEFAULT));
    }

    static List<Arguments> vectors() {
        return List.of(
                // Q3: window and term
                row("rest and next", YEAR, "2018-11-20 buy 200.00", "Silver 2019-12-31"),
                row("a cent less", YEAR, "2018-11-20 buy 199.99", "none"),
                row("another year", YEAR, "2018-12-31 buy 150.00; 2019-01-01 buy 150.00", "none"),
                row("two at once", YEAR, "2018-05-01 buy 600.00", "Gold 2019-12-31"),
                row("12 months from entry", TWELVE, "2019-03-03 buy 200.00", "Silver 2020-03-02"),
                row("upgrade restarts", TWELVE, "2024-04-15 buy 200.00; 2024-10-25 buy 300.00", "Gold 2025-10-24"),
                row(
                        "quarters that end in February",
                        ladder(new Window.Periodic(3, LocalDate.of(2000, 3, 1)), Term.REST_OF_PERIOD),
                        "2019-12-05 buy 200.00",
                        "Silver 2020-02-29"),
                row(
                        "year from 1 April",
                        ladder(new Window.Periodic(12, LocalDate.of(2000, 4, 1)), Term.REST_AND_NEXT),
                        "2019-03-31 buy 200.00",
                        "Silver 2020-03-31"),
                row(
                        "weeks",
                        ladder(Window.ISO_WEEK, Term.REST_AND_NEXT),
                        "2019-03-06 buy 200.00", // a Wednesday
                        "Silver 2019-03-17"),
                row(
                        "membership year",
                        ladder(Window.MEMBERSHIP_YEAR, Term.REST_OF_PERIOD),
                        "2018-03-31 buy 200.00",
                        "Silver 2019-01-09"),
                row(
                        "months beyond",
                        ladder(Window.lastMonths(24), Term.months(12)),
                        "2018-03-31 buy 100.00; 2020-02-29 buy 100.00",
                        "Silver 2021-02-27"),
                row("lifetime", ladder(Window.LIFETIME, Term.FOREVER), "2018-02-01 buy 200.00; 2050-01-01", "Silver"),
                row(
                        "last day of February after next",
                        ladder(Window.CALENDAR_YEAR, Term.shifted(Term.REST_OF_PERIOD, 14, 31)),
                        "2018-11-20 buy 200.00",
                        "Silver 2020-02-29"),
                row(
                        "the 10th",
                        ladder(Window.CALENDAR_MONTH, Term.shifted(Term.REST_OF_PERIOD, 1, 10)),
                        "2018-11-20 buy 200.00",
                        "Silver 2018-12-10"),
                row(
                        "the shifted end judges the year that is over",
                        ladder(Window.CALENDAR_YEAR, Term.shifted(Term.REST_OF_PERIOD, 2, 31)),
                        "2018-11-20 buy 200.00; 2019-06-01 buy 200.00; 2020-02-28 look",
                        "Silver 2020-02-29"),
                row(
                        "a period of its own",
                        ladder(Window.days(365), Term.endOf(Window.CALENDAR_YEAR, 1)),
                        "2018-11-20 buy 200.00",
                        "Silver 2019-12-31"),
                row("days", ladder(Window.days(30), Term.days(90)), "2019-01-01 buy 200.00", "Silver 2019-03-31"),
                row("rolling: the first falls out", TWELVE, "2019-01-01 buy 100.00; 2020-01-01 buy 100.00", "none"),
                row(
                        "rolling: both inside",
                        TWELVE,
                        "2019-01-01 buy 100.00; 2019-12-31 buy 100.00",
                        "Silver 2020-12-30"),
                row(
                        "the current term",
                        ladder(Window.CURRENT_TERM, Term.months(12)),
                        "2019-01-01 buy 200.00; 2019-06-01 buy 499.99",
                        "Silver 2019-12-31"),
                row(
                        "the current term is enough",
                        ladder(Window.CURRENT_TERM, Term.months(12)),
                        "2019-01-01 buy 200.00; 2019-06-01 buy 500.00",
                        "Gold 2020-05-31"),
                // Q4: renewal and the way down
                row("at once", YEAR, "2018-11-20 buy 200.00; 2019-06-01 buy 200.00", "Silver 2020-12-31"),
                row("once a window", YEAR, "2018-11-20 buy 200.00; 2018-12-20 buy 100.00", "Silver 2019-12-31"),
                row(
                        "at the end",
                        TWELVE,
                        "2019-03-03 buy 200.00; 2020-03-02 buy 200.00; 2020-03-03",
                        "Silver 2021-03-02"),
                row("not before the end", TWELVE, "2019-03-03 buy 200.00; 2020-03-02 buy 200.00", "Silver 2020-03-02"),
                row("soft landing", YEAR, "2018-05-01 buy 600.00; 2020-01-01", "Silver 2021-12-31"),
                row("and down again", YEAR, "2018-05-01 buy 600.00; 2022-01-01", "none"),
                row(
                        "to the metric",
                        with(YEAR, p -> p.falling(LadderPolicy.Fall.TO_METRIC)),
                        "2018-05-01 buy 600.00; 2020-01-01",
                        "none"),
                row(
                        "to the metric, which is Silver",
                        with(YEAR, p -> p.falling(LadderPolicy.Fall.TO_METRIC)),
                        "2018-05-01 buy 600.00; 2019-12-31 buy 200.00; 2020-01-01",
                        "Silver 2021-12-31"),
                row(
                        "renewal at the end of a year",
                        with(YEAR, p -> p.renewing(LadderPolicy.Renewal.AT_TERM_END)),
                        "2018-11-20 buy 200.00; 2019-06-01 buy 200.00; 2019-12-31 look",
                        "Silver 2019-12-31"),
                row(
                        "rolling, at once: a fresh window",
                        with(TWELVE, p -> p.renewing(LadderPolicy.Renewal.AT_ONCE)),
                        "2019-03-03 buy 200.00; 2019-06-01 buy 199.99; 2019-07-01 buy 0.01",
                        "Silver 2020-06-30"),
                row(
                        "rolling, at once: not yet",
                        with(TWELVE, p -> p.renewing(LadderPolicy.Renewal.AT_ONCE)),
                        "2019-03-03 buy 200.00; 2019-06-01 buy 199.99",
                        "Silver 2020-03-02"),
                row(
                        "grace holds",
                        with(YEAR, p -> p.grace(31)),
                        "2018-05-01 buy 600.00; 2020-01-31",
                        "Gold 2019-12-31"),
                row(
                        "grace postpones the step, not the term",
                        with(YEAR, p -> p.grace(31)),
                        "2018-05-01 buy 600.00; 2020-02-01",
                        "Silver 2021-12-31"),
                row(
                        "reached in the days of grace",
                        with(YEAR, p -> p.grace(31)),
                        "2018-05-01 buy 600.00; 2020-01-15 buy 500.00",
                        "Gold 2021-12-31"),
                row(
                        "upgrade at the end of the year",
                        with(YEAR, p -> p.upgrading(LadderPolicy.Upgrade.AT_PERIOD_END)),
                        "2018-05-01 buy 200.00; 2018-12-31 look",
                        "none"),
                row(
                        "upgrade at the end, a day later",
                        with(YEAR, p -> p.upgrading(LadderPolicy.Upgrade.AT_PERIOD_END)),
                        "2018-05-01 buy 200.00; 2019-01-01",
                        "Silver 2019-12-31"),
                row(
                        "less to retain",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                                .tier(Tier.of("Silver", S200)
                                        .retainedWith(Metric.spend().atLeast("50.00"))),
                        "2018-05-01 buy 200.00; 2019-05-01 buy 50.00",
                        "Silver 2020-12-31"),
                row(
                        "less to enter again",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                                .tier(Tier.of("Silver", S200)
                                        .reenteredWith(Metric.spend().atLeast("50.00"))),
                        "2018-05-01 buy 200.00; 2019-01-01; 2019-05-01 buy 50.00",
                        "Silver 2019-12-31"),
                row(
                        "who never was there needs all",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                                .tier(Tier.of("Silver", S200)
                                        .reenteredWith(Metric.spend().atLeast("50.00"))),
                        "2019-05-01 buy 50.00",
                        "none"),
                // Q1, Q2: metrics and expressions
                row("nights or points", HOTEL, "2018-05-01 nights 20", "Gold 2019-12-31"),
                row("points or nights", HOTEL, "2018-05-01 nights 1; 2018-05-02 buy 3000.00", "Gold 2019-12-31"),
                row("nights and spend: one", HOTEL, "2018-05-01 nights 50", "Gold 2019-12-31"),
                row("nights and spend", HOTEL, "2018-05-01 nights 50; 2018-06-01 buy 5000.00", "Platinum 2019-12-31"),
                row("half nights", HOTEL, "2018-05-01 nights 19.5; 2018-05-02 nights 0.5", "Gold 2019-12-31"),
                row(
                        "two visits on a day are one",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                                .tier("Regular", Metric.visits().atLeast("2")),
                        "2018-05-01 visit; 2018-05-01 visit",
                        "none"),
                row(
                        "visits on two days",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                                .tier("Regular", Metric.visits().atLeast("2")),
                        "2018-05-01 visit; 2018-05-02 visit",
                        "Regular 2019-12-31"),
                row(
                        "orders",
                        Ladder.of("status", Window.CALENDAR_MONTH, Term.REST_AND_NEXT)
                                .tier("Regular", Metric.orders().atLeast("2")),
                        "2018-05-01 buy 1.00; 2018-05-01 buy 1.00",
                        "Regular 2018-06-30"),
                row(
                        "a tier-only point type",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                                .tier("Blue", Metric.pointsEarned("miles").atLeast("1000")),
                        "2018-05-01 travel 999; 2018-06-01 travel 1",
                        "Blue 2019-12-31"),
                row(
                        "actions",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                                .tier("Critic", Metric.actions("review").atLeast("2")),
                        "2018-05-01 act review; 2018-05-02 act review",
                        "Critic 2019-12-31"),
                row(
                        "spending lowers nothing",
                        TOTALS,
                        "2018-05-01 buy 60.00; 2018-05-02 redeem 60; 2018-05-03 buy 40.00",
                        "Keen 2019-12-31"),
                row("expiry lowers nothing", TOTALS, "2018-05-01 buy 60.00; 2018-09-01 buy 40.00", "Keen 2019-12-31"),
                row("redeeming", TOTALS, "2018-05-01 buy 5000.00; 2018-05-02 redeem 5000", "Spender 2019-12-31"),
                row(
                        "terms held",
                        YEAR.tier(
                                "Loyal",
                                Metric.termsHeld("Silver").over(Window.LIFETIME).atLeast("2")),
                        "2018-05-01 buy 200.00; 2019-05-01 buy 200.00; 2020-05-01 buy 200.00; 2020-05-02 buy 1.00",
                        "Loyal 2021-12-31"),
                row(
                        "years held",
                        YEAR.tier(
                                "Loyal",
                                Metric.yearsHeld("Silver").over(Window.LIFETIME).atLeast("1")),
                        "2018-05-01 buy 200.00; 2019-05-02 buy 1.00",
                        "Loyal 2020-12-31"),
                // Q5
                row(
                        "rollover: 5 of 25 count in the next year",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-05-01 nights 25; 2019-05-01 nights 15",
                        "Gold 2020-12-31"),
                row(
                        "rollover: 5 and 14 are not enough",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-05-01 nights 25; 2019-05-01 nights 14; 2020-01-01",
                        "none"),
                row(
                        "what rolled over does not roll on",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-05-01 nights 45; 2019-05-01 nights 1; 2020-05-01 nights 18; 2020-12-31",
                        "Gold 2020-12-31"),
                row("head start by a card", HOTEL, "2018-02-01 credit 15; 2018-05-01 nights 5", "Gold 2019-12-31"),
                row(
                        "head start at enrolment",
                        with(HOTEL, p -> p.headStart(NIGHTS, "10")),
                        "2018-05-01 nights 10",
                        "Gold 2019-12-31"),
                row(
                        "lifetime Gold is kept when Platinum falls",
                        Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                                .tier(Tier.of("Gold", NIGHTS.atLeast("20"))
                                        .foreverWith(
                                                NIGHTS.over(Window.LIFETIME).atLeast("60")))
                                .tier("Platinum", NIGHTS.atLeast("50")),
                        "2018-05-01 nights 50; 2019-05-01 nights 10; 2025-01-01",
                        "Gold"),
                row("everyone has the first", free(), "2018-02-01 look", "Basic"),
                row("and falls back to it", free(), "2018-02-01 buy 200.00; 2020-01-01", "Basic"),
                row("by invitation only", vip(), "2018-02-01 buy 9000.00", "Silver 2019-12-31"),
                row("invited", vip(), "2018-02-01 INVITATION VIP", "VIP 2019-12-31"),
                row("invited until a date", vip(), "2018-02-01 INVITATION VIP 2018-07-01", "VIP 2018-06-30"),
                row(
                        "nobody falls into a tier by invitation",
                        vip(),
                        "2018-02-01 MATCH Black; 2020-01-01",
                        "Silver 2021-12-31"),
                row("set by hand", YEAR, "2018-02-01 OVERRIDE Gold 2018-03-01", "Gold 2018-02-28"),
                row(
                        "set lower by hand, then as earned",
                        YEAR,
                        "2018-02-01 buy 600.00; 2018-02-02 OVERRIDE Silver 2018-03-01; 2018-02-28 look",
                        "Silver 2018-02-28"),
                row(
                        "what is earned shows again",
                        YEAR,
                        "2018-02-01 buy 600.00; 2018-02-02 OVERRIDE - 2018-03-01; 2018-03-01",
                        "Gold 2019-12-31"),
                row("an override without an end", YEAR, "2018-02-01 OVERRIDE Gold; 2030-01-01", "Gold"),
                row(
                        "an override ended by hand",
                        YEAR,
                        "2018-02-01 OVERRIDE Gold; 2018-05-05 OVERRIDE Gold 2018-05-05",
                        "none"),
                row("paid for", YEAR, "2018-02-01 FEE Silver 2018-08-01; 2018-07-31 look", "Silver 2018-07-31"),
                row("paid for and over", YEAR, "2018-02-01 FEE Silver 2018-08-01; 2018-08-01", "none"),
                row(
                        "paid for and earned more",
                        YEAR,
                        "2018-02-01 FEE Silver 2018-08-01; 2018-03-01 buy 500.00; 2018-08-01",
                        "Gold 2019-12-31"),
                row("matched", YEAR, "2018-02-01 MATCH Gold 2018-05-01", "Gold 2018-04-30"),
                row(
                        "matched and retained",
                        YEAR,
                        "2018-02-01 MATCH Gold 2018-05-01; 2018-04-30 buy 500.00",
                        "Gold 2019-12-31"),
                row(
                        "matched and not retained",
                        YEAR,
                        "2018-02-01 MATCH Gold 2018-05-01; 2018-05-01",
                        "Silver 2019-12-31"),
                // Q8
                row("a return leaves the tier", YEAR, "2018-02-01 buy 500.00 a; 2018-03-01 back a", "Gold 2019-12-31"),
                row(
                        "but not the number",
                        YEAR,
                        "2018-02-01 buy 199.00 a; 2018-03-01 back a; 2018-04-01 buy 199.00",
                        "none"),
                row("revoked", revoking(YEAR), "2018-02-01 buy 500.00 a; 2018-03-01 back a", "none"),
                row(
                        "revoked to the tier before",
                        revoking(YEAR),
                        "2018-02-01 buy 200.00; 2018-02-02 buy 300.00 a; 2018-03-01 back a",
                        "Silver 2019-12-31"),
                row(
                        "revoked in part",
                        revoking(YEAR),
                        "2018-02-01 buy 600.00 a; 2018-03-01 half a 200.00",
                        "Silver 2019-12-31"),
                row(
                        "still enough",
                        revoking(YEAR),
                        "2018-02-01 buy 600.00 a; 2018-03-01 half a 100.00",
                        "Gold 2019-12-31"),
                row(
                        "a renewal revoked",
                        revoking(YEAR),
                        "2018-02-01 buy 200.00; 2019-02-01 buy 200.00 a; 2019-03-01 back a",
                        "Silver 2019-12-31"),
                row(
                        "revoked when the term before is over",
                        revoking(YEAR),
                        "2018-02-01 buy 200.00; 2019-12-01 buy 200.00 a; 2020-03-01 back a",
                        "none"),
                row(
                        "a return that is cancelled",
                        revoking(YEAR),
                        "2018-02-01 buy 500.00 a; 2018-03-01 back a; 2018-04-01 keep c-2",
                        "Gold 2019-12-31"),
                // T4
                row("late, from when it is told", YEAR, "2019-02-01 late 2018-12-30 200.00", "Silver 2019-12-31"),
                row("late, its term is over", YEAR, "2020-02-01 late 2018-12-30 200.00", "none"),
                row(
                        "late, and the last days are enough now",
                        TWELVE,
                        "2019-06-01 buy 150.00; 2019-06-10 late 2019-05-20 50.00",
                        "Silver 2020-05-31"),
                row(
                        "late, and what rolled over grows",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-05-01 nights 21; 2019-05-01 nights 15; 2019-06-01 told 2018-12-30 4",
                        "Gold 2020-12-31"), // 25 in 2018, 5 and 15 in 2019
                row(
                        "late, and what rolled over is one short",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-05-01 nights 21; 2019-05-01 nights 15; 2019-06-01 told 2018-12-30 3",
                        "Gold 2019-12-31"),
                row(
                        "late, and there is a surplus for the first time",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-05-01 nights 18; 2019-05-01 nights 15; 2019-06-01 told 2018-12-30 7",
                        "Gold 2020-12-31"),
                row(
                        "late, and what rolled over is enough in a year that is over",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-06-01 nights 22; 2019-05-01 nights 14; 2020-02-01 told 2018-12-30 4",
                        "Gold 2020-12-31"), // 26 in 2018, 6 and 14 in 2019, which lasts through the next
                row(
                        "late, and a year that is over is one short",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        "2018-06-01 nights 22; 2019-05-01 nights 14; 2020-02-01 told 2018-12-30 3",
                        "none"),
                row(
                        "late, and the surplus of a surplus year rolls on",
                        with(HOTEL, p -> p.rollingOver("Gold")),
                        // 2018: 30 of 20, 10 roll. 2019: 15 and 10 make 25, of which 5 roll. 2020: 15 and 5
                        "2018-06-01 nights 22; 2019-05-01 nights 15; 2020-01-02 nights 15; 2020-02-01 told 2018-12-30 8",
                        "Gold 2021-12-31"),
                row(
                        "a late stay that comes back leaves what rolled over as it was",
                        with(HOTEL, p -> p.rollingOver("Gold").onReturn(LadderPolicy.Returned.REVOKE)),
                        "2018-05-01 nights 21; 2019-05-01 nights 15; 2019-06-01 told 2018-12-30 4;"
                                + "2019-07-01 back action/c-3",
                        "Gold 2019-12-31"));
    }

    private static Ladder free() {
        return Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Basic", Requirement.NONE)
                .tier("Silver", S200);
    }

    private static Ladder vip() {
        return Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Silver", S200)
                .tier("VIP", Requirement.BY_INVITATION)
                .tier("Black", Metric.spend().atLeast("99999.00"));
    }

    private static Ladder revoking(Ladder ladder) {
        return with(ladder, p -> p.onReturn(LadderPolicy.Returned.REVOKE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void theTierHeldIs(String name, Ladder ladder, String lines, String tier) {
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, ladder).build()).run(lines);

        assertThat(shop.tier()).isEqualTo(tier);
        assertThat(shop.problems()).isEmpty();
    }

    /** Says whether all vectors hold for programmes with something replaced. */
    public static boolean passes(UnaryOperator<ProgramBuilder> twin) {
        return TierShop.holds(vectors(), twin);
    }

    private static Arguments row(String name, Ladder ladder, String lines, String tier) {
        return Arguments.of(name, ladder, lines, tier);
    }
}
