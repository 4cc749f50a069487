package dev.loyalty4j.core.reference.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.LadderPolicy.Judging;
import dev.loyalty4j.core.tier.LadderPolicy.Returned;
import dev.loyalty4j.core.tier.LadderPolicy.Upgrade;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The shortest stories in which three years of random ones had come out otherwise than they should. */
class YearsRegressionTest extends YearsShop {
    @Test
    void theRestOfAPeriodIsNotRenewedByTheNumberThatBeganIt() {
        Loyalty loyalty = shop(parts().ladder(ladder(Window.CALENDAR_YEAR, Term.REST_OF_PERIOD, LadderPolicy.DEFAULT)));
        buy(loyalty, "o-1", "2023-03-01T12:00:00Z", "200.00");

        assertThat(standing(loyalty, "2023-12-31T23:59:59Z").tier()).contains("Silver");
        assertThat(standing(loyalty, "2024-01-01T00:00:00Z").tier()).isEmpty();
    }

    @Test
    void monthsOfATierThatIsEnteredWhenThePeriodIsOverRunFromTheDayOfEntry() {
        LadderPolicy policy = LadderPolicy.DEFAULT.upgrading(Upgrade.AT_PERIOD_END);
        Loyalty loyalty = shop(parts().ladder(ladder(Window.CALENDAR_YEAR, Term.months(12), policy)));
        buy(loyalty, "o-1", "2023-03-01T12:00:00Z", "200.00");

        assertThat(standing(loyalty, "2024-01-01T00:00:00Z").until()).contains(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @Test
    void aTierThatIsOverWhenItIsEnteredIsAMistake() {
        LadderPolicy policy = LadderPolicy.DEFAULT.upgrading(Upgrade.AT_PERIOD_END);
        ProgramBuilder parts = parts().ladder(ladder(Window.CALENDAR_YEAR, Term.REST_OF_PERIOD, policy));

        assertThatThrownBy(parts::build)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("'Silver': it is entered when the period is over");
    }

    @Test
    void theOrderThatBeganATermCountsBeforeItAlsoWhenItComesBack() {
        LadderPolicy policy = LadderPolicy.DEFAULT.onReturn(Returned.REVOKE);
        Loyalty loyalty = shop(parts().ladder(ladder(Window.CURRENT_TERM, Term.months(12), policy)));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "150.00");
        buy(loyalty, "o-2", "2023-02-02T12:00:00Z", "100.00");
        assertThat(standing(loyalty, "2023-02-03T12:00:00Z").tier()).contains("Silver");

        at(loyalty, "2023-02-04T12:00:00Z", Return.of("r-1", "o-2", clock.instant()))
                .orThrow();

        assertThat(standing(loyalty, "2023-02-04T12:00:00Z").tier()).isEmpty();
        assertThat(standing(loyalty, "2023-02-04T12:00:00Z").missing()).isEqualTo("50.00 EUR of spend");
    }

    @Test
    void whatATierWasReachedByDoesNotReachItAgainAfterItIsLost() {
        Loyalty loyalty = shop(parts().ladder(ladder(Window.CURRENT_TERM, Term.months(12), LadderPolicy.DEFAULT)));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "200.00");
        assertThat(standing(loyalty, "2024-02-01T00:00:00Z").tier()).isEmpty();

        buy(loyalty, "o-2", "2024-02-02T12:00:00Z", "1.00");

        assertThat(standing(loyalty, "2024-02-02T12:00:00Z").tier()).isEmpty();
        assertThat(standing(loyalty, "2024-02-02T12:00:00Z").missing()).isEqualTo("199.00 EUR of spend");
    }

    @Test
    void anOrderIsNotJudgedByATierThatAnOverrideHides() {
        LadderPolicy policy = LadderPolicy.DEFAULT.judging(Judging.TIER_REACHED);
        Loyalty loyalty = shop(parts().ladder(ladder(Window.CALENDAR_YEAR, Term.REST_AND_NEXT, policy)));
        PlaceInTier override = PlaceInTier.of(
                        "p-1", "anna", "status", "Silver", Placement.Reason.OVERRIDE, clock.instant())
                .until(LocalDate.of(2023, 6, 1));
        loyalty.submit(override).orThrow();

        assertThat(buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "400.00").earned())
                .isEqualTo(600);
    }

    @Test
    void theOrderThatReachesATierForEverIsJudgedByIt() {
        Tier silver = Tier.of("Silver", Metric.spend().atLeast("200.00"), Benefit.multiply("1.5"))
                .foreverWith(Metric.spend().over(Window.LIFETIME).atLeast("150.00"));
        Ladder ladder = Ladder.of("status", Window.CALENDAR_MONTH, Term.REST_OF_PERIOD)
                .tier(silver)
                .with(LadderPolicy.DEFAULT.judging(Judging.TIER_REACHED));
        Loyalty loyalty = shop(parts().ladder(ladder));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "100.00");

        assertThat(buy(loyalty, "o-2", "2023-03-01T12:00:00Z", "60.00").earned())
                .isEqualTo(90);
    }

    private static ProgramBuilder converting(Conversion conversion) {
        return parts().reward(Reward.moneyOff(
                                "voucher", Price.amount("0.01").between(75, 250).inStepsOf(25))
                        .asVoucher(Validity.months(6)))
                .convert(conversion);
    }

    @Test
    void fixedPointsAreSplitTogetherWithRatedOnes() {
        Loyalty loyalty = shop(parts().earn(EarningRule.of("thanks", Award.fixed(10))));
        Instant noon = Instant.parse("2023-02-01T12:00:00Z");
        Line small = Line.of("small", 1, Money.of("3.50", "EUR"));
        Line large = Line.of("large", 1, Money.of("6.50", "EUR"));
        at(loyalty, noon.toString(), Purchase.of("o-1", "anna", noon, small, large))
                .orThrow();

        // 3.5 and 6.5 twice: 18 whole and two halves, which go to the first rule; 4 and 7, 3 and 6
        loyalty.submit(Return.of("r-1", "o-1", noon).units("large", 1)).orThrow();

        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(7);
    }

    @Test
    void aCodeThatIsShownCanBeUsedBeforeAnythingIsSettled() {
        Loyalty loyalty = shop(converting(Conversion.atEndOf("monthly", "voucher", Window.CALENDAR_MONTH)));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "100.00");
        clock.set(Instant.parse("2023-03-02T12:00:00Z"));
        String code = loyalty.vouchers("anna").get(0).code();

        assertThat(loyalty.voucher(code)).isPresent();
        assertThat(loyalty.submit(UseVoucher.of("u-1", code, "o-9", clock.instant()))
                        .accepted())
                .isTrue();
        assertThat(loyalty.verify().isClean()).isTrue();
    }

    @Test
    void allThatIsReleasedAtOneInstantIsConvertedTogether() {
        ProgramBuilder parts = Program.builder("years", ZoneOffset.UTC, "EUR")
                .points(PointType.of("points", Expiry.NEVER).pending(Pending.days(14)))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("thanks", Award.fixed(25)))
                .reward(Reward.moneyOff(
                                "voucher", Price.amount("0.01").between(75, 250).inStepsOf(25))
                        .asVoucher(Validity.months(6)))
                .convert(Conversion.onReaching("at once", "voucher"));
        Loyalty loyalty = shop(parts);
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "159.00");

        clock.set(Instant.parse("2023-02-15T00:00:00Z"));

        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(9); // 159 + 25 = 184, of which 175
    }
}
