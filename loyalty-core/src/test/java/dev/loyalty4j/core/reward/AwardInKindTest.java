package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Awards beside points: items, vouchers, entitlements, credits, prizes; their limits, returns and explanation. */
class AwardInKindTest {

    private static ProgramBuilder parts() {
        return Counter.parts()
                .reward(Reward.product("mug", "MUG").costing(500).stock(2))
                .reward(Reward.amountOff("five", "5.00").costing(500));
    }

    private static List<Given> given(Outcome outcome) {
        return outcome.events().stream()
                .filter(RewardEvent.AwardGiven.class::isInstance)
                .map(e -> ((RewardEvent.AwardGiven) e).given())
                .toList();
    }

    @Test
    void anItemIsTakenFromTheStockAndComesBackToIt() {
        Counter counter = new Counter(
                parts().earn(EarningRule.of("gift", Award.item("mug")).when(Condition.amountAtLeast("50.00"))));

        assertThat(given(counter.buys("o-1", "anna", "60.00")))
                .singleElement()
                .satisfies(g -> assertThat(g.kind()).isEqualTo(Given.Kind.ITEM));
        assertThat(given(counter.buys("o-2", "bert", "60.00"))).hasSize(1);
        Outcome late = counter.buys("o-3", "bert", "60.00");
        assertThat(given(late)).isEmpty(); // the stock is empty, the points are earned
        assertThat(late.earned()).isEqualTo(60);

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(given(counter.buys("o-4", "bert", "60.00"))).hasSize(1);
        counter.verify();
    }

    @Test
    void aVoucherFallsWithItsOrderUnlessItIsUsed() {
        Counter counter = new Counter(parts().earn(EarningRule.of("thanks", Award.voucher("five"))));
        String unused = counter.buys("o-1", "anna", "10.00").vouchers().get(0).code();
        String used = counter.buys("o-2", "anna", "10.00").vouchers().get(0).code();
        counter.does(UseVoucher.of("u", used, "o-9", counter.now()));

        counter.does(Return.of("x-1", "o-1", counter.now()));
        counter.does(Return.of("x-2", "o-2", counter.now()));
        assertThat(counter.loyalty.voucher(unused)).isEmpty();
        counter.does(CancelReturn.of("y-1", "x-1", counter.now()));
        counter.does(CancelReturn.of("y-2", "x-2", counter.now()));

        assertThat(counter.loyalty.voucher(unused)).isPresent();
        assertThat(counter.loyalty.voucher(used)).isEmpty();
        counter.verify();
    }

    @Test
    void anEntitlementHoldsUntilItsDateOrItsReturn() {
        Counter counter = new Counter(
                parts().earn(EarningRule.of("lounge", Award.entitlement("lounge", "2 guests", Validity.days(30)))
                        .onTrigger(Trigger.PURCHASE)));
        counter.buys("o-1", "anna", "10.00"); // good through 3 April

        assertThat(counter.account("anna").rewards().entitledAt(counter.now()))
                .singleElement()
                .satisfies(g -> {
                    assertThat(g.name()).isEqualTo("lounge");
                    assertThat(g.value()).isEqualTo("2 guests");
                    assertThat(g.until()).isEqualTo(Instant.parse("2026-04-03T22:00:00Z"));
                });
        assertThat(counter.loyalty.entitlements("anna", counter.now()).value("lounge"))
                .hasValue("2 guests"); // beside what tiers give
        assertThat(counter.account("anna").rewards().entitledAt(Instant.parse("2026-04-03T22:00:00Z")))
                .isEmpty();
        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(counter.account("anna").rewards().entitledAt(counter.now())).isEmpty();
        counter.does(CancelReturn.of("y", "x", counter.now()));
        assertThat(counter.account("anna").rewards().entitledAt(counter.now())).hasSize(1);
        counter.verify();
    }

