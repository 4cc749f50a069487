package dev.loyalty4j.core.unknown;

import static dev.loyalty4j.core.unknown.Till.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Basis;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.CreditMetric;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * Northern Wings, an airline of our own invention: miles to spend for the fare, and a status by tier miles or segments
 * of a calendar year, held through the February after the next one.
 */
class AirlineStatusTest {
    private static final Metric TIER_MILES = Metric.measure("tier miles");
    private static final Metric SEGMENTS = Metric.measure("segments");
    private static final Metric MILES_OF_A_LIFE = TIER_MILES.over(Window.LIFETIME);

    private final Till till = new Till(program());

    private static Program program() {
        return Program.builder("northern-wings", ZoneId.of("Europe/Oslo"), "EUR")
                .points(PointType.of("miles", Expiry.months(36)))
                .lateHorizon(Duration.ofDays(180))
                .earning(EarningPolicy.DEFAULT.on(Basis.NET.without("surcharges")))
                .earn(EarningRule.of("miles for the fare", Award.pointsPerMoney(5, "1.00")))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.shifted(Term.REST_AND_NEXT, 2, 31))
                        .tier(
                                "Silver",
                                Requirement.any(TIER_MILES.atLeast("25000"), SEGMENTS.atLeast("20")),
                                Benefit.bonus("25"),
                                Benefit.entitled("priority-boarding"))
                        .tier(Tier.of(
                                        "Gold",
                                        Requirement.any(TIER_MILES.atLeast("50000"), SEGMENTS.atLeast("40")),
                                        Benefit.bonus("50"),
                                        Benefit.entitled("lounge").worth("1 guest"))
                                .retainedWith(Requirement.any(TIER_MILES.atLeast("40000"), SEGMENTS.atLeast("30")))
                                .foreverWith(MILES_OF_A_LIFE.atLeast("1000000"))
                                .inheriting())
                        .tier(Tier.of(
                                        "Platinum",
                                        Requirement.all(TIER_MILES.atLeast("100000"), SEGMENTS.atLeast("30")),
                                        Benefit.bonus("100"))
                                .inheriting())
                        .with(LadderPolicy.DEFAULT
                                .rollingOver("Silver")
                                .entryReward(LadderPolicy.EntryReward.EACH_TERM)))
                .earn(upgrade("an upgrade for Gold"))
                .earn(upgrade("another upgrade for Gold"))
                .reward(Reward.custom("upgrade", "one class up").onlyAwarded().asVoucher(Validity.months(12)))
                .reward(Reward.custom("award-flight", "one way in Europe").costing(20_000))
                .build();
    }

    private static EarningRule upgrade(String name) {
        return EarningRule.of(name, Award.voucher("upgrade"))
                .onTrigger(Trigger.TIER_ENTERED)
                .when(Condition.all(
                        Condition.attribute(Owner.ORDER, "ladder", "status"),
                        Condition.attribute(Owner.ORDER, "tier", "Gold")));
    }

    private static Purchase flight(
            String id, String member, Instant at, String fare, String tierMiles, String segments) {
        return Purchase.of(id, member, at, Line.of("fare", 1, eur(fare)))
                .where(c -> c.with(Measure.of("tier miles", tierMiles)).with(Measure.of("segments", segments)));
    }

    private Outcome flies(String id, String member, String fare, String tierMiles, String segments) {
        return till.does(at -> flight(id, member, at, fare, tierMiles, segments));
    }

    @Test
    void aFrequentFlyerRisesRollsOverFliesLateAndLandsSoftly() {
        till.on("2024-02-01T09:00:00").joins("astrid", Profile.EMPTY);

        // 800.00 * 5 = 4000; the surcharge of 45.50 and the tax earn nothing
        till.on("2024-03-05T10:00:00");
        Outcome first = till.does(at -> Purchase.of(
                        "f-1",
                        "astrid",
                        at,
                        Line.of("fare", 1, eur("800.00")).taxed(eur("60.00")),
                        Line.of("carrier fee", 1, eur("45.50")).in("surcharges"))
                .where(c -> c.with(Measure.of("tier miles", "12500")).with(Measure.of("segments", "4"))));
        assertThat(first.earned()).isEqualTo(4000);
        // 25,000 - 12,500 and 20 - 4
        assertThat(till.next("astrid")).isEqualTo("12500 tier miles or 16 segments");

        // floor(1199.99 * 5 = 5999.95); by the tier before, so without a bonus; 12,500 + 13,000 = 25,500 is Silver
        till.on("2024-05-10T10:00:00");
        assertThat(flies("f-2", "astrid", "1199.99", "13000", "6").earned()).isEqualTo(5999);
        assertThat(till.tier("astrid")).isEqualTo("Silver");
        // the rest of 2024, 2025, and on through February 2026
        assertThat(till.until("astrid")).isEqualTo(till.instant("2026-03-01T00:00:00"));
        assertThat(till.balance("astrid")).isEqualTo(9_999); // 4000 + 5999

        // 2500 + 25 % = 3125; 45,500 tier miles and 12 segments
        till.on("2024-07-15T10:00:00");
        assertThat(flies("f-3", "astrid", "500.00", "20000", "2").earned()).isEqualTo(3125);
        assertThat(till.next("astrid")).isEqualTo("4500 tier miles or 28 segments");
        assertThat(till.vouchers("astrid")).isEmpty();

        // floor(1666.65 + 416.6625 = 2083.3125); 60,000 tier miles and 14 segments are Gold
        till.on("2024-09-01T10:00:00");
        assertThat(flies("f-4", "astrid", "333.33", "14500", "2").earned()).isEqualTo(2083);
        assertThat(till.tier("astrid")).isEqualTo("Gold");
        assertThat(till.until("astrid")).isEqualTo(till.instant("2026-03-01T00:00:00"));
        assertThat(till.vouchers("astrid")).containsExactly("upgrade", "upgrade");
        assertThat(till.balance("astrid")).isEqualTo(15_207); // 9999 + 3125 + 2083
        assertThat(till.account("astrid").entitlements().names()).containsExactly("lounge", "priority-boarding");
        assertThat(till.account("astrid").entitlements().value("lounge")).contains("1 guest");
        assertThat(till.next("astrid")).isEqualTo("40000 tier miles and 16 segments"); // of 100,000 and 30

        // the flight is cancelled and yet flown: miles and tier miles go and come, Gold and its vouchers stay
        till.on("2024-09-20T10:00:00").does(at -> Return.of("x-4", "f-4", at));
        assertThat(till.balance("astrid")).isEqualTo(13_124); // 15,207 - 2083
        assertThat(till.tier("astrid")).isEqualTo("Gold");
        assertThat(till.next("astrid")).isEqualTo("54500 tier miles and 18 segments"); // 45,500 and 12
        till.on("2024-09-25T10:00:00").does(at -> CancelReturn.of("xx-4", "x-4", at));
        assertThat(till.balance("astrid")).isEqualTo(15_207);
        assertThat(till.next("astrid")).isEqualTo("40000 tier miles and 16 segments");
        assertThat(till.vouchers("astrid")).containsExactly("upgrade", "upgrade");
        assertThat(till.refused(at -> CancelReturn.of("xx-5", "x-4", at))).isEqualTo(RefusalCode.ALREADY_CANCELLED);

        // at midnight in Oslo 60,000 - 50,000 tier miles roll over; 14 segments are no surplus
        assertThat(till.justBefore("2025-01-01").next("astrid")).isEqualTo("40000 tier miles and 16 segments");
        assertThat(till.startOf("2025-01-01").next("astrid")).isEqualTo("90000 tier miles and 30 segments");
        assertThat(till.retain("astrid")).isEqualTo("30000 tier miles or 30 segments"); // of 40,000 or 30
        assertThat(till.standing("astrid").retain().orElseThrow().by()).contains(LocalDate.of(2025, 12, 31));

        // told on 10 February, flown on 28 December as Gold: 1000 + 50 %; 65,000 in 2024, so 15,000 roll over
        till.on("2025-02-10T10:00:00");
        Instant december = till.instant("2024-12-28T10:00:00");
        assertThat(till.does(at -> flight("f-5", "astrid", december, "200.00", "5000", "2"))
                        .earned())
                .isEqualTo(1500);
        assertThat(till.retain("astrid")).isEqualTo("25000 tier miles or 30 segments");
        Instant tooLong = till.instant("2024-08-13T10:00:00");
        assertThat(till.refused(at -> flight("f-0", "astrid", tooLong, "200.00", "5000", "2")))
                .isEqualTo(RefusalCode.TOO_LATE); // 181 days

        // 10,000 + 50 %; 15,000 + 26,000 tier miles retain Gold at once, for 2025, 2026 and two months
        till.on("2025-03-20T10:00:00");
        assertThat(flies("f-6", "astrid", "2000.00", "26000", "10").earned()).isEqualTo(15_000);
        assertThat(till.until("astrid")).isEqualTo(till.instant("2027-03-01T00:00:00"));
        assertThat(till.balance("astrid")).isEqualTo(31_707); // 15,207 + 1500 + 15,000
        // two upgrades for the new term; those of September are good through 1 September 2025
        assertThat(till.vouchers("astrid")).hasSize(4);
        assertThat(till.justBefore("2025-09-02").vouchers("astrid")).hasSize(4);
        assertThat(till.startOf("2025-09-02").vouchers("astrid")).hasSize(2);

        // 41,000 tier miles retain Gold: 1,000 beyond its 40,000 roll over
        assertThat(till.startOf("2026-01-01").retain("astrid")).isEqualTo("39000 tier miles or 30 segments");

        // 2000 + 50 %
        till.on("2026-06-01T10:00:00");
        assertThat(flies("f-7", "astrid", "400.00", "10000", "4").earned()).isEqualTo(3000);
        // 4000 + 5999 + 3125 + 2083 + 1500 are 16,707; 3293 more come from the 15,000 of March 2025
        till.on("2026-06-15T10:00:00").does(at -> Redeem.of("r-1", "astrid", "award-flight", at));
        assertThat(till.balance("astrid")).isEqualTo(14_707); // 31,707 + 3000 - 20,000

        // 1,000 + 10,000 of 40,000: Gold ends with February, one step down for a whole term
        assertThat(till.justBefore("2027-03-01").tier("astrid")).isEqualTo("Gold");
        assertThat(till.startOf("2027-03-01").tier("astrid")).isEqualTo("Silver");
        assertThat(till.until("astrid")).isEqualTo(till.instant("2029-03-01T00:00:00"));
        assertThat(till.account("astrid").entitlements().has("lounge")).isFalse();

        // the miles of 5 March 2024 died on 6 March 2027 and do not come back: 14,707 + 16,000
        till.on("2027-03-10T10:00:00").does(at -> CancelRedemption.of("cr-1", "r-1", at));
        assertThat(till.balance("astrid")).isEqualTo(30_707);
        // 5999 of 10 May 2024 are good through 10 May 2027
        assertThat(till.justBefore("2027-05-11").balance("astrid")).isEqualTo(30_707);
        assertThat(till.startOf("2027-05-11").balance("astrid")).isEqualTo(24_708);

        assertThat(till.closes("astrid"))
                .contains("  2024-09-01  reached Gold, through 2026-02-28", "  2027-03-01  moved down to Silver");
    }

    @Test
    void aMatchedStatusIsKeptByTheChallengeThatAHeadStartMakesEasier() {
        till.on("2024-02-01T09:00:00").joins("bo", Profile.EMPTY);
        till.on("2024-03-01T09:00:00");
        till.does(at -> PlaceInTier.of("match", "bo", "status", "Gold", Placement.Reason.MATCH, at)
                .until(LocalDate.of(2024, 7, 1)));
        till.does(
                at -> CreditMetric.of("start", "bo", "status", SEGMENTS, new BigDecimal("20"), "STATUS_CHALLENGE", at));
        assertThat(till.tier("bo")).isEqualTo("Gold");
        assertThat(till.until("bo")).isEqualTo(till.instant("2024-07-01T00:00:00"));
        // a match is held as if the tier had been reached, so it brings the upgrades
        assertThat(till.vouchers("bo")).hasSize(2);

        // 1500 + 50 %; 26 of 30 segments
        till.on("2024-04-10T09:00:00");
        assertThat(flies("b-1", "bo", "300.00", "3000", "6").earned()).isEqualTo(2250);

        // floor(499.95 + 249.975 = 749.925); 30 segments
        till.on("2024-06-20T09:00:00");
        assertThat(flies("b-2", "bo", "99.99", "2000", "4").earned()).isEqualTo(749);
        assertThat(till.until("bo")).isEqualTo(till.instant("2026-03-01T00:00:00"));
        assertThat(till.vouchers("bo")).hasSize(4);

        // nothing is flown in 2025: one step down for what is left of 2026, 2027 and February of a leap year
        assertThat(till.justBefore("2026-03-01").tier("bo")).isEqualTo("Gold");
        assertThat(till.startOf("2026-03-01").tier("bo")).isEqualTo("Silver");
        assertThat(till.until("bo")).isEqualTo(till.instant("2028-03-01T00:00:00"));
        assertThat(till.justBefore("2028-03-01").tier("bo")).isEqualTo("Silver");
        assertThat(till.startOf("2028-03-01").tier("bo")).isEqualTo("-");
        assertThat(till.closes("bo")).contains("  2028-03-01  moved down to no tier");
    }

    @Test
    void aTriedStatusEndsWithItsDateAndAMillionMilesAreForEver() {
        till.on("2024-02-01T09:00:00").joins("cleo", Profile.EMPTY);
        till.does(at -> PlaceInTier.of("trial", "cleo", "status", "Gold", Placement.Reason.OVERRIDE, at)
                .until(LocalDate.of(2024, 5, 1)));

        // 500 + 50 % of the tier that is tried; 30,000 tier miles earn Silver beneath
        till.on("2024-03-03T09:00:00");
        assertThat(flies("c-1", "cleo", "100.00", "30000", "2").earned()).isEqualTo(750);
        assertThat(till.justBefore("2024-05-01").tier("cleo")).isEqualTo("Gold");
        assertThat(till.startOf("2024-05-01").tier("cleo")).isEqualTo("Silver");
        assertThat(till.until("cleo")).isEqualTo(till.instant("2026-03-01T00:00:00"));

        // miles of the years before: 30,000 + 960,000 of a life
        till.on("2024-05-02T09:00:00");
        till.does(at -> CreditMetric.of(
                "history", "cleo", "status", MILES_OF_A_LIFE, new BigDecimal("960000"), "BEFORE_2024", at));
        assertThat(till.next("cleo")).isEqualTo("20000 tier miles or 38 segments"); // the year is as it was

        // 5000 of 2024 roll over and count in 2025, but were flown once: 995,000, then a million
        till.on("2025-06-01T09:00:00");
        assertThat(flies("c-2", "cleo", "100.00", "5000", "1").earned()).isEqualTo(625); // 500 + 25 %
        assertThat(till.tier("cleo")).isEqualTo("Silver");
        assertThat(till.next("cleo")).isEqualTo("40000 tier miles or 39 segments"); // 5000 + 5000, 1
        till.on("2025-11-11T09:00:00");
        assertThat(flies("c-3", "cleo", "100.00", "5000", "1").earned()).isEqualTo(625); // by the tier before
        Standing million = till.standing("cleo");
        assertThat(million.tier()).contains("Gold");
        assertThat(million.until()).isEmpty();

        // one of the flights is cancelled: what was reached for ever stays
        till.on("2025-11-20T09:00:00").does(at -> Return.of("x-3", "c-3", at));
        assertThat(till.tier("cleo")).isEqualTo("Gold");
        assertThat(till.on("2040-01-01T09:00:00").tier("cleo")).isEqualTo("Gold");
        assertThat(till.closes("cleo"))
                .contains("Tier (status): Gold; 100000 tier miles and 30 segments missing to Platinum");
    }

    @Test
    void aFlightOfLastYearToldLateGivesTheStatusOfLastYear() {
        till.on("2024-02-01T09:00:00").joins("dag", Profile.EMPTY);
        till.on("2024-06-01T09:00:00");
        flies("d-1", "dag", "100.00", "24000", "2");

        // told in February: 2024 has 26,000 tier miles, which are Silver through February 2026 and roll 1000 over
        till.on("2025-02-01T09:00:00");
        Instant december = till.instant("2024-12-30T09:00:00");
        till.does(at -> flight("d-2", "dag", december, "100.00", "2000", "1"));
        assertThat(till.tier("dag")).isEqualTo("Silver");
        assertThat(till.until("dag")).isEqualTo(till.instant("2026-03-01T00:00:00"));
        assertThat(till.next("dag")).isEqualTo("49000 tier miles or 40 segments");

        // it turns out that the flight never left: the surplus goes, the tier stays
        till.on("2025-02-05T09:00:00").does(at -> Return.of("x-2", "d-2", at));
        assertThat(till.tier("dag")).isEqualTo("Silver");
        assertThat(till.next("dag")).isEqualTo("50000 tier miles or 40 segments");
        till.closes("dag");
    }

    @Test
    void aYearThatBeginsWithTheMembershipKeepsItsStatusThroughTheMonthAfterTheNext() {
        Till club = new Till(Program.builder("western-wings", ZoneId.of("Europe/Oslo"), "EUR")
                .points(PointType.of("miles", Expiry.months(36)))
                .ladder(Ladder.of("status", Window.MEMBERSHIP_YEAR, Term.shifted(Term.REST_AND_NEXT, 1, 31))
                        .tier("Silver", SEGMENTS.atLeast("20"))
                        .tier(Tier.of("Gold", SEGMENTS.atLeast("40")).retainedWith(SEGMENTS.atLeast("30")))
                        .with(LadderPolicy.DEFAULT.rollingOver("Silver")))
                .build());
        club.on("2023-05-15T09:00:00").joins("eli", Profile.EMPTY);
        club.on("2023-06-10T09:00:00").does(at -> flight("e-1", "eli", at, "100.00", "0", "50"));
        assertThat(club.tier("eli")).isEqualTo("Gold");
        // the next year of membership ends with 14 May 2025, the status with the June after it
        assertThat(club.until("eli")).isEqualTo(club.instant("2025-07-01T00:00:00"));

        // 50 - 40 roll over when the second year begins
        assertThat(club.justBefore("2024-05-15").retain("eli")).isEqualTo("30 segments");
        assertThat(club.startOf("2024-05-15").retain("eli")).isEqualTo("20 segments");
        assertThat(club.standing("eli").retain().orElseThrow().by()).contains(LocalDate.of(2025, 5, 14));
        club.on("2024-07-01T09:00:00").does(at -> flight("e-2", "eli", at, "100.00", "0", "12"));
        assertThat(club.retain("eli")).isEqualTo("8 segments");

        // 22 are Silver by the number to enter, so 2 roll into the third year; Silver through June 2027
        assertThat(club.justBefore("2025-07-01").tier("eli")).isEqualTo("Gold");
        assertThat(club.startOf("2025-07-01").tier("eli")).isEqualTo("Silver");
        assertThat(club.until("eli")).isEqualTo(club.instant("2027-07-01T00:00:00"));
        assertThat(club.next("eli")).isEqualTo("38 segments");
        assertThat(club.closes("eli")).contains("  2025-07-01  moved down to Silver");
    }
}
