package dev.loyalty4j.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How terms end: in days of grace, where the shop gave the end, where they are revoked, and what still keeps them. */
public class TierEndsTableTest {
    private static final Ladder YEAR = grace(Window.CALENDAR_YEAR, Term.REST_AND_NEXT);
    private static final Ladder ROLLING = grace(Window.days(365), Term.months(12));
    private static final Ladder MONTHS = grace(Window.lastMonths(24), Term.months(12));
    private static final Ladder EVER = grace(Window.LIFETIME, Term.months(12));

    /** To the end of February, judged when that is over. */
    private static final Ladder SHIFTED = ladder(
            Window.CALENDAR_YEAR,
            Term.shifted(Term.REST_OF_PERIOD, 2, 31),
            LadderPolicy.DEFAULT.renewing(LadderPolicy.Renewal.AT_TERM_END));

    private static final Ladder LESS = Ladder.of(
                    "status", Window.CALENDAR_YEAR, Term.shifted(Term.REST_OF_PERIOD, 2, 31))
            .tier("Silver", Metric.spend().atLeast("200.00"))
            .tier(Tier.of("Gold", Metric.spend().atLeast("500.00"))
                    .retainedWith(Metric.spend().atLeast("300.00")))
            .with(LadderPolicy.DEFAULT.renewing(LadderPolicy.Renewal.AT_TERM_END));

    private static final Ladder BY_TERMS =
            ladder(Window.CURRENT_TERM, Term.months(12), LadderPolicy.DEFAULT.onReturn(LadderPolicy.Returned.REVOKE));

    private static final Ladder LANDING =
            ladder(Window.CALENDAR_YEAR, Term.REST_AND_NEXT, LadderPolicy.DEFAULT.landing(Term.REST_OF_PERIOD));

    private static final Ladder SHORT = ladder(
            Window.CALENDAR_YEAR,
            Term.REST_AND_NEXT,
            LadderPolicy.DEFAULT
                    .landing(Term.shifted(Term.REST_OF_PERIOD, 2, 31))
                    .renewing(LadderPolicy.Renewal.AT_TERM_END));

    private static final Metric NIGHTS = Metric.measure("nights");

    private static final Ladder KEEPING = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
            .tier("Silver", NIGHTS.atLeast("25"))
            .tier(Tier.of("Gold", NIGHTS.atLeast("50")).retainedWith(NIGHTS.atLeast("40")))
            .with(LadderPolicy.DEFAULT.rollingOver("Silver"));

    private static final Ladder YEARS = Ladder.of("status", Window.CALENDAR_YEAR, Term.FOREVER)
            .tier("Gold", Metric.spend().atLeast("200.00"))
            .tier(Tier.of("Platinum", Metric.spend().atLeast("1000.00"))
                    .foreverWith(Metric.yearsHeld("Gold").over(Window.LIFETIME).atLeast("4")));

    private static Ladder ladder(Window window, Term term, LadderPolicy policy) {
        return Ladder.of("status", window, term)
                .tier("Silver", Metric.spend().atLeast("200.00"))
                .tier("Gold", Metric.spend().atLeast("500.00"))
                .with(policy);
    }

    private static Ladder grace(Window window, Term term) {
        return ladder(window, term, LadderPolicy.DEFAULT.grace(31).renewing(LadderPolicy.Renewal.AT_TERM_END));
    }

