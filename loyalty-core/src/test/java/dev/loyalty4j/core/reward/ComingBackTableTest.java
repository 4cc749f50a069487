package dev.loyalty4j.core.reward;

import static dev.loyalty4j.core.reward.Counter.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What comes back with an order of 20.00 on which something was used that took 101 points, and what a redemption that
 * is called off leaves of the points redeemed. The order itself earns 20 points, which its returns take.
 */
class ComingBackTableTest {

    private static ProgramBuilder parts(GiveBack ofType, GiveBack ofReward) {
        Reward five = Reward.amountOff("five", "5.00").costing(101);
        Reward voucher = Reward.amountOff("voucher", "5.00").costing(101).asVoucher(Validity.FOREVER);
        return Program.builder("counter", BeanClub.PRAGUE, "EUR")
                .points(PointType.of("points", Expiry.months(12)).givingBack(ofType))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("thanks", Award.voucher("gift")).onTrigger("thanks"))
                .reward(ofReward == null ? five : five.comesBack(ofReward))
                .reward(ofReward == null ? voucher : voucher.comesBack(ofReward))
                .reward(Reward.amountOff("gift", "5.00").free().asVoucher(Validity.FOREVER));
    }

    @ParameterizedTest
    @CsvSource({
        // what was used, policy of the type, of the reward,
        // points and open vouchers after: the order, 5.00 back, 9.00 more, all, the last return cancelled
        "five, WHEN_ALL_RETURNED, , 919 0, 914 0, 905 0, 1000 0, 905 0",
        // floor(101 x 5 / 20) = 25 less 5 earned; floor(101 x 14 / 20) = 70 less 14; 101 less 20
        "five, IN_PROPORTION, , 919 0, 939 0, 975 0, 1000 0, 975 0",
        "five, WHEN_ALL_RETURNED, IN_PROPORTION, 919 0, 939 0, 975 0, 1000 0, 975 0",
        "five, IN_PROPORTION, NEVER, 919 0, 914 0, 905 0, 899 0, 905 0",
        // a voucher comes back as it was, or its points do in proportion and it stays used
        "voucher, WHEN_ALL_RETURNED, , 919 0, 914 0, 905 0, 899 1, 905 0",
        "voucher, IN_PROPORTION, , 919 0, 939 0, 975 0, 1000 0, 975 0",
        "voucher, NEVER, IN_PROPORTION, 919 0, 939 0, 975 0, 1000 0, 975 0",
        "voucher, IN_PROPORTION, WHEN_ALL_RETURNED, 919 0, 914 0, 905 0, 899 1, 905 0",
        "voucher, NEVER, , 919 0, 914 0, 905 0, 899 0, 905 0",
        "voucher, IN_PROPORTION, NEVER, 919 0, 914 0, 905 0, 899 0, 905 0",
    })
    void whatWasUsedOnAnOrderComesBackAsItsPolicySays(
            String used,
            GiveBack ofType,
            GiveBack ofReward,
            String atFirst,
            String quarter,
            String more,
            String all,
            String cancelled) {
        Counter counter = new Counter(parts(ofType, ofReward));
        counter.buys("o-1", "anna", "1000.00");
        uses(counter, used);
        counter.buys("o", "anna", "20.00");

        assertThat(standing(counter)).isEqualTo(atFirst);
        counter.does(Return.of("x-1", "o", counter.now()).money(euros("5.00")));
        assertThat(standing(counter)).isEqualTo(quarter);
        counter.does(Return.of("x-2", "o", counter.now()).money(euros("9.00")));
        assertThat(standing(counter)).isEqualTo(more);
        counter.does(Return.of("x-3", "o", counter.now()).money(euros("6.00")));
        assertThat(standing(counter)).isEqualTo(all);
        counter.does(CancelReturn.of("y", "x-3", counter.now()));
        assertThat(standing(counter)).isEqualTo(cancelled);
        counter.does(Return.of("x-4", "o", counter.now()));
        assertThat(standing(counter)).isEqualTo(all);
        counter.verify();
    }

    private static void uses(Counter counter, String what) {
        Redeem redeem = Redeem.of("r", "anna", what, counter.now());
        if (what.equals("five")) {
            counter.does(redeem.forOrder("o", euros("20.00")));
        } else {
            String code = counter.does(redeem).vouchers().get(0).code();
            counter.does(UseVoucher.of("u", code, "o", counter.now()));
        }
    }

    private static String standing(Counter counter) {
        return counter.account("anna").balance() + " "
                + counter.loyalty.vouchers("anna").size();
    }

    @Test
    void aVoucherThatTookNoPointsCannotBeDividedAndComesBackWithAllOfItsOrder() {
        Counter counter = new Counter(parts(GiveBack.IN_PROPORTION, null));
        counter.does(Action.of("a", "anna", counter.now(), "thanks"));
        String code = counter.loyalty.vouchers("anna").get(0).code();
        counter.does(UseVoucher.of("u", code, "o", counter.now()));
        counter.buys("o", "anna", "20.00");

        counter.does(Return.of("x-1", "o", counter.now()).money(euros("19.99")));
        assertThat(counter.loyalty.vouchers("anna")).isEmpty();
        counter.does(Return.of("x-2", "o", counter.now()));
        assertThat(counter.loyalty.vouchers("anna")).hasSize(1);
        counter.verify();
    }

    @Test
    void aVoucherWhosePointsCameBackInProportionIsUsedForGood() {
        Counter counter = new Counter(parts(GiveBack.IN_PROPORTION, null));
        counter.buys("o-1", "anna", "1000.00");
        uses(counter, "voucher");
        counter.buys("o", "anna", "20.00");
        counter.does(Return.of("x", "o", counter.now()));

        assertThat(counter.refusal(CancelRedemption.of("c", "r", counter.now())))
                .isEqualTo("VOUCHER_IN_USE");
        assertThat(counter.account("anna").balance()).isEqualTo(1000);
        counter.verify();
    }

    @Test
    void aVoucherThatIsUsedAgainTakesOffWhatItTookOff() {
        Counter counter = new Counter(parts(GiveBack.WHEN_ALL_RETURNED, null)
                .reward(Reward.percentOff("tenth", "10").costing(100).asVoucher(Validity.FOREVER)));
        counter.buys("o-1", "anna", "1000.00");
        String code = counter.does(Redeem.of("r", "anna", "tenth", counter.now()))
                .vouchers()
                .get(0)
                .code();
        counter.does(UseVoucher.of("u", code, "o", counter.now()).total(euros("20.00")));
        counter.buys("o", "anna", "20.00");

        counter.does(Return.of("x", "o", counter.now()));
        Outcome again = counter.does(CancelReturn.of("y", "x", counter.now()));

        assertThat(again.events())
                .filteredOn(e -> e instanceof RewardEvent.VoucherUsed)
                .extracting(e -> ((RewardEvent.VoucherUsed) e).value())
                .containsExactly(200L); // 10 % of 20.00
        counter.verify();
    }

    private static Ladder spender(LadderPolicy.Returned returns) {
        return Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Spender", Metric.pointsRedeemed().atLeast("101"))
                .with(LadderPolicy.DEFAULT.onReturn(returns));
    }

    @ParameterizedTest
    @EnumSource(LadderPolicy.Returned.class)
    void aCancelledRedemptionDoesNotCountAndUndoesATierWhereAReturnDoes(LadderPolicy.Returned returns) {
        Counter counter = new Counter(parts(GiveBack.WHEN_ALL_RETURNED, null).ladder(spender(returns)));
        counter.buys("o-1", "anna", "1000.00");
        counter.does(Redeem.of("r", "anna", "voucher", counter.now()));
        assertThat(counter.account("anna").tier()).contains("Spender");

        counter.does(CancelRedemption.of("c", "r", counter.now()));

        assertThat(counter.account("anna").standings().get(0).missing()).isEqualTo(missing(returns));
        assertThat(counter.account("anna").tier().isPresent()).isEqualTo(returns == LadderPolicy.Returned.KEEP);
        counter.verify();
    }

    private static String missing(LadderPolicy.Returned returns) {
        return returns == LadderPolicy.Returned.KEEP ? "" : "101 points redeemed";
    }

    @ParameterizedTest
    @CsvSource({
        // money returned, points still missing; floor(101 x 19.99 / 20) = 100 came back, so that one still counts
        "5.00, 25",
        "19.99, 100",
        "20.00, 101",
    })
    void whatComesBackWithAnOrderCountsNoMoreUntilTheReturnIsCancelled(String returned, long missing) {
        Counter counter =
                new Counter(parts(GiveBack.IN_PROPORTION, null).ladder(spender(LadderPolicy.Returned.REVOKE)));
        counter.buys("o-1", "anna", "1000.00");
        uses(counter, "voucher");
        counter.buys("o", "anna", "20.00");
        assertThat(counter.account("anna").tier()).contains("Spender");

        counter.does(Return.of("x", "o", counter.now()).money(euros(returned)));
        assertThat(counter.account("anna").tier()).isEmpty();
        assertThat(counter.account("anna").standings().get(0).missing()).startsWith(missing + " points");
        counter.does(CancelReturn.of("y", "x", counter.now()));
        assertThat(counter.account("anna").tier()).contains("Spender");
        counter.verify();
    }

    @Test
    void aConversionRedeemsPointsAndCountsNoMoreWhenAReturnTakesItBack() {
        Counter counter = new Counter(parts(GiveBack.WHEN_ALL_RETURNED, null)
                .ladder(spender(LadderPolicy.Returned.REVOKE))
                .reward(Reward.amountOff("auto", "5.00").costing(200).asVoucher(Validity.FOREVER))
                .convert(Conversion.onReaching("auto", "auto")));
        counter.buys("o-1", "anna", "250.00");
        assertThat(counter.account("anna").balance()).isEqualTo(50);
        assertThat(counter.account("anna").tier()).contains("Spender");

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(counter.account("anna").balance()).isZero();
        assertThat(counter.account("anna").tier()).isEmpty();
        counter.verify();
    }
}
