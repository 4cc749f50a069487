package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.Count;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Fact;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Earning as a shop meets it: commands in, points out, over time. */
class EarningStoriesTest {
    private static final EarningRule BASE = EarningRule.of("base", Award.pointsPerMoney(1, "1.00"));
    private final TestClock clock = new TestClock("2026-03-03T10:00:00Z");
    private Loyalty loyalty = open(BASE);
    private int next;

    private Loyalty open(EarningRule... rules) {
        ProgramBuilder parts = parts();
        for (EarningRule rule : rules) {
            parts.earn(rule);
        }
        return open(parts);
    }

    private static ProgramBuilder parts() {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR").points(PointType.of("beans", Expiry.NEVER));
    }

    private Loyalty open(ProgramBuilder parts) {
        return Loyalty.builder(parts.build()).clock(clock).build();
    }

    @AfterEach
    void everyJournalMakesItsState() {
        loyalty.settle();
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    void theFirstOrderAndEveryThirdAreSpecial() {
        loyalty = open(
                EarningRule.of("welcome", Award.fixed(100)).when(Condition.firstOrder()),
                EarningRule.of("third", Award.fixed(10)).when(Condition.everyNthOrder(3)));
        enrol(Profile.EMPTY);

        assertThat(buy("5.00")).isEqualTo(100);
        assertThat(buy("5.00")).isZero();
        assertThat(buy("5.00")).isEqualTo(10);
        assertThat(buy("5.00")).isZero();
    }

    @Test
    void aMemberWhoComesBackAfterThirtyDaysIsWelcomed() {
        loyalty = open(EarningRule.of("back", Award.fixed(50)).when(Condition.daysSinceLastOrder(30)));
        enrol(Profile.EMPTY);

        assertThat(buy("5.00")).isZero(); // unknown: there is no last order
        clock.advance(Duration.ofDays(29));
        assertThat(buy("5.00")).isZero();
        clock.advance(Duration.ofDays(30));
        assertThat(buy("5.00")).isEqualTo(50);
    }

    @Test
    void whatWasBoughtAndSpentBeforeIsRemembered() {
        loyalty = open(
                EarningRule.of("new to tea", Award.fixed(5))
                        .when(Condition.not(Condition.bought(Count.SKU, "tea", Window.days(90)))),
                EarningRule.of("big spender", Award.fixed(1000))
                        .when(Condition.counted(Count.SPEND, "", Window.CALENDAR_YEAR, "20.00")));
        enrol(Profile.EMPTY);

        assertThat(earned(order("tea", "12.00"))).isEqualTo(5); // facts are as before the order
        assertThat(earned(order("tea", "12.00"))).isZero();
        assertThat(earned(order("cup", "1.00"))).isEqualTo(1000); // 24.00 before
        clock.advance(Duration.ofDays(91));
        assertThat(earned(order("cup", "1.00"))).isEqualTo(1005);
    }

    @Test
    void conditionsAboutThePersonAreAnsweredAndTheAnswerIsKept() {
        loyalty = open(
                EarningRule.of("brno", Award.fixed(3)).when(Condition.attribute(Owner.MEMBER, "city", "Brno")),
                EarningRule.of("vip", Award.fixed(7)).when(Condition.segment("vip")));
        enrol(Profile.EMPTY);

        assertThat(buy("1.00")).isZero();
        loyalty.submit(UpdateProfile.of(
                        "u-1",
                        "anna",
                        clock.instant(),
                        Profile.EMPTY.with("city", "Brno").in("vip")))
                .orThrow();
        Outcome outcome = loyalty.submit(order("cup", "1.00")).orThrow();

        assertThat(outcome.earned()).isEqualTo(10);
        assertThat(outcome.events().toString())
                .contains("brno#1 true", "vip#1 true")
                .doesNotContain("Brno");
    }

    @Test
    void aBirthdayComesWhereTheMemberLives() {
        loyalty = open(
                EarningRule.of("birthday", Award.fixed(250)).onTrigger(Trigger.BIRTHDAY),
                BASE,
                EarningRule.of("week", Award.multiply("2")).when(Condition.nearBirthday(0, 6)));
        Profile profile = Profile.EMPTY.born(LocalDate.of(2000, 3, 5)).living(ZoneId.of("Asia/Tokyo"));
        enrol(profile);

        clock.set(Instant.parse("2026-03-04T14:59:59Z")); // still the 4th in Tokyo
        assertThat(buy("10.00")).isEqualTo(10);
        clock.advance(Duration.ofSeconds(1));
        assertThat(buy("10.00")).isEqualTo(20);
        assertThat(balance()).isEqualTo(280);
        clock.advance(Duration.ofDays(365));
        assertThat(balance()).isEqualTo(530);
    }

    @Test
    void periodsAndAnniversariesEndByThemselves() {
        loyalty = open(
                EarningRule.of("month", Award.fixed(1)).onTrigger(Trigger.MONTH_END),
                EarningRule.of("quarter", Award.fixed(10)).onTrigger(Trigger.QUARTER_END),
                EarningRule.of("year", Award.fixed(100)).onTrigger(Trigger.YEAR_END),
                EarningRule.of("anniversary", Award.fixed(1000)).onTrigger(Trigger.ANNIVERSARY));
        enrol(Profile.EMPTY);

        clock.set(Instant.parse("2026-03-31T21:59:59Z"));
        assertThat(balance()).isZero();
        clock.advance(Duration.ofSeconds(1)); // April begins in Prague
        assertThat(balance()).isEqualTo(11);
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(balance()).isEqualTo(10 + 4 * 10 + 100);
        clock.set(Instant.parse("2027-03-03T10:00:00Z"));
        assertThat(balance()).isEqualTo(12 + 4 * 10 + 100 + 1000);
        loyalty.settle();
        assertThat(balance()).isEqualTo(12 + 4 * 10 + 100 + 1000);
    }

    @Test
    void enrolmentProfileSegmentVisitActionAndTierCanEarn() {
        loyalty = open(parts().earn(BASE)
                .completeProfile("city", "birthday")
                .earn(EarningRule.of("hello", Award.fixed(1)).onTrigger(Trigger.ENROLMENT))
                .earn(EarningRule.of("profile", Award.fixed(2)).onTrigger(Trigger.PROFILE_COMPLETED))
                .earn(EarningRule.of("segment", Award.fixed(4))
                        .onTrigger(Trigger.SEGMENT_ENTERED)
                        .when(Condition.attribute(Owner.ORDER, "segment", "vip")))
                .earn(EarningRule.of("visit", Award.fixed(8)).onTrigger(Trigger.VISIT))
                .earn(EarningRule.of("nights", Award.pointsPerMeasure(10, "1", "nights"))
                        .onTrigger("stay"))
                .earn(EarningRule.of("silver", Award.fixed(500)).onTrigger(Trigger.TIER_ENTERED))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.spend().atLeast("100.00"))));
        assertThat(enrol(Profile.EMPTY)).isEqualTo(1);