    static List<Arguments> vectors() {
        return List.of(
                // the term ends with 2020-03-02, grace with 2020-04-02; the year of 365 days then holds no old order
                row("nothing", ROLLING, "2019-03-03 buy 200.00; 2020-04-03", "none"),
                row(
                        "in grace",
                        ROLLING,
                        "2019-03-03 buy 200.00; 2020-03-20 buy 200.00; 2020-04-10",
                        "Silver 2021-03-02"),
                row("a cent less", ROLLING, "2019-03-03 buy 200.00; 2020-03-20 buy 199.99; 2020-04-10", "none"),
                row(
                        "in grace, in two",
                        ROLLING,
                        "2019-03-03 buy 200.00; 2020-03-20 buy 100.00; 2020-04-02 buy 100.00; 2020-04-10",
                        "Silver 2021-03-02"),
                row(
                        "what falls out of the window meanwhile",
                        ROLLING,
                        "2019-03-03 buy 200.00; 2019-03-10 buy 100.00; 2020-03-20 buy 100.00; 2020-04-10",
                        "none"),
                row(
                        "a day after grace it is reached anew",
                        ROLLING,
                        "2019-03-03 buy 200.00; 2020-04-03 buy 200.00",
                        "Silver 2021-04-02"),
                row(
                        "by whole months", // from April 2018 in March 2020, from May 2018 in April
                        MONTHS,
                        "2018-03-31 buy 200.00; 2018-04-10 buy 100.00; 2020-04-20 buy 100.00; 2020-05-20",
                        "none"),
                row(
                        "by whole months, all inside",
                        MONTHS,
                        "2018-02-01 MATCH Silver; 2019-02-20 buy 200.00; 2019-04-01",
                        "Silver 2020-01-31"),
                row(
                        "a period that goes on",
                        YEAR,
                        "2018-02-01 MATCH Gold 2018-05-01; 2018-05-20 buy 500.00; 2018-06-15",
                        "Gold 2019-12-31"),
                row(
                        "a period that goes on, after grace",
                        YEAR,
                        "2018-02-01 MATCH Gold 2018-05-01; 2018-06-01 buy 499.00; 2018-06-15",
                        "Silver 2019-12-31"),
                row(
                        "ever",
                        EVER,
                        "2018-02-01 MATCH Silver 2018-05-01; 2018-05-20 buy 200.00; 2018-06-15",
                        "Silver 2019-04-30"),
                // an end that was given is judged by its last day
                row(
                        "given",
                        SHIFTED,
                        "2018-02-01 INVITATION Gold 2018-10-01; 2018-06-01 buy 500.00; 2018-10-01",
                        "Gold 2019-02-28"),
                row(
                        "given, and retained by less than it takes to enter",
                        LESS,
                        "2018-02-01 INVITATION Gold 2018-10-01; 2018-06-01 buy 300.00; 2018-10-01",
                        "Gold 2019-02-28"),
                row(
                        "given, and too little",
                        SHIFTED,
                        "2018-02-01 INVITATION Gold 2018-10-01; 2018-06-01 buy 499.00; 2018-10-01",
                        "Silver 2019-02-28"),
                row(
                        "not given",
                        SHIFTED,
                        "2018-02-01 INVITATION Gold; 2018-06-01 buy 500.00; 2019-03-01",
                        "Gold 2020-02-29"),
                row(
                        "not given, and in the months between",
                        SHIFTED,
                        "2018-02-01 INVITATION Gold; 2019-02-01 buy 499.00; 2019-03-01",
                        "Silver 2020-02-29"),
                row(
                        "lost by the year that is over, reached by the running one at the same instant",
                        SHIFTED,
                        "2018-02-01 INVITATION Gold; 2019-02-01 buy 500.00; 2019-03-01",
                        "Gold 2020-02-29"),
                row(
                        "lost after grace, and Silver reached meanwhile",
                        ladder(
                                Window.CALENDAR_YEAR,
                                Term.REST_AND_NEXT,
                                LadderPolicy.DEFAULT.grace(30).falling(LadderPolicy.Fall.TO_METRIC)),
                        "2018-05-01 buy 600.00; 2020-01-15 buy 250.00; 2020-01-31",
                        "Silver 2021-12-31"),
                // who falls may hold the lower tier for another time
                row(
                        "landing for the rest of the year",
                        LANDING,
                        "2018-05-01 buy 600.00; 2020-01-01",
                        "Silver 2020-12-31"),
                row("and down again", LANDING, "2018-05-01 buy 600.00; 2021-01-01", "none"),
                row(
                        "and retained there for a whole term",
                        LANDING,
                        "2018-05-01 buy 600.00; 2020-03-01 buy 200.00",
                        "Silver 2021-12-31"),
                row(
                        "landing with a shifted end, judged by the year that is over",
                        SHORT,
                        "2018-05-01 buy 600.00; 2019-06-01 look; 2020-03-01 buy 200.00; 2021-03-01",
                        "Silver 2022-12-31"),
                // a tier that was held before uses what it takes to retain it
                row(
                        "retained: 41 of 40, so 1 rolls over, and 19 are not enough",
                        KEEPING,
                        "2018-05-01 nights 50; 2019-05-01 nights 41; 2020-05-01 nights 38; 2021-01-01",
                        "Silver 2022-12-31"),
                row(
                        "retained: 41 of 40, and 39 more are",
                        KEEPING,
                        "2018-05-01 nights 50; 2019-05-01 nights 41; 2020-05-01 nights 39",
                        "Gold 2021-12-31"),
                row(
                        "not retained: 39, of which Silver takes 25",
                        KEEPING,
                        "2018-05-01 nights 50; 2019-05-01 nights 39; 2020-05-01 nights 36",
                        "Gold 2021-12-31"),
                // years at a tier are over when they are over
                row("years, a day before", YEARS, "2018-03-10 buy 200.00; 2022-03-09 look", "Gold"),
                row("years", YEARS, "2018-03-10 buy 200.00; 2022-03-11 look", "Platinum"),
                // what was counted in a term that is revoked counts in the one that goes on
                row(
                        "revoked, and what came after it",
                        BY_TERMS,
                        "2019-01-01 buy 200.00 a; 2019-02-01 buy 150.00; 2019-03-01 back a; 2019-04-01 buy 50.00",
                        "Silver 2020-03-31"),
                row(
                        "revoked, a cent less",
                        BY_TERMS,
                        "2019-01-01 buy 200.00 a; 2019-02-01 buy 150.00; 2019-03-01 back a; 2019-04-01 buy 49.99",
                        "none"),
                row(
                        "revoked, and both come back",
                        BY_TERMS,
                        "2019-01-01 buy 200.00 a; 2019-02-01 buy 150.00 b; 2019-03-01 back a; 2019-03-02 back b;"
                                + "2019-04-01 buy 199.99",
                        "none"),
                row(
                        "revoked to the term before",
                        BY_TERMS,
                        "2019-01-01 buy 200.00; 2019-02-01 buy 500.00 a; 2019-03-01 buy 400.00; 2019-04-01 back a;"
                                + "2019-05-01 buy 100.00",
                        "Gold 2020-04-30"));
    }

