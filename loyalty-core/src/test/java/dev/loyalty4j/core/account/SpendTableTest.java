package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.report.ProgramText;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pending, expiring, held and spent points: what histories leave, and the refusal of the last command. */
public class SpendTableTest {
    private static final Map<String, PointType> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("plain", Clubs.lasting()),
            Map.entry("limit", Clubs.lasting().debtLimit(30)),
            Map.entry("worth", Clubs.lasting().worth("0.10")),
            Map.entry("tier only", Clubs.lasting().tierOnly()),
            Map.entry("delivered", Clubs.lasting().pending(Pending.until("delivered"))),
            Map.entry("14 days", Clubs.lasting().pending(Pending.days(14))),
            Map.entry("month end", Clubs.lasting().pending(Pending.days(14).to(Pending.Rounded.END_OF_MONTH))),
            Map.entry("30 days", PointType.of("points", Expiry.days(30))),
            Map.entry("30 days, grace", PointType.of("points", Expiry.days(30)).grace(3)),
            Map.entry(
                    "30 days, delivered",
                    PointType.of("points", Expiry.days(30)).pending(Pending.until("delivered"))),
            Map.entry(
                    "30 days from release",
                    PointType.of("points", Expiry.days(30))
                            .pending(Pending.until("delivered"))
                            .expiringFromAvailability()),
            Map.entry("inactive", PointType.of("points", Expiry.inactive(6))),
            Map.entry(
                    "inactive, with points",
                    PointType.of("points", Expiry.inactive(6).onlyWithPoints())),
            Map.entry("active months", PointType.of("points", Expiry.movedByActiveMonths(2))),
            Map.entry("anniversary", PointType.of("points", Expiry.anniversary(0))),
            Map.entry("undying", PointType.of("points", Expiry.days(30)).undyingWhile("status", "Gold")),
            Map.entry("goodwill dies", Clubs.lasting().expiring(LotKind.GOODWILL, Expiry.days(10))),
            Map.entry("calendar", PointType.of("points", Expiry.monthsAfterCalendarMonth(6))),
            Map.entry("fixed", PointType.of("points", Expiry.eachYear(MonthDay.of(9, 30), 36))),
            Map.entry("year", PointType.of("points", Expiry.endOf(Window.CALENDAR_YEAR, 1)))));

    static List<Arguments> rows() {
        return List.of(
                // L2
                row("delivered", "buy o 10.00", "0 10 0 0", ""),
                row("delivered", "buy o 10.00; redeem r off 5", "0 10 0 0", "INSUFFICIENT_POINTS"),
                row("delivered", "buy o 10.00; fulfil o", "10 0 0 0", ""),
                row("delivered", "owe 4; buy o 10.00; fulfil o", "6 0 0 0", ""), // what becomes available pays
                row("delivered", "fulfil o", "0 0 0 0", "UNKNOWN_ORDER"),
                row("14 days", "at 2026-03-03T10:00; buy o 10.00; at 2026-03-16T23:59", "0 10 0 0", ""),
                row("14 days", "at 2026-03-03T10:00; buy o 10.00; at 2026-03-17T00:00", "10 0 0 0", ""),
                row("month end", "at 2026-03-03T10:00; buy o 10.00; at 2026-03-31T23:59", "0 10 0 0", ""),
                row("month end", "at 2026-03-03T10:00; buy o 10.00; at 2026-04-01T00:00", "10 0 0 0", ""),
                row("30 days, delivered", "buy o 10.00; +40d", "0 10 0 0", ""), // a pending lot never expires
                row("30 days, delivered", "buy o 10.00; +40d; fulfil o", "0 0 0 0", ""),
                row("30 days from release", "buy o 10.00; +40d; fulfil o; +29d", "10 0 0 0", ""),
                row("30 days from release", "buy o 10.00; +40d; fulfil o; +31d", "0 0 0 0", ""),
                // L3
                row("calendar", "at 2026-12-15; buy o 9.00; at 2027-06-30T23:59", "9 0 0 0", ""),
                row("calendar", "at 2026-12-15; buy o 9.00; at 2027-07-01T00:00", "0 0 0 0", ""),
                row("fixed", "at 2026-09-30; buy o 9.00; at 2029-09-30T23:59", "9 0 0 0", ""),
                row("fixed", "at 2026-09-30; buy o 9.00; at 2029-10-01T00:00", "0 0 0 0", ""),
                row("fixed", "at 2026-10-01; buy o 9.00; at 2030-09-30T23:59", "9 0 0 0", ""),
                row("year", "at 2026-05-05; buy o 9.00; at 2027-12-31T23:59", "9 0 0 0", ""),
                row("year", "at 2026-05-05; buy o 9.00; at 2028-01-01T00:00", "0 0 0 0", ""),
                row("anniversary", "at 2026-05-05; buy o 9.00; at 2026-12-31T23:59", "9 0 0 0", ""), // 1 January
                row("anniversary", "at 2026-05-05; buy o 9.00; at 2027-01-01T00:00", "0 0 0 0", ""),
                row("goodwill dies", "give 5; buy o 7.00; +20d", "7 0 0 0", ""),
                row("inactive", "buy o 9.00; at 2026-06-01; buy p 1.00; at 2026-12-01T23:59", "10 0 0 0", ""),
                row("inactive", "buy o 9.00; at 2026-06-01; buy p 1.00; at 2026-12-02T00:00", "0 0 0 0", ""),
                row("inactive", "buy o 9.00; at 2026-06-01; buy p 0.00; at 2026-12-01", "9 0 0 0", ""),
                row("inactive, with points", "buy o 9.00; at 2026-06-01; buy p 0.00; at 2026-12-01", "0 0 0 0", ""),
                // T4: dead on 2 July for want of the activity of 1 June, reported on 1 August
                row("inactive", "buy o 9.00; at 2026-08-01; settle", "0 0 0 0", ""),
                row("inactive", "buy o 9.00; at 2026-08-01; settle; buy p 1.00 2026-06-01", "10 0 0 0", ""),
                row(
                        "inactive",
                        "buy o 9.00; redeem r off 4; at 2026-08-01; settle; buy p 0.00 2026-06-01",
                        "5 0 0 0",
                        ""),
                // two months from 5 January, one more for February and one for March
                row("active months", "at 2026-01-05; buy o 9.00; at 2026-03-06T00:00", "0 0 0 0", ""),
                row(
                        "active months",
                        "at 2026-01-05; buy o 9.00; at 2026-01-20; buy p 0.00; at 2026-03-06",
                        "0 0 0 0",
                        ""),
                row(
                        "active months",
                        "at 2026-01-05; buy o 9.00; at 2026-02-05; buy p 0.00; buy q 0.00; at 2026-04-05T23:00",
                        "9 0 0 0",
                        ""),
                row(
                        "active months",
                        "at 2026-01-05; buy o 9.00; at 2026-02-05; buy p 0.00; at 2026-04-06T00:00",
                        "0 0 0 0",
                        ""),
                // 600.00 in 2026 hold Gold through 2027; from 1 January 2028 30 days
                row("undying", "buy o 600.00; at 2026-12-31", "600 0 0 0", ""),
                row("undying", "buy o 600.00; at 2028-01-31T23:59", "600 0 0 0", ""),
                row("undying", "buy o 600.00; at 2028-02-01T00:00", "0 0 0 0", ""),
                row("undying", "buy o 400.00; +40d", "0 0 0 0", ""),
                row("undying", "buy o 600.00; at 2026-06-01; redeem r off 100", "500 0 0 0", ""),
                // L4
                row("30 days", "buy o 9.00; extend 2026-06-30; at 2026-06-30T23:59", "9 0 0 0", ""),
                row("30 days", "buy o 9.00; extend 2026-06-30; at 2026-07-01T00:00", "0 0 0 0", ""),
                row("30 days", "buy o 9.00; extend 2026-06-30; tighten 2026-03-01; at 2026-02-28", "9 0 0 0", ""),
                row("30 days", "buy o 9.00; extend 2026-06-30; tighten 2026-03-01; at 2026-03-01T00:00", "0 0 0 0", ""),
                row("30 days", "buy o 9.00; +40d; reinstate 2026-06-30; at 2026-06-30T23:00", "9 0 0 0", ""),
                // S1
                row("plain", "give 500; redeem r cup", "400 0 0 0", ""),
                row("plain", "give 99; redeem r cup", "99 0 0 0", "INSUFFICIENT_POINTS"),
                row("plain", "give 500; redeem r steps 149", "400 0 0 0", ""), // not divisible: 100
                row("plain", "give 500; redeem r steps 150", "350 0 0 0", ""),
                row("plain", "give 500; redeem r steps 99", "500 0 0 0", "BELOW_MINIMUM"),
                row("plain", "give 2000; redeem r steps 1500", "1000 0 0 0", ""),
                row("plain", "give 120; redeem r steps 150", "120 0 0 0", "INSUFFICIENT_POINTS"),
                row("plain", "give 500; redeem r half 500 o 6.00", "200 0 0 0", ""), // 50 % of 6.00 are 300 points
                row("plain", "give 500; redeem r half 50 o 6.00", "500 0 0 0", "BELOW_MINIMUM"), // under 10 %
                row("plain", "give 500; redeem r cover 500 o 4.00", "100 0 0 0", ""),
                row("plain", "give 300; redeem r cover 300 o 4.00", "300 0 0 0", "BELOW_MINIMUM"),
                row("plain", "give 3500; redeem r table 3500", "1500 0 0 0", ""),
                row("plain", "give 3500; redeem r table 1999", "2500 0 0 0", ""),
                row("plain", "give 3500; redeem r table 999", "3500 0 0 0", "BELOW_MINIMUM"),
                row("worth", "give 200; redeem r own 150 o 10.00", "100 0 0 0", ""), // 10.00 are 100 points at 0.10
                row("tier only", "give 50; hold h 10", "50 0 0 0", "NOT_REDEEMABLE"),
                // S2
                row("plain", "give 100; hold h 60", "40 0 60 0", ""),
                row("plain", "give 100; hold h 60; hold i 41", "40 0 60 0", "INSUFFICIENT_POINTS"),
                row("plain", "give 100; hold h 60; capture p h", "40 0 0 0", ""),
                row("plain", "give 100; hold h 60; capture p h 20", "40 0 40 0", ""),
                row("plain", "give 100; hold h 60; capture p h 20; release h", "80 0 0 0", ""),
                row("plain", "give 100; hold h 60; capture p h 61", "40 0 60 0", "EXCEEDS_HOLD"),
                row("plain", "give 100; hold h 60; capture p h; capture q h", "40 0 0 0", "HOLD_ENDED"),
                row("plain", "give 100; hold h 60; release h; capture p h", "100 0 0 0", "HOLD_ENDED"),
                row("plain", "give 100; hold h 60; +10d", "100 0 0 0", ""), // timed out
                row("plain", "give 100; hold h 60; +10d; capture p h", "100 0 0 0", "HOLD_ENDED"),
                row("plain", "capture p h", "0 0 0 0", "UNKNOWN_HOLD"),
                row("plain", "give 100; hold h 60; capture p h; undo p", "100 0 0 0", ""),
                row("plain", "give 100; redeem p cup; hold h 1", "0 0 0 0", "INSUFFICIENT_POINTS"),
                row("plain", "give 200; redeem p cup; hold h 10; capture p h", "90 0 10 0", "ID_REUSED"),
                // dies on 1 February, held since 25 January
                row("30 days", "buy o 9.00; at 2026-01-25; hold h 9; at 2026-02-03; capture p h", "0 0 0 0", ""),
                row("30 days", "buy o 9.00; at 2026-01-25; hold h 9; at 2026-02-03", "0 0 9 0", ""),
                row("30 days", "buy o 9.00; at 2026-01-25; hold h 9; at 2026-02-03; release h", "0 0 0 0", ""),
                row("30 days, grace", "buy o 9.00; at 2026-01-25; hold h 9; at 2026-02-03; release h", "9 0 0 0", ""),
                // S3
                row("plain", "give 10; take 11", "10 0 0 0", "INSUFFICIENT_POINTS"),
                row("plain", "give 10; owe 15", "0 0 0 5", ""),
                row("plain", "give 10; owe 15; give 7", "2 0 0 0", ""),
                row("limit", "owe 30", "0 0 0 30", ""),
                row("limit", "owe 31", "0 0 0 0", "DEBT_LIMIT"),
                row("30 days", "owe 30; +4000d", "0 0 0 30", "")); // debt does not expire
    }

    /** 30 days from 10 March are good through 9 April; nobody's points die while they are a student. */
    @ParameterizedTest(name = "{0} then {1} on {2}: {3} on {4}")
    @CsvSource({
        "student, student, 2026-03-20, 100, 2029-01-01",
        "'', '', 2026-03-20, 100, 2026-04-09T23:59",
        "'', '', 2026-03-20, 0, 2026-04-10T00:00",
        "'', student, 2026-03-20, 100, 2029-01-01",
        "'', student, 2026-04-10, 0, 2026-04-11", // dead already
        "student, '', 2026-03-05, 0, 2026-04-10T00:00", // its own date is the later one
        "student, '', 2026-03-05, 100, 2026-04-09T23:59",
        "student, '', 2026-06-01, 100, 2026-07-01T23:59", // 30 days counted from 1 June
        "student, '', 2026-06-01, 0, 2026-07-02T00:00",
        "student, worker, 2026-06-01, 0, 2026-07-02T00:00"
    })
    void pointsDoNotDieWhileThePersonIsWhatKeepsThemAlive(
            String first, String then, String changed, long left, String at) {
        PointType dying = PointType.of("points", Expiry.days(30));
        for (PointType type :
                List.of(dying.undyingInSegment("student"), dying.undyingWhileAttribute("job", "student"))) {
            Script shop = new Script(Clubs.of(type).build()).run("at 2026-02-01");
            shop.loyalty().submit(job("u", first, shop)).orThrow();
            boolean before = LocalDate.parse(changed).isBefore(LocalDate.parse("2026-03-10"));
            shop.run(before ? "at " + changed : "at 2026-03-10; buy o 100.00; at " + changed);
            shop.loyalty().submit(job("v", then, shop)).orThrow();
            shop.run(before ? "at 2026-03-10; buy o 100.00; at " + at : "at " + at);

            assertThat(shop.balance()).isEqualTo(left + " 0 0 0");
            shop.run("settle");
            assertThat(shop.loyalty().verify().problems()).isEmpty();
        }
    }

    private static UpdateProfile job(String id, String job, Script shop) {
        Profile person = job.isEmpty() ? Profile.EMPTY : Profile.EMPTY.in(job).with("job", job);
        return UpdateProfile.of(id, "anna", shop.clock().instant(), person);
    }

    /** A tier and a segment keep points alive together: one of them is enough. */
    @Test
    void pointsLiveWhileOneOfTwoReasonsHolds() {
        PointType type = PointType.of("points", Expiry.days(30))
                .undyingWhile("status", "Gold")
                .undyingInSegment("student");
        Script shop = new Script(Clubs.of(type).build()).run("at 2026-02-01; buy o 600.00"); // Gold to the year's end
        shop.loyalty().submit(job("u", "student", shop)).orThrow();
        shop.run("at 2026-06-01");
        shop.loyalty().submit(job("v", "", shop)).orThrow();

        assertThat(shop.run("at 2026-12-31").balance()).isEqualTo("600 0 0 0");
    }

    /**
     * An order of 200.00 gives an entitlement through the 60th day, from 10 January through 11 March; points are good
     * for 30 days. When it ends they die 30 days after the day on which it does, 12 March, so through 11 April.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "buy o 100.00; at 2026-02-09T23:59, 100", // nothing keeps them alive
        "buy o 100.00; at 2026-02-10T00:00, 0",
        "buy o 100.00; buy v 200.00; at 2026-03-11, 300",
        "buy o 100.00; buy v 200.00; at 2026-04-11T23:59, 300",
        "buy o 100.00; buy v 200.00; at 2026-04-12T00:00, 0",
        "buy o 100.00; at 2026-02-10; buy v 200.00; at 2026-03-20, 200", // the first are dead already
        // a second one from 1 March through 30 April: through 31 May, 30 days after 1 May
        "buy v 200.00; at 2026-03-01; buy w 200.00; at 2026-05-31T23:59, 400",
        "buy v 200.00; at 2026-03-01; buy w 200.00; at 2026-06-01T00:00, 0",
        // the first of two comes back: the second still holds
        "buy v 200.00; at 2026-01-20; buy w 200.00; back x v; at 2026-04-21T23:59, 200",
        // comes back on 15 January: through 14 February, which is later than their own end
        "buy o 100.00; buy v 200.00; at 2026-01-15; back x v; at 2026-02-14T23:59, 100",
        "buy o 100.00; buy v 200.00; at 2026-01-15; back x v; at 2026-02-15T00:00, 0",
        // and the return is cancelled: the entitlement holds as before
        "buy o 100.00; buy v 200.00; at 2026-01-15; back x v; at 2026-01-20; cancel x; at 2026-04-11T23:59, 300",
        "buy o 100.00; buy v 200.00; at 2026-01-15; back x v; at 2026-01-20; cancel x; at 2026-04-12T00:00, 0",
        // Gold, from 500.00 on, is held through 2027, longer than the entitlement
        "buy v 600.00; at 2026-12-31, 600",
        "buy v 600.00; at 2028-01-31T23:59, 600", // 30 days after 1 January
        "buy v 600.00; at 2028-02-01T00:00, 0"
    })
    void pointsDoNotDieWhileAnEntitlementOfAnAwardKeepsThemAlive(String script, long left) {
        PointType type = PointType.of("points", Expiry.days(30))
                .undyingWhile("status", "Gold")
                .undyingWhileEntitled("vip");
        Program program = Clubs.of(type)
                .earn(EarningRule.of("vip", Award.entitlement("vip", "", Validity.days(60)))
                        .when(Condition.amountAtLeast("200.00")))
                .build();
        Script shop = new Script(program).run("at 2026-01-10; " + script);

        assertThat(shop.balance()).isEqualTo(left + " 0 0 0");
        shop.run("settle");
        assertThat(shop.balance()).isEqualTo(left + " 0 0 0");
        assertThat(shop.loyalty().verify().problems()).isEmpty();
        assertThat(ProgramText.of(program).toString())
                .contains("not while at Gold or higher of status, not while entitled to vip");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pointsAreWhereTheHistoryPutsThem(String type, String script, String balance, String refusal) {
        Script run =
                new Script((type.equals("tier only") ? tierOnly() : Clubs.of(TYPES.get(type))).build()).run(script);

        assertThat(run.refusal()).isEqualTo(refusal);
        assertThat(run.balance()).isEqualTo(balance);
        assertThat(run.loyalty().verify().problems()).isEmpty();
        run.loyalty().settle();
        assertThat(run.balance()).isEqualTo(balance);
        assertThat(run.loyalty().verify().problems()).isEmpty();
    }

    private static ProgramBuilder tierOnly() {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR").points(TYPES.get("tier only"));
    }

    /** Says whether all rows hold for programmes changed in one way; used by the test of broken twins. */
    public static boolean passes(UnaryOperator<ProgramBuilder> change) {
        try {
            for (Arguments row : rows()) {
                Object[] cells = row.get();
                ProgramBuilder parts =
                        cells[0].equals("tier only") ? tierOnly() : Clubs.of(TYPES.get((String) cells[0]));
                Script run = new Script(change.apply(parts).build()).run((String) cells[1]);
                if (!run.balance().equals(cells[2]) || !run.refusal().equals(cells[3])) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException | AssertionError broken) {
            return false;
        }
    }

    private static Arguments row(String type, String script, String balance, String refusal) {
        return Arguments.of(type, script, balance, refusal);
    }
}
