package dev.loyalty4j.core.unknown;

import static dev.loyalty4j.core.unknown.Till.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.CreditMetric;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.tier.UseEntitlement;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Harbour Hotels, a chain of our own invention: points that wait until the stay is completed, status by nights, stays
 * or spend, a choice for every tenth night, nights for points, and a status that can be bought for a year.
 */
class HotelTest {
    private static final Metric NIGHTS = Metric.measure("nights");
    private static final Metric NIGHTS_OF_A_LIFE = NIGHTS.over(Window.LIFETIME);
    private static final String STAYED = "stay completed";

    private final Till till = new Till(program());

    private static Program program() {
        return Program.builder("harbour-hotels", ZoneId.of("Europe/Lisbon"), "EUR")
                .points(PointType.of("points", Expiry.inactive(24))
                        .pending(Pending.until(STAYED).qualifyingAtRelease().countingAtRelease()))
                .points(PointType.of("choices", Expiry.months(12)))
                .earn(EarningRule.of("points for the stay", Award.pointsPerMoney(10, "1.00")))
                .earn(EarningRule.of("a stamp a night", Award.stampsPerUnit("night card", 1))
                        .on(Scope.category("rooms")))
                .card(StampCard.of("night card", 10).milestone(10))
                .earn(EarningRule.of("a choice for ten nights", Award.fixed(1))
                        .giving("choices")
                        .onTrigger(Trigger.MILESTONE_REACHED)
                        .when(Condition.attribute(Owner.ORDER, "card", "night card")))
                .reward(Reward.custom("five-elite-nights", "five nights toward the status")
                        .costing(1)
                        .paidIn("choices"))
                .reward(Reward.custom("breakfasts", "ten breakfasts").costing(1).paidIn("choices"))
                .earn(EarningRule.of("five nights chosen", Award.metricCredit("nights", "5"))
                        .onTrigger(Trigger.REDEMPTION)
                        .when(Condition.attribute(Owner.ORDER, "reward", "five-elite-nights")))
                .ladder(Ladder.of("elite", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier(
                                "Silver",
                                Requirement.any(
                                        NIGHTS.atLeast("10"),
                                        Metric.orders().atLeast("5"),
                                        Metric.spend().atLeast("2000.00")),
                                Benefit.bonus("10"))
                        .tier(Tier.of(
                                        "Gold",
                                        Requirement.any(
                                                NIGHTS.atLeast("25"),
                                                Metric.spend().atLeast("8000.00")),
                                        Benefit.bonus("25"),
                                        Benefit.entitled("late-checkout").worth("14:00"))
                                .retainedWith(Requirement.any(
                                        NIGHTS.atLeast("20"), Metric.spend().atLeast("6000.00"))))
                        .tier(Tier.of(
                                        "Platinum",
                                        NIGHTS.atLeast("50"),
                                        Benefit.bonus("50"),
                                        Benefit.entitled("late-checkout").worth("16:00"),
                                        Benefit.entitled("suite-upgrade").times(2, Window.CALENDAR_YEAR))
                                .foreverWith(NIGHTS_OF_A_LIFE.atLeast("500")))
                        .tier(Tier.of(
                                        "Ambassador",
                                        Requirement.BY_INVITATION,
                                        Benefit.bonus("75"),
                                        Benefit.entitled("own-concierge"))
                                .inheriting()))
                .reward(Reward.custom("night-a-off-peak", "a night in category A")
                        .costing(10_000))
                .reward(Reward.custom("night-a-peak", "a night in category A").costing(20_000))
                .reward(Reward.custom("dinner", "a dinner for two").costing(1_000))
                .reward(Reward.moneyOff(
                        "pay-with-points",
                        Price.amount("0.005")
                                .between(1_000, 1_000_000)
                                .inStepsOf(500)
                                .share(0, 50)))
                .build();
    }

    private Outcome books(String order, String member, int nights, String price) {
        return till.does(at -> stay(order, member, at, nights, price));
    }

    private static Purchase stay(String order, String member, Instant at, int nights, String price) {
        return Purchase.of(
                        order, member, at, Line.of("room", nights, eur(price)).in("rooms"))
                .where(c -> c.with(Measure.of("nights", String.valueOf(nights))));
    }

    private void completes(String order) {
        till.does(at -> Fulfil.of("done-" + order, order, at).by(STAYED));
    }

    private Balance points(String member) {
        return till.account(member).balance("points");
    }

    private long choices(String member) {
        return till.account(member).balance("choices").available().minor();
    }

    @Test
    void aGuestRisesWithCompletedStaysBuysStatusAndFallsOneStep() {
        till.on("2024-01-05T09:00:00").joins("hana", Profile.EMPTY);

        // 720.00 and 30.00 at 10; all of it waits, and so do the nights, the stay and the spend
        till.on("2024-01-10T09:00:00");
        till.does(at -> Purchase.of(
                        "b-1",
                        "hana",
                        at,
                        Line.of("room", 6, eur("120.00")).in("rooms"),
                        Line.of("minibar", 1, eur("30.00")))
                .where(c -> c.with(Measure.of("nights", "6"))));
        assertThat(points("hana").available().minor()).isZero();
        assertThat(points("hana").pending().minor()).isEqualTo(7500);
        assertThat(till.next("hana")).isEqualTo("10 nights or 5 orders or 2000.00 EUR of spend");
        till.on("2024-02-03T11:00:00");
        completes("b-1");
        assertThat(till.balance("hana")).isEqualTo(7500);
        assertThat(till.next("hana")).isEqualTo("4 nights or 4 orders or 1250.00 EUR of spend");

        // 500.00; one night of five is called off before the stay: 4000, 4 nights, 400.00 remain of it
        till.on("2024-02-10T09:00:00");
        books("b-2", "hana", 5, "100.00");
        assertThat(choices("hana")).isEqualTo(1); // 6 + 5 nights are booked
        till.on("2024-02-15T09:00:00").does(at -> Return.of("x-2", "b-2", at).units("room", 1));
        assertThat(points("hana").pending().minor()).isEqualTo(4000);
        assertThat(choices("hana")).isEqualTo(1); // 10
        assertThat(till.tier("hana")).isEqualTo("-");
        till.on("2024-03-12T11:00:00");
        completes("b-2");
        assertThat(till.balance("hana")).isEqualTo(11_500);
        assertThat(till.tier("hana")).isEqualTo("Silver"); // 10 nights
        assertThat(till.until("hana")).isEqualTo(till.instant("2026-01-01T00:00:00"));
        assertThat(till.next("hana")).isEqualTo("15 nights or 6850.00 EUR of spend"); // of 25 and 8000.00

        // 1200.00: 12,000 + 10 %
        till.on("2024-04-01T09:00:00");
        assertThat(books("b-3", "hana", 8, "150.00").earned()).isEqualTo(13_200);
        till.on("2024-05-02T11:00:00");
        completes("b-3");
        // the choice for ten nights is five nights toward the status: 18 + 5
        till.on("2024-05-03T09:00:00").does(at -> Redeem.of("r-1", "hana", "five-elite-nights", at));
        assertThat(choices("hana")).isZero();
        assertThat(till.refused(at -> Redeem.of("r-2", "hana", "breakfasts", at)))
                .isEqualTo(RefusalCode.INSUFFICIENT_POINTS);
        assertThat(till.next("hana")).isEqualTo("2 nights or 5650.00 EUR of spend"); // 8000 - 2350

        // 400.00: 4000 + 10 %; with 25 nights Gold, by the tier before; 20 nights booked are another choice
        till.on("2024-06-01T09:00:00");
        assertThat(books("b-4", "hana", 2, "200.00").earned()).isEqualTo(4400);
        assertThat(choices("hana")).isEqualTo(1);
        till.on("2024-07-10T11:00:00");
        completes("b-4");
        assertThat(till.tier("hana")).isEqualTo("Gold");
        assertThat(till.until("hana")).isEqualTo(till.instant("2026-01-01T00:00:00"));
        assertThat(till.account("hana").entitlements().value("late-checkout")).contains("14:00");
        assertThat(till.balance("hana")).isEqualTo(29_100); // 11,500 + 13,200 + 4400

        // 12 nights in 2025; 9 more are booked in December and slept in January, so they count in 2026
        assertThat(till.startOf("2025-01-01").retain("hana")).isEqualTo("20 nights or 6000.00 EUR of spend");
        till.on("2025-03-01T09:00:00");
        assertThat(books("b-6", "hana", 12, "100.00").earned()).isEqualTo(15_000); // 12,000 + 25 %
        till.on("2025-04-15T11:00:00");
        completes("b-6");
        assertThat(till.retain("hana")).isEqualTo("8 nights or 4800.00 EUR of spend");
        assertThat(till.standing("hana").retain().orElseThrow().by()).contains(LocalDate.of(2025, 12, 31));
        till.on("2025-12-20T09:00:00");
        assertThat(books("b-7", "hana", 9, "100.00").earned()).isEqualTo(11_250); // 9000 + 25 %, as Gold
        assertThat(till.justBefore("2026-01-01").tier("hana")).isEqualTo("Gold");
        assertThat(till.startOf("2026-01-01").tier("hana")).isEqualTo("Silver");
        assertThat(till.until("hana")).isEqualTo(till.instant("2028-01-01T00:00:00"));
        till.on("2026-01-05T11:00:00");
        completes("b-7");
        assertThat(till.balance("hana")).isEqualTo(55_350); // 29,100 + 15,000 + 11,250
        assertThat(till.next("hana")).isEqualTo("16 nights or 7100.00 EUR of spend");

        // Gold is bought for a year and shows above the Silver that is earned
        till.on("2026-02-01T09:00:00");
        till.does(at -> PlaceInTier.of("fee-1", "hana", "elite", "Gold", Placement.Reason.FEE, at)
                .until(LocalDate.of(2027, 2, 1))
                .paying(eur("199.00")));
        assertThat(till.tier("hana")).isEqualTo("Gold");
        assertThat(till.until("hana")).isEqualTo(till.instant("2027-02-01T00:00:00"));
        assertThat(till.account("hana").entitlements().has("late-checkout")).isTrue();
        assertThat(till.next("hana")).isEqualTo("41 nights"); // of 50 to Platinum

        // a dinner moves the end of all points to two years after it
        till.on("2026-03-01T20:00:00").does(at -> Redeem.of("r-3", "hana", "dinner", at));
        assertThat(till.justBefore("2027-02-01").tier("hana")).isEqualTo("Gold");
        assertThat(till.startOf("2027-02-01").tier("hana")).isEqualTo("Silver");
        assertThat(till.account("hana").entitlements().has("late-checkout")).isFalse();
        assertThat(till.justBefore("2028-01-01").tier("hana")).isEqualTo("Silver");
        assertThat(till.startOf("2028-01-01").tier("hana")).isEqualTo("-");
        assertThat(till.justBefore("2028-03-02").balance("hana")).isEqualTo(54_350);
        assertThat(till.startOf("2028-03-02").balance("hana")).isZero();
        assertThat(till.closes("hana")).contains("Balance: 0 points");
    }

    @Test
    void nightsForPointsAreSetAsideAndPointsPayAPartOfTheBill() {
        till.on("2024-01-05T09:00:00").joins("kai", Profile.EMPTY);
        till.on("2024-01-10T09:00:00");
        books("b-1", "kai", 4, "500.00"); // 20,000
        till.on("2024-02-01T11:00:00");
        completes("b-1");
        assertThat(till.tier("kai")).isEqualTo("Silver"); // 2000.00 of spend
        assertThat(till.balance("kai")).isEqualTo(20_000);

        // a night is held for the booking and captured at the desk
        till.on("2024-03-01T09:00:00")
                .does(at -> Hold.of("h-1", "kai", 10_000, at).forOrder("n-1").lasting(Duration.ofDays(60)));
        assertThat(points("kai").available().minor()).isEqualTo(10_000);
        assertThat(points("kai").held().minor()).isEqualTo(10_000);
        assertThat(till.refused(at -> Hold.of("h-2", "kai", 10_001, at))).isEqualTo(RefusalCode.INSUFFICIENT_POINTS);
        till.on("2024-04-01T15:00:00").does(at -> Capture.of("c-1", "h-1", at));
        assertThat(till.balance("kai")).isEqualTo(10_000);
        assertThat(points("kai").held().minor()).isZero();

        // a guest who does not show up; one whose booking is forgotten: free after 30 times 24 hours, in summer time
        till.on("2024-04-02T12:00:00")
                .does(at -> Hold.of("h-3", "kai", 4_000, at).lasting(Duration.ofDays(20)));
        till.on("2024-04-10T12:00:00").does(at -> Release.of("no-show", "h-3", at));
        assertThat(till.balance("kai")).isEqualTo(10_000);
        assertThat(till.refused(at -> Capture.of("c-3", "h-3", at))).isEqualTo(RefusalCode.HOLD_ENDED);
        till.on("2024-10-20T12:00:00")
                .does(at -> Hold.of("h-4", "kai", 4_000, at).lasting(Duration.ofDays(10)));
        assertThat(till.on("2024-10-30T10:59:59").balance("kai")).isEqualTo(6_000);
        assertThat(till.on("2024-10-30T11:00:00").balance("kai")).isEqualTo(10_000); // the 27th had 25 hours

        // 50 % of 60.00 are 30.00, 6000 points; of 9.00 they are 900 points, fewer than 1000
        till.on("2024-11-05T09:00:00");
        assertThat(till.refused(at -> Redeem.of("r-0", "kai", "pay-with-points", at)
                        .points(900)
                        .forOrder("b-2", eur("60.00"))))
                .isEqualTo(RefusalCode.BELOW_MINIMUM);
        assertThat(till.refused(
                        at -> Redeem.of("r-0", "kai", "pay-with-points", at).forOrder("b-2", eur("9.00"))))
                .isEqualTo(RefusalCode.BELOW_MINIMUM);
        Outcome paid = till.does(at ->
                Redeem.of("r-1", "kai", "pay-with-points", at).points(7_777).forOrder("b-2", eur("60.00")));
        assertThat(paid.events())
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(RewardEvent.RewardRedeemed.class, e -> {
                    assertThat(e.requested()).isEqualTo(7_777);
                    assertThat(e.points()).isEqualTo(6_000);
                    assertThat(e.value()).isEqualTo(3_000);
                }));
        // what is paid with points earns none: 30.00 at 10 and 10 %
        assertThat(till.does(at -> stay("b-2", "kai", at, 1, "60.00").paid(Payment.POINTS, eur("30.00")))
                        .earned())
                .isEqualTo(330);
        assertThat(till.balance("kai")).isEqualTo(4_000);
        assertThat(points("kai").pending().minor()).isEqualTo(330);

        // the booking is cancelled, and then is not
        till.on("2024-11-10T09:00:00").does(at -> Return.of("x-2", "b-2", at));
        assertThat(till.balance("kai")).isEqualTo(10_000);
        assertThat(points("kai").pending().minor()).isZero();
        till.on("2024-11-11T09:00:00").does(at -> CancelReturn.of("xx-2", "x-2", at));
        assertThat(till.balance("kai")).isEqualTo(4_000);
        assertThat(points("kai").pending().minor()).isEqualTo(330);
        till.on("2024-11-20T11:00:00");
        completes("b-2");
        assertThat(till.balance("kai")).isEqualTo(4_330);
        // 4 + 1 nights, 2000.00 + 30.00
        assertThat(till.next("kai")).isEqualTo("20 nights or 5970.00 EUR of spend");
        till.closes("kai");
    }

