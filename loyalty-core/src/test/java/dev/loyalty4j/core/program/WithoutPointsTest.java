package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A shop that has stamps, tiers and free rewards, and no points at all. */
class WithoutPointsTest {
    private final TestClock clock = new TestClock("2026-03-04T10:00:00Z");
    private final Instant now = clock.instant();

    private static ProgramBuilder parts() {
        return Program.builder("stamps", ZoneId.of("Europe/Prague"), "EUR")
                .card(StampCard.boughtThenFree("coffee", 3, "free cup"))
                .reward(Reward.product("free cup", "CUP").onlyAwarded().asVoucher(Validity.months(3)))
                .reward(Reward.access("sale", "the sale").free())
                .reward(Reward.amountOff("hello", "2.00").free().asVoucher(Validity.months(1)))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Regular", Metric.spend().atLeast("9.00"), Benefit.entitled("own mug")))
                .earn(EarningRule.of("stamp", Award.stampsPerUnit("coffee", 1)))
                .earn(EarningRule.of("welcome", Award.voucher("hello")).onTrigger(Trigger.ENROLMENT));
    }

    private static Purchase cups(String order, int units, Instant at) {
        return Purchase.of(order, "anna", at, Line.of("CUP", units, Money.of("3.00", "EUR")));
    }

    @Test
    void aShopNeedsNoPoints() {
        Program program = parts().build();
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        Outcome joined = loyalty.submit(Enrol.of("anna", now)).orThrow();
        String hello = joined.vouchers().get(0).code();
        loyalty.submit(UseVoucher.of("u", hello, "o-1", now)).orThrow();
        Outcome bought = loyalty.submit(cups("o-1", 3, now)).orThrow();
        assertThat(bought.earned()).isZero();
        assertThat(bought.account().balance()).isZero();
        assertThat(bought.account().tier()).contains("Regular");
        assertThat(loyalty.vouchers("anna")).hasSize(1);

        loyalty.submit(Redeem.of("r", "anna", "sale", now)).orThrow();
        loyalty.submit(CancelRedemption.of("c", "r", now)).orThrow();
        loyalty.submit(Return.of("x", "o-1", now)).orThrow();
        assertThat(loyalty.vouchers("anna")).hasSize(1); // that of the card is gone, the first one is back
        assertThat(loyalty.statement("anna").orElseThrow().lines())
                .anyMatch(l -> l.equals("Card (coffee): 0 of 3 stamps, free cup after 3 more"))
                .noneMatch(l -> l.contains("points"));
        assertThat(loyalty.overview().toString()).contains("points=[]");
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    void commandsAboutPointsAreRefused() {
        Loyalty loyalty = Loyalty.builder(parts().build()).clock(clock).build();
        loyalty.submit(Enrol.of("anna", now)).orThrow();
        for (Command command : new Command[] {
            Hold.of("h", "anna", 5, now), Adjust.of("a", "anna", 5, "sorry", now),
        }) {
            assertThat(loyalty.submit(command).refusal().orElseThrow().code().name())
                    .isEqualTo("UNKNOWN_POINT_TYPE");
        }
    }

    @Test
    void whatNeedsPointsIsReported() {
        ProgramBuilder wrong = parts().earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("drawn", Award.draw(AwardInKind.Prize.of(1, Award.fixed(5)))))
                .earn(EarningRule.of("credit", Award.metricCredit("points", "5")))
                .reward(Reward.product("cake", "CAKE").costing(10))
                .ladder(Ladder.of("more", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Keen", Metric.pointsEarned().atLeast("5"), Benefit.multiply("2")));
        assertThatThrownBy(wrong::build)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("a tier earns more points, but there is no point type")
                .hasMessageContaining("rule 'base': point type is '', allowed are []")
                .hasMessageContaining("rule 'drawn': point type is '', allowed are []")
                .hasMessageContaining("rule 'credit': it credits points, of which the programme has none")
                .hasMessageContaining("reward 'cake': point type is '', allowed are []")
                .hasMessageContaining("tier 'Keen': point type is '', allowed are []");
    }
}
