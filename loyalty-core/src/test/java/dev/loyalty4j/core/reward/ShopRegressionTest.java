package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.VoucherCode;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What shops stumbled over when they wrote programmes of their own. */
class ShopRegressionTest {

    private static Redeem redeem(Counter counter, String id, String member, String order) {
        return Redeem.of(id, member, "mug", counter.now()).forOrder(order, Counter.euros("50.00"));
    }

    private static Counter mugs(Reward mug) {
        Counter counter = new Counter(Counter.parts().reward(mug));
        counter.buys("start-a", "anna", "200.00");
        counter.buys("start-b", "bert", "200.00");
        return counter;
    }

    @Test
    void theLimitOfARedemptionComesBackWithItsOrder() {
        Counter counter =
                mugs(Reward.product("mug", "MUG").costing(50).atMost(Limit.triggers(1, Window.CALENDAR_MONTH)));
        counter.does(redeem(counter, "r-1", "anna", "o-1"));
        counter.buys("o-1", "anna", "50.00");
        assertThat(counter.refusal(redeem(counter, "r-2", "anna", "o-2"))).isEqualTo("LIMIT_REACHED");

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(counter.account("anna").balance()).isEqualTo(200);
        counter.does(redeem(counter, "r-3", "anna", "o-3"));

        counter.does(CancelReturn.of("y", "x", counter.now())); // both stand: one more than the limit
        assertThat(counter.account("anna").balance()).isEqualTo(200 + 50 - 50 - 50);
        counter.does(CancelRedemption.of("z", "r-3", counter.now()));
        assertThat(counter.refusal(redeem(counter, "r-4", "anna", "o-4"))).isEqualTo("LIMIT_REACHED");
        counter.verify();
    }

    @Test
    void theStockOfARedemptionComesBackWithItsOrder() {
        Counter counter = mugs(Reward.product("mug", "MUG").costing(50).stock(1));
        counter.does(redeem(counter, "r-1", "anna", "o-1"));
        counter.buys("o-1", "anna", "50.00");
        assertThat(counter.loyalty
                        .submit(redeem(counter, "r-2", "bert", "o-2"))
                        .refusal()
                        .orElseThrow()
                        .toString())
                .isEqualTo("OUT_OF_STOCK: all pieces of the reward are given (stock 1)");

        counter.does(Return.of("x", "o-1", counter.now()));
        counter.does(redeem(counter, "r-3", "bert", "o-2"));
        counter.does(CancelReturn.of("y", "x", counter.now())); // promised once, so that it is one too few
        counter.does(CancelRedemption.of("z", "r-3", counter.now()));
        assertThat(counter.refusal(redeem(counter, "r-4", "bert", "o-4"))).isEqualTo("OUT_OF_STOCK");
        counter.does(CancelRedemption.of("w", "r-1", counter.now()));
        counter.does(redeem(counter, "r-5", "bert", "o-5"));
        counter.verify();
    }

    @Test
    void aRedemptionWhoseOrderCameBackGivesItsLimitBackOnce() {
        Counter counter = mugs(Reward.product("mug", "MUG").costing(50).stock(2));
        counter.does(redeem(counter, "r-1", "anna", "o-1"));
        counter.does(redeem(counter, "r-2", "bert", "o-2"));
        counter.buys("o-1", "anna", "50.00");
        counter.does(Return.of("x", "o-1", counter.now()));
        counter.does(CancelRedemption.of("z", "r-1", counter.now()));

        counter.does(redeem(counter, "r-3", "anna", "o-3"));
        assertThat(counter.refusal(redeem(counter, "r-4", "anna", "o-4"))).isEqualTo("OUT_OF_STOCK");
        counter.verify();
    }

    @Test
    void aReturnCanBeCancelledWhenOthersHaveUsedTheBudgetMeanwhile() {
        Counter counter = new Counter(Program.builder("counter", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("points", Expiry.NEVER))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00"))
                        .atMost(Limit.points(100, Window.LIFETIME).inTotal())));
        counter.buys("o-1", "anna", "100.00");
        counter.does(Return.of("x", "o-1", counter.now()));
        counter.buys("o-2", "bert", "100.00");
        counter.does(CancelReturn.of("y", "x", counter.now())); // what was granted once is granted