    @Test
    void theHighestTierIsByInvitationAndFiveHundredNightsAreForEver() {
        till.on("2024-01-05T09:00:00").joins("ivo", Profile.EMPTY);
        till.does(at ->
                CreditMetric.of("history", "ivo", "elite", NIGHTS_OF_A_LIFE, new BigDecimal("495"), "BEFORE_2024", at));
        assertThat(till.tier("ivo")).isEqualTo("-");
        till.on("2024-01-10T09:00:00");
        books("b-1", "ivo", 5, "100.00");
        assertThat(till.tier("ivo")).isEqualTo("-"); // the stay is not completed
        till.on("2024-02-01T11:00:00");
        completes("b-1");
        assertThat(till.tier("ivo")).isEqualTo("Platinum");
        assertThat(till.standing("ivo").until()).isEmpty();
        assertThat(till.standing("ivo").next().map(goal -> goal.ways())).hasValue(List.of());

        till.does(at -> UseEntitlement.of("s-1", "ivo", "suite-upgrade", at).times(2));
        assertThat(till.refused(at -> UseEntitlement.of("s-2", "ivo", "suite-upgrade", at)))
                .isEqualTo(RefusalCode.USED_UP);
        assertThat(till.startOf("2025-01-01").account("ivo").entitlements().remaining("suite-upgrade"))
                .isEqualTo(2);

        // invited for the rest of 2025 and 2026; what the tier below entitles to comes with it
        till.on("2025-06-01T09:00:00");
        till.does(at -> PlaceInTier.of("invited", "ivo", "elite", "Ambassador", Placement.Reason.INVITATION, at));
        assertThat(till.tier("ivo")).isEqualTo("Ambassador");
        assertThat(till.until("ivo")).isEqualTo(till.instant("2027-01-01T00:00:00"));
        assertThat(till.account("ivo").entitlements().names())
                .containsExactlyInAnyOrder("own-concierge", "suite-upgrade", "late-checkout");
        assertThat(books("b-2", "ivo", 1, "100.00").earned()).isEqualTo(1750); // 1000 + 75 %
        assertThat(till.justBefore("2027-01-01").tier("ivo")).isEqualTo("Ambassador");
        assertThat(till.startOf("2027-01-01").tier("ivo")).isEqualTo("Platinum");
        assertThat(till.account("ivo").entitlements().has("own-concierge")).isFalse();
        assertThat(till.on("2035-01-01T09:00:00").tier("ivo")).isEqualTo("Platinum");
        till.closes("ivo");
    }
}