    private static Arguments row(String name, Ladder ladder, String lines, String tier) {
        return Arguments.of(name, ladder, lines, tier);
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

    @ParameterizedTest
    @CsvSource({
        // reached in the first quarter, for two more: the second renews at once, and the third
        "2019-02-01 buy 200.00, 200.00 EUR of spend, 2019-06-30",
        "2019-02-01 buy 200.00; 2019-05-05 buy 50.00, 150.00 EUR of spend, 2019-06-30",
        "2019-02-01 buy 200.00; 2019-05-05 buy 50.00; 2019-09-30 buy 1.00, 199.00 EUR of spend, 2019-09-30",
        "2019-02-01 buy 200.00; 2019-05-05 buy 200.00, 200.00 EUR of spend, 2019-09-30",
        // the quarter of an invitation counts as well
        "2019-02-01 INVITATION Silver 2019-08-15; 2019-02-02 buy 10.00, 190.00 EUR of spend, 2019-03-31",
    })
    void theWayToAnotherTermIsThatOfTheNextPeriodThatBringsOne(String lines, String missing, LocalDate by) {
        Ladder quarters = Ladder.of("status", Window.CALENDAR_QUARTER, Term.restAnd(2))
                .tier("Silver", Metric.spend().atLeast("200.00"));
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, quarters).build()).run(lines);
        Goal retain = shop.view().standings().get(0).retain().orElseThrow();