        assertThat(counter.account("anna").balance()).isEqualTo(100);
        assertThat(counter.buys("o-3", "bert", "100.00").earned()).isZero();
        counter.verify();
    }

    @Test
    void pointsOfWhatCannotBeCompletedDoNotWaitForIt() {
        Counter counter = new Counter(Program.builder("hotel", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("points", Expiry.months(12)).pending(Pending.until("stay completed")))
                .earn(EarningRule.of("welcome", Award.fixed(500)).onTrigger(Trigger.ENROLMENT))
                .earn(EarningRule.of("review", Award.fixed(20)).onTrigger(Trigger.REVIEW))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00"))));
        assertThat(counter.account("anna").balance()).isEqualTo(500);
        counter.buys("o-1", "anna", "100.00");
        counter.does(Action.of("a-1", "anna", counter.now(), Trigger.REVIEW));
        assertThat(counter.account("anna").balance()).isEqualTo(500);

        counter.does(Fulfil.of("f-1", "o-1", counter.now()).by("stay completed"));
        counter.does(Fulfil.of("f-2", "action/a-1", counter.now()).by("stay completed"));
        assertThat(counter.account("anna").balance()).isEqualTo(620);
        counter.verify();
    }

    @Test
    void aShareOfAnOrderNeedsItsTotal() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.moneyOff("half", Price.amount("0.01").share(0, 50)))
                .reward(Reward.amountOff("five", "5.00")
                        .free()
                        .asVoucher(Validity.days(30))
                        .onOrdersFrom("20.00")));
        counter.buys("o-1", "anna", "2000.00");
        Redeem half = Redeem.of("r", "anna", "half", counter.now()).points(1_000);
        assertThat(counter.loyalty.submit(half).refusal().orElseThrow().toString())
                .isEqualTo("ORDER_TOTAL_MISSING: what is to be paid for the order must be told"
                        + " (share 0 to 50 percent)");
        assertThat(counter.does(half.forOrder("o-2", Counter.euros("10.00")))
                        .account()
                        .balance())
                .isEqualTo(1_500); // 5.00 of 10.00

        String code = counter.does(Redeem.of("v", "anna", "five", counter.now()))
                .vouchers()
                .get(0)
                .code();
        assertThat(counter.loyalty
                        .submit(UseVoucher.of("u", code, "o-3", counter.now()))
                        .refusal()
                        .orElseThrow()
                        .toString())
                .isEqualTo("ORDER_TOTAL_MISSING: what is to be paid for the order must be told (minimum 20.00 EUR)");
        assertThat(counter.loyalty
                        .submit(UseVoucher.of("u", code, "o-3", counter.now()).total(Counter.euros("19.99")))
                        .refusal()
                        .orElseThrow()
                        .toString())
                .isEqualTo("ORDER_TOO_SMALL: the order is smaller than the voucher asks for"
                        + " (total 19.99 EUR, minimum 20.00 EUR)");
        counter.does(UseVoucher.of("u", code, "o-3", counter.now()).total(Counter.euros("20.00")));
    }

    @Test
    void priceThatCannotBePaidIsAMistakeOfTheProgramme() {
        ProgramBuilder parts = Counter.parts()
                .reward(Reward.moneyOff("own", Price.amountAtOwnWorth()))
                .reward(Reward.moneyOff(
                        "gap", Price.amount("0.01").between(150, 170).inStepsOf(100)));
        assertThatThrownBy(parts::build)
                .hasMessageContaining(
                        "reward 'own': points are spent at their own worth, but points of type 'points'" + " have none")
                .hasMessageContaining("reward 'gap': points are 150 to 170, where no multiple of 100 lies");
    }

    @Test
    void whoIsSetDownIsNotPaidForEnteringTheLowerTier() {
        Metric nights = Metric.measure("nights");
        Counter counter = new Counter(Counter.parts()
                .earn(EarningRule.of("in", Award.fixed(1000)).onTrigger(Trigger.TIER_ENTERED))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", nights.atLeast("5"))
                        .tier("Gold", nights.atLeast("10"))));
        counter.does(PlaceInTier.of("m", "anna", "status", "Gold", Placement.Reason.MATCH, counter.now()));
        counter.does(PlaceInTier.of("p", "anna", "status", "Silver", Placement.Reason.OVERRIDE, counter.now())
                .until(LocalDate.of(2026, 5, 1)));
        assertThat(counter.account("anna").tier()).contains("Silver");
        assertThat(counter.account("anna").balance()).isEqualTo(1000); // for Gold
    }

    @Test
    void aReturnThatIsTooLargeSaysOfWhatAndWhatIsLeft() {
        Counter counter = new Counter(Counter.parts());
        counter.buys("o-1", "anna", "10.00");
        assertThat(counter.loyalty
                        .submit(Return.of("x", "o-1", counter.now()).units("cup", 2))
                        .refusal()
                        .orElseThrow()
                        .toString())
                .isEqualTo("RETURN_TOO_LARGE: more is to come back than was bought (order o-1, sku cup, left 1)");
        assertThat(counter.loyalty
                        .submit(Return.of("x", "o-1", counter.now()).money(Counter.euros("10.01")))
                        .refusal()
                        .orElseThrow()
                        .toString())
                .isEqualTo("RETURN_TOO_LARGE: more is to come back than was bought"
                        + " (order o-1, line all, left 10.00 EUR)");
    }

    @Test
    void aVoucherThatAnOrderEarnedAndThatWasUsedOnItGoesWithTheOrder() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.product("free cup", "CUP").onlyAwarded())
                .reward(Reward.amountOff("five", "5.00").onlyAwarded().asVoucher(Validity.days(30)))
                .card(StampCard.of("coffee", 2).milestone(2, "free cup"))
                .earn(EarningRule.of("stamp", Award.stamps("coffee", 1)))
                .earn(EarningRule.of("gift", Award.voucher("five"))));
        counter.buys("o-1", "anna", "10.00");
        for (VoucherCode voucher : counter.buys("o-2", "anna", "10.00").vouchers()) {
            counter.does(UseVoucher.of("u" + voucher.voucher().id(), voucher.code(), "o-2", counter.now())
                    .total(Counter.euros("10.00")));
        }
        assertThat(counter.loyalty.vouchers("anna")).hasSize(1); // that of the first order

        counter.does(Return.of("x", "o-2", counter.now()));
        assertThat(counter.loyalty.vouchers("anna")).hasSize(1);
        assertThat(counter.account("anna").rewards().card("coffee").stamps()).isEqualTo(1);
        counter.verify();
    }
}