    @Test
    void aCreditCountsTowardTiers() {
        Counter counter = new Counter(parts().ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.spend().atLeast("200.00"), Benefit.entitled("sale")))
                .earn(EarningRule.of("head start", Award.metricCredit("spend", "150.00"))
                        .onTrigger(Trigger.SURVEY_ANSWERED)));
        counter.does(Action.of("a", "anna", counter.now(), Trigger.SURVEY_ANSWERED));
        counter.buys("o-1", "anna", "49.99");
        assertThat(counter.account("anna").tier()).isEmpty();
        counter.buys("o-2", "anna", "0.01");
        assertThat(counter.account("anna").tier()).contains("Silver");
        counter.verify();
    }

    @Test
    void aPrizeIsDrawnByItsWeightAndIsInTheJournal() {
        Counter counter = new Counter(parts().earn(EarningRule.of(
                        "scratch",
                        Award.draw(
                                AwardInKind.Prize.of(1, Award.voucher("five")),
                                AwardInKind.Prize.of(3, Award.fixed(50)),
                                AwardInKind.Prize.nothing(6)))
                .onTrigger("scratch card")));
        TreeMap<Integer, Integer> prizes = new TreeMap<>();
        for (int i = 0; i < 600; i++) {
            Outcome outcome = counter.does(Action.of("a-" + i, "anna", counter.now(), "scratch card"));
            RewardEvent.PrizeDrawn drawn = outcome.events().stream()
                    .filter(RewardEvent.PrizeDrawn.class::isInstance)
                    .map(RewardEvent.PrizeDrawn.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(drawn.drawn()).isBetween(0L, 9L);
            assertThat(drawn.prize()).isEqualTo(drawn.drawn() < 1 ? 0 : drawn.drawn() < 4 ? 1 : 2);
            assertThat(outcome.earned()).isEqualTo(drawn.prize() == 1 ? 50 : 0);
            assertThat(outcome.vouchers()).hasSize(drawn.prize() == 0 ? 1 : 0);
            prizes.merge(drawn.prize(), 1, Integer::sum);
        }

        assertThat(prizes.get(0)).isBetween(36, 84); // 60 with a standard deviation of 7.3
        assertThat(prizes.get(1)).isBetween(140, 220); // 180 with 11.2
        counter.verify();
    }

    @Test
    void pointsThatWereDrawnForAnOrderGoBackWithIt() {
        Counter counter = new Counter(
                parts().earn(EarningRule.of("draw", Award.draw(AwardInKind.Prize.of(1, Award.fixed(100))))));
        counter.does(Purchase.of(
                "o",
                "anna",
                counter.now(),
                Line.of("cup", 1, Counter.euros("30.00")),
                Line.of("pot", 1, Counter.euros("10.00"))));
        assertThat(counter.account("anna").balance()).isEqualTo(140);

        counter.does(Return.of("x", "o", counter.now()).units("cup", 1)); // 30 and 75 of the 100
        assertThat(counter.account("anna").balance()).isEqualTo(35);
        counter.verify();
    }

    @Test
    void limitsGroupsTrialsAndExplanationsHoldForAwardsInKind() {
        Counter counter = new Counter(parts().earn(
                        EarningRule.of("once", Award.voucher("five")).atMost(Limit.triggers(1, Window.CALENDAR_MONTH)))
                .earn(EarningRule.of("low", Award.entitlement("low", "", Validity.FOREVER))
                        .inGroup("g", 1))
                .earn(EarningRule.of("high", Award.entitlement("high", "", Validity.FOREVER))
                        .inGroup("g", 2))
                .earn(EarningRule.of("tried", Award.item("mug")).dry())
                .earn(EarningRule.of("rich", Award.item("mug")).when(Condition.amountAtLeast("999.00"))));

        Outcome first = counter.buys("o-1", "anna", "10.00");
        assertThat(given(first).stream().map(Given::rule)).containsExactly("once", "high");
        assertThat(first.events()).anySatisfy(e -> assertThat(e.toString()).contains("DryRun", "tried"));
        assertThat(first.explanation().toString())
                .contains("rule.fired once")
                .contains("another rule of group g counts")
                .contains("not true: amount at least 999.00");
        assertThat(RuleEvent.DryRun.class).isNotNull();

        assertThat(given(counter.buys("o-2", "anna", "10.00")).stream().map(Given::rule))
                .containsExactly("high");
        counter.does(Return.of("x", "o-1", counter.now())); // gives the headroom back
        assertThat(given(counter.buys("o-3", "anna", "10.00"))).hasSize(2);
        counter.later(Duration.ofDays(30));
        assertThat(given(counter.buys("o-4", "anna", "10.00"))).hasSize(2);
        counter.verify();
    }

    @Test
    void aMistakeInAnAwardIsReported() {
        assertThatThrownBy(() -> parts().earn(EarningRule.of("a", Award.item("none")))
                        .earn(EarningRule.of("b", Award.item("mug")).onTrigger(Trigger.BIRTHDAY))
                        .earn(EarningRule.of("c", Award.draw(AwardInKind.Prize.nothing(1)))
                                .onTrigger(Trigger.YEAR_END))
                        .earn(EarningRule.of("d", Award.metricCredit("smiles", "1")))
                        .earn(EarningRule.of("e", Award.metricCredit("spend", "1.005")))
                        .build())
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("rule 'a': there is no reward 'none'")
                .hasMessageContaining("rule 'b': it comes by itself on birthday")
                .hasMessageContaining("rule 'c': it comes by itself on year end, where nothing can be drawn")
                .hasMessageContaining("rule 'd': metric is 'smiles'")
                .hasMessageContaining("rule 'e': credit is 1.005");
        assertThatThrownBy(() -> AwardInKind.Prize.of(1, Award.multiply("2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AwardInKind.Prize.nothing(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
