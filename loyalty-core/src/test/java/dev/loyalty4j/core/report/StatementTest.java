package dev.loyalty4j.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Counter;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.tier.CreditMetric;
import dev.loyalty4j.core.tier.Goal;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a member reads, and what a member is not troubled with. */
class StatementTest {
    private static final Metric MILES = Metric.measure("miles");

    private static ProgramBuilder status() {
        return Counter.parts()
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                        .tier("Silver", MILES.atLeast("100"))
                        .tier(Tier.of("Gold", MILES.atLeast("500"))
                                .foreverWith(MILES.over(Window.LIFETIME).atLeast("1000")))
                        .with(LadderPolicy.DEFAULT.rollingOver("Silver")));
    }

    private static CreditMetric credit(Counter counter, String id, String miles) {
        return credit(counter, id, MILES, miles);
    }

    private static CreditMetric credit(Counter counter, String id, Metric metric, String miles) {
        return CreditMetric.of(id, "anna", "status", metric, new BigDecimal(miles), "former years", counter.now());
    }

    private static List<String> items(Counter counter) {
        return counter.loyalty.statement("anna").orElseThrow().items().stream()
                .map(Statement.Item::toString)
                .toList();
    }

    private static Optional<String> lifetime(Counter counter) {
        return counter.account("anna").standings().get(0).lifetime().map(Goal::text);
    }

    @Test
    void whatIsCreditedAndRollsOverIsTold() {
        Counter counter = new Counter(status());
        counter.does(credit(counter, "c", "130"));
        counter.clock.set(Instant.parse("2027-01-02T10:00:00Z"));
        counter.loyalty.settle();

        assertThat(items(counter))
                .containsExactly(
                        "2026-03-04  enrolled",
                        "2026-03-04  +130 miles toward status",
                        "2026-03-04  reached Silver, through 2026-12-31",
                        "2027-01-01  +30 miles rolled over toward status", // 130 - 100
                        "2027-01-01  moved down to no tier");
    }

    @Test
    void theWayToATierForEverIsShownUntilItIsHeld() {
        Counter counter = new Counter(status());
        assertThat(lifetime(counter)).contains("1000 miles in a lifetime");
    }

    @Test
    void whoHoldsATierForEverIsNotToldThatWhatWasEarnedEnds() {
        Counter counter = new Counter(status());
        counter.does(credit(counter, "c", MILES.over(Window.LIFETIME), "1000"));
        counter.does(credit(counter, "d", "500"));
        counter.clock.set(Instant.parse("2028-01-02T10:00:00Z"));
        counter.loyalty.settle();

        assertThat(counter.account("anna").tier()).contains("Gold");
        assertThat(lifetime(counter)).isEmpty();
        assertThat(items(counter)).noneMatch(item -> item.contains("moved down"));
        assertThat(items(counter)).contains("2026-03-04  Gold for ever");
    }

    @Test
    void aMatchAndAnInvitationAreToldAsSuch() {
        Counter counter = new Counter(status());
        counter.does(PlaceInTier.of("m", "anna", "status", "Silver", Placement.Reason.MATCH, counter.now()));
        counter.does(PlaceInTier.of("i", "anna", "status", "Gold", Placement.Reason.INVITATION, counter.now()));

        assertThat(items(counter))
                .containsExactly(
                        "2026-03-04  enrolled",
                        "2026-03-04  matched to Silver, through 2026-12-31",
                        "2026-03-04  invited to Gold, through 2026-12-31");
    }

    @Test
    void aRuleKnowsHowATierWasEntered() {
        EarningRule gift = EarningRule.of("gift", Award.vouchers("upgrade", 2))
                .onTrigger(Trigger.TIER_ENTERED)
                .when(Condition.attribute(Owner.ORDER, "cause", "reached"));
        Counter counter = new Counter(status().earn(gift)
                .reward(Reward.custom("upgrade", "one class up").onlyAwarded().asVoucher(Validity.months(12))));
        counter.does(PlaceInTier.of("m", "anna", "status", "Silver", Placement.Reason.MATCH, counter.now()));
        assertThat(counter.loyalty.vouchers("anna")).isEmpty();
        counter.does(credit(counter, "c", "500")); // Gold is reached

        assertThat(counter.loyalty.vouchers("anna")).hasSize(2);
        counter.verify();
    }

    @Test
    void pointsAreToldWithWhatTheyAreOf() {
        Counter counter = new Counter(Program.builder("hotel", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("points", Expiry.months(24)).pending(Pending.until("completed")))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00"))));
        counter.buys("b-1", "anna", "100.00");
        counter.buys("b-2", "anna", "70.00");
        counter.does(Fulfil.of("f-1", "b-1", counter.now()).by("completed"));
        counter.does(Hold.of("h-1", "anna", 40, counter.now()).forOrder("b-3").lasting(Duration.ofDays(1)));
        counter.does(Capture.of("c-1", "h-1", counter.now()));

        assertThat(counter.loyalty.statement("anna").orElseThrow().lines().stream()
                        .skip(1))
                .containsExactly(
                        "Balance: 60 points, 70 points pending",
                        "  lot 1: 60 of 100 points of purchase b-1, through 2028-03-04",
                        "  lot 2: 70 of 70 points of purchase b-2, pending",
                        "  2026-03-04  enrolled",
                        "  2026-03-04  +100 points from purchase b-1, pending",
                        "  2026-03-04  +70 points from purchase b-2, pending",
                        "  2026-03-04  order b-1 completed",
                        "  2026-03-04  100 points of purchase b-1 available",
                        "  2026-03-04  40 points held by hold h-1 for order b-3",
                        "  2026-03-04  -40 points redeemed for order b-3 from hold h-1");
    }

    @Test
    void whatAnAwardGaveIsTakenBackInTheMembersWords() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.product("mug", "MUG").free())
                .reward(Reward.product("free cup", "CUP").free())
                .card(StampCard.everyNthFree("coffee", 3, "free cup"))
                .earn(EarningRule.of("stamp", Award.stampsPerUnit("coffee", 1)))
                .earn(EarningRule.of("gift", Award.item("mug")))
                .earn(EarningRule.of("lounge", Award.entitlement("lounge", "", Validity.days(30)))));
        counter.buys("o-1", "anna", "10.00");
        counter.does(Return.of("x", "o-1", counter.now()));

        assertThat(items(counter))
                .contains(
                        "2026-03-04  mug from gift",
                        "2026-03-04  mug taken back for order o-1",
                        "2026-03-04  -1 stamp on coffee",
                        "2026-03-04  entitlement to lounge taken back")
                .noneMatch(item -> item.contains("purchase o-1/"));
        assertThat(counter.loyalty.statement("anna").orElseThrow().lines())
                .contains("Card (coffee): 0 of 2 stamps, free cup after 2 more");
    }
}
