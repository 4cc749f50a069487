package dev.loyalty4j.core.reward;

import static dev.loyalty4j.core.reward.Counter.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reward takes off an order depends on what the order costs, as far as that is told. */
class OrderTotalTest {
    private static ProgramBuilder parts(Reward reward) {
        return Program.builder("counter", BeanClub.PRAGUE, "EUR")
                .points(PointType.of("points", Expiry.months(12)))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .reward(reward);
    }

    private static Counter rich(Reward reward) {
        Counter counter = new Counter(parts(reward));
        counter.buys("o", "anna", "5000.00");
        return counter;
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "10, 100", "10, 50"})
    void aShareOfAnOrderOfUnknownTotalIsNotTaken(int least, int most) {
        Counter counter = rich(Reward.moneyOff("pay", Price.amount("0.01").share(least, most)));
        Redeem redeem = Redeem.of("r", "anna", "pay", counter.now()).points(1000);

        assertThat(counter.refusal(redeem)).isEqualTo("ORDER_TOTAL_MISSING");
        assertThat(counter.account("anna").balance()).isEqualTo(5000);
        counter.does(redeem.forOrder("b", euros("20.00")));
    }

    @ParameterizedTest
    @CsvSource({
        // total of the order, money off: a row of 12.00 for 2000 points
        "20.00, 1200",
        "12.00, 1200",
        "7.00, 700",
    })
    void noMoreIsTakenOffAnOrderThanItCosts(String total, long off) {
        Counter counter = rich(Reward.moneyOff("table", Price.row(1000, "5.00").row(2000, "12.00")));

        assertThat(counter.does(Redeem.of("r", "anna", "table", counter.now())
                                .points(2000)
                                .forOrder("b", euros(total)))
                        .events())
                .filteredOn(e -> e instanceof RewardEvent.RewardRedeemed)
                .extracting(e -> ((RewardEvent.RewardRedeemed) e).worth().value())
                .containsExactly(off);
    }

    @Test
    void pointsWithoutAWorthOfTheirOwnAreNotTakenForNothing() {
        ProgramBuilder parts = parts(Reward.moneyOff("own", Price.amountAtOwnWorth()));

        assertThatThrownBy(parts::build)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("points are spent at their own worth");
    }

    @Test
    void boundsWithoutAStepBetweenThemAreAMistake() {
        ProgramBuilder parts = parts(
                Reward.moneyOff("pay", Price.amount("0.01").between(150, 170).inStepsOf(100)));

        assertThatThrownBy(parts::build)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("points are 150 to 170 in steps of 100");
    }
}
