package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.time.Validity;
import org.junit.jupiter.api.Test;

/** Awards that give one reward several times over, and rules that take from one stock in one decision. */
class SeveralVouchersTest {
    private static final Reward UPGRADE =
            Reward.amountOff("upgrade", "5.00").free().asVoucher(Validity.days(30));

    @Test
    void anAwardGivesSoManyVouchersAndAReturnTakesThemAllBack() {
        Counter counter = new Counter(
                Counter.parts().reward(UPGRADE).earn(EarningRule.of("upgrades", Award.vouchers("upgrade", 2))));
        assertThat(counter.buys("o-1", "anna", "10.00").vouchers()).hasSize(2);
        assertThat(counter.loyalty.vouchers("anna"))
                .extracting(v -> v.voucher().id())
                .doesNotHaveDuplicates()
                .hasSize(2);

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(counter.loyalty.vouchers("anna")).isEmpty();
        counter.verify();
    }

    @Test
    void whatTheStockDoesNotHoldIsLeftOut() {
        Counter counter = new Counter(Counter.parts()
                .reward(UPGRADE.stock(3))
                .earn(EarningRule.of("upgrades", Award.vouchers("upgrade", 2))));
        assertThat(counter.buys("o-1", "anna", "10.00").vouchers()).hasSize(2);
        assertThat(counter.buys("o-2", "bert", "10.00").vouchers()).hasSize(1); // one of three is left
        assertThat(counter.buys("o-3", "anna", "10.00").vouchers()).isEmpty();

        counter.does(Return.of("x", "o-1", counter.now())); // its two are there again
        assertThat(counter.buys("o-4", "bert", "10.00").vouchers()).hasSize(2);
        counter.verify();
    }

    @Test
    void twoRulesThatTakeTheLastOfAStockGiveItOnce() {
        Counter counter = new Counter(Counter.parts()
                .reward(UPGRADE.stock(1))
                .earn(EarningRule.of("first", Award.voucher("upgrade")))
                .earn(EarningRule.of("second", Award.voucher("upgrade"))));
        assertThat(counter.buys("o-1", "anna", "10.00").vouchers()).hasSize(1);
        counter.verify();
    }

    @Test
    void theNumberOfVouchersIsBounded() {
        assertThatThrownBy(() -> Award.vouchers("upgrade", 0)).hasMessage("times is 0, allowed is 1 to 100");
        assertThatThrownBy(() -> Award.vouchers("upgrade", 101)).hasMessage("times is 101, allowed is 1 to 100");
        assertThat(Award.vouchers("upgrade", 2).inWords()).isEqualTo("2 times upgrade as vouchers");
    }
}