        Profile known = Profile.EMPTY
                .with("city", "Brno")
                .born(LocalDate.of(1990, 2, 28))
                .in("vip", "new");
        assertThat(earned(UpdateProfile.of("u-1", "anna", clock.instant(), known)))
                .isEqualTo(6);
        assertThat(earned(UpdateProfile.of("u-2", "anna", clock.instant(), known)))
                .isZero(); // once
        assertThat(earned(Visit.of("v-1", "anna", clock.instant()))).isEqualTo(8);
        assertThat(earned(Action.of("a-1", "anna", clock.instant(), "stay").measured("nights", "3")))
                .isEqualTo(30);
        assertThat(buy("100.00")).isEqualTo(600);
    }

    @Test
    void aBudgetIsSharedByAllMembersAndALimitIsEachMembersOwn() {
        loyalty = open(
                BASE.atMost(Limit.points(30, Window.CALENDAR_MONTH)),
                EarningRule.of("budget", Award.fixed(10))
                        .atMost(Limit.points(15, Window.LIFETIME).inTotal()));
        enrol(Profile.EMPTY);
        loyalty.submit(Enrol.of("bert", clock.instant())).orThrow();

        assertThat(buy("20.00")).isEqualTo(30); // 20 + 10
        assertThat(buy("20.00")).isEqualTo(15); // 10 of the month + 5 of the budget
        assertThat(buy("20.00")).isZero();
        Purchase berts = Purchase.of("b-1", "bert", clock.instant(), Line.of("cup", 1, Money.of("7.00", "EUR")));
        assertThat(earned(berts)).isEqualTo(7);
        clock.set(Instant.parse("2026-03-31T22:00:00Z")); // April in Prague
        assertThat(buy("20.00")).isEqualTo(20);
    }

    @Test
    void previewEqualsWhatIsAwarded() {
        loyalty = open(BASE.atMost(Limit.points(15, Window.CALENDAR_MONTH)));
        enrol(Profile.EMPTY);
        for (int i = 0; i < 3; i++) {
            Purchase order = order("cup", "10.00");
            assertThat(loyalty.preview(order)).isEqualTo(loyalty.submit(order));
        }
    }

    @Test
    void neitherShippingNorARewardLineNorThePartPaidWithPointsEarns() {
        enrol(Profile.EMPTY);
        Purchase order = Purchase.of(
                        "o",
                        "anna",
                        clock.instant(),
                        Line.of("cup", 2, Money.of("10.00", "EUR")),
                        Line.of("dhl", 1, Money.of("4.90", "EUR")).as(Line.Kind.SHIPPING),
                        Line.of("gift", 1, Money.of("5.00", "EUR")).as(Line.Kind.REWARD))
                .paid("card", Money.of("19.90", "EUR"))
                .paid(Payment.POINTS, Money.of("5.00", "EUR"));

        // 5.00 is spread over 20.00 and 4.90 by net: 4.02 and 0.98; 20.00 - 4.02 = 15.98
        assertThat(earned(order)).isEqualTo(15);
    }

    @Test
    void anOrderInAnotherCurrencyIsRefusedUnlessItBringsARatio() {
        enrol(Profile.EMPTY);
        Purchase dollars = Purchase.of("o", "anna", clock.instant(), Line.of("cup", 1, Money.of("100.00", "USD")));

        assertThat(loyalty.submit(dollars).refusal())
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(RefusalCode.CURRENCY_NOT_SUPPORTED));
        Outcome outcome =
                loyalty.submit(dollars.converted(Rate.parse("0.8537"))).orThrow();
        assertThat(outcome.earned()).isEqualTo(85);
        assertThat(outcome.events().toString()).contains("CurrencyConverted");
    }

    @Test
    void aDryRunIsWrittenDownAndGivesNothing() {
        loyalty = open(BASE, EarningRule.of("double", Award.multiply("2")).dry());
        enrol(Profile.EMPTY);
        Outcome outcome = loyalty.submit(order("cup", "10.00")).orThrow();

        assertThat(outcome.earned()).isEqualTo(10);
        assertThat(outcome.events().toString())
                .contains("DryRun")
                .contains("rule=double")
                .contains("points=10");
    }

    @Test
    void aNamedPredicateMustBeRegistered() {
        EarningRule rule = BASE.when(Condition.named("odd"));

        assertThatThrownBy(() -> open(rule))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("predicate is 'odd', allowed are []");
        loyalty = open(parts().earn(rule).predicate("odd", (o, f) -> o.lines().size() % 2 == 1));
        enrol(Profile.EMPTY);
        assertThat(buy("3.00")).isEqualTo(3);
    }

    @Test
    void whatIsUnknownIsNamedInTheExplanation() {
        loyalty = open(BASE.when(Condition.all(Condition.ALWAYS, Condition.is(Fact.STORE, "brno-1"))));
        enrol(Profile.EMPTY);

        Outcome outcome = loyalty.submit(order("cup", "3.00")).orThrow();
        assertThat(outcome.earned()).isZero();
        assertThat(outcome.explanation().toString()).contains("rule.skipped base (because unknown: store is brno-1)");
        assertThat(earned(order("cup", "3.00").where(c -> c.at("brno-1")))).isEqualTo(3);
    }

    private long enrol(Profile profile) {
        return loyalty.submit(Enrol.of("anna", clock.instant()).with(profile))
                .orThrow()
                .earned();
    }

    private long buy(String price) {
        return earned(order("cup", price));
    }

    private Purchase order(String sku, String price) {
        next++;
        return Purchase.of("o-" + next, "anna", clock.instant(), Line.of(sku, 1, Money.of(price, "EUR")));
    }

    private long earned(Command command) {
        return loyalty.submit(command).orThrow().earned();
    }

    private long balance() {
        return loyalty.account("anna")
                .orElseThrow()
                .balances()
                .get(0)
                .available()
                .minor();
    }
}