        assertThat(retain.text()).isEqualTo(missing);
        assertThat(retain.by()).contains(by);
    }

    @Test
    void anEndThatWasGivenIsNotShiftedInTheWayToAnotherTermEither() {
        Ladder nights = Ladder.of("status", Window.CALENDAR_YEAR, Term.shifted(Term.REST_AND_NEXT, 2, 31))
                .tier(Tier.of("Gold", Metric.measure("nights").atLeast("40"))
                        .retainedWith(Metric.measure("nights").atLeast("30")));
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, nights).build())
                .run("2024-03-01 MATCH Gold 2024-07-01; 2024-04-10 nights 10");
        Goal retain = shop.view().standings().get(0).retain().orElseThrow();

        assertThat(retain.text()).isEqualTo("20 nights"); // 30 less 10
        assertThat(retain.by()).contains(LocalDate.parse("2024-06-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "365, 2019-03-03 buy 200.00; 2020-03-01 look, 200.00 EUR of spend, 2020-03-02",
        "365, 2019-03-03 buy 200.00; 2020-03-20 buy 50.00, 150.00 EUR of spend, 2020-04-02",
        "0, 2018-02-01 MATCH Silver 2018-05-01; 2018-05-20 buy 50.00, 150.00 EUR of spend, 2018-05-31",
    })
    void inDaysOfGraceItIsWhatTheyCanBring(int days, String lines, String missing, LocalDate by) {
        Ladder ladder = days > 0 ? ROLLING : YEAR;
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, ladder).build()).run(lines);
        Goal retain = shop.view().standings().get(0).retain().orElseThrow();

        assertThat(retain.text()).isEqualTo(missing);
        assertThat(retain.by()).contains(by);
    }

    @Test
    void aTermThatNothingCanRenewTellsNoWayToRetainIt() {
        Ladder year = ladder(Window.CALENDAR_YEAR, Term.REST_OF_PERIOD, LadderPolicy.DEFAULT);
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, year).build()).run("2019-06-01 buy 350.00");

        assertThat(shop.view().standings().get(0).retain()).isEmpty();
        assertThat(shop.run("2020-01-01").tier()).isEqualTo("none");
    }

    @Test
    void inTheMonthsBehindAPeriodTheRunningOneStillRenews() {
        Ladder year =
                ladder(Window.CALENDAR_YEAR, Term.shifted(Term.REST_AND_NEXT, 2, 31), LadderPolicy.DEFAULT.grace(30));
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, year).build())
                .run("2018-06-01 buy 600.00; 2020-02-10 look");
        Goal retain = shop.view().standings().get(0).retain().orElseThrow();

        assertThat(retain.text()).isEqualTo("500.00 EUR of spend");
        assertThat(retain.by()).contains(LocalDate.parse("2020-03-30")); // 29 February and 30 days of grace
        assertThat(shop.run("2020-03-10 buy 500.00").tier()).isEqualTo("Gold 2022-02-28");
    }

    @Test
    void whatIsUsedInATermIsUsedAlsoAtItsFirstInstant() {
        Ladder year = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier(
                        "Gold",
                        Metric.spend().atLeast("10.00"),
                        Benefit.entitled("suite").times(2, Window.CURRENT_TERM));
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, year).build())
                .run("2019-03-10 buy 10.00; 2019-03-10 use suite; 2019-03-10 use suite");
        assertThat(shop.view().entitlements().remaining("suite")).isZero();

        assertThat(shop.run("2019-03-11 look").view().entitlements().remaining("suite"))
                .isZero();
        assertThat(shop.run("2020-05-01 buy 10.00; 2020-05-02 look")
                        .view()
                        .entitlements()
                        .remaining("suite"))
                .isEqualTo(2); // another term
    }

    /** 6 of 2018 with Silver at 5: 1 rolls over, and 3 with 2 more; each year's own are counted beside. */
    @ParameterizedTest
    @CsvSource({
        "2018-12-10 nights 6; 2019-01-10 nights 1; 2019-01-10 credited 2018-12-30 2, 6", // 3 and 1 of 10
        "2018-12-10 nights 6; 2019-01-10 credited 2018-12-30 2, 7",
        "2018-12-10 nights 7; 2019-01-10 credited 2019-01-10 -1.5, 9.5", // 2 less 1.5
    })
    void aCreditCountsWhereverItIsDatedAndAsItIsWritten(String lines, String missing) {
        Ladder nights = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Silver", NIGHTS.atLeast("5"))
                .tier("Gold", NIGHTS.atLeast("10"))
                .with(LadderPolicy.DEFAULT.rollingOver("Silver"));
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, nights).build()).run(lines);

        assertThat(shop.view().standings().get(0).missing()).isEqualTo(missing + " nights");
        assertThat(shop.problems()).isEmpty();
    }
}
