package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a return took is given back, with its own number and its own end, when the return is cancelled. */
class CancelledReturnTableTest {
    private static final Ladder STATUS = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
            .tier("Gold", Metric.spend().atLeast("100.00"))
            .with(LadderPolicy.DEFAULT.onReturn(LadderPolicy.Returned.REVOKE));

    /** One point per euro; Gold is worth 1000 points, a voucher and a lounge; a card of ten gives a cup. */
    private static ProgramBuilder parts() {
        return Counter.parts()
                .reward(Reward.amountOff("five", "5.00").free().asVoucher(Validity.days(30)))
                .reward(Reward.product("cup", "CUP").free().asVoucher(Validity.days(30)))
                .card(StampCard.boughtThenFree("coffee", 10, "cup"))
                .earn(EarningRule.of("stamp", Award.stampsPerUnit("coffee", 1)))
                .earn(EarningRule.of("lot", Award.fixed(1000)).onTrigger(Trigger.TIER_ENTERED))
                .earn(EarningRule.of("gift", Award.voucher("five")).onTrigger(Trigger.TIER_ENTERED))
                .earn(EarningRule.of("lounge", Award.entitlement("lounge", "", Validity.days(30)))
                        .onTrigger(Trigger.TIER_ENTERED))
                .ladder(STATUS);
    }

    private static String held(Counter counter) {
        var account = counter.account("anna");
        StringBuilder text = new StringBuilder(account.tier().orElse("none"));
        account.balance("points")
                .lots()
                .forEach(l -> text.append("; lot ")
                        .append(l.id())
                        .append(' ')
                        .append(l.remaining())
                        .append(" dies ")
                        .append(l.expiresAt()));
        account.rewards()
                .vouchers()
                .forEach(v -> text.append("; ")
                        .append(v.id())
                        .append(' ')
                        .append(v.state())
                        .append(' ')
                        .append(v.expiresAt()));
        account.rewards()
                .entitledAt(counter.now())
                .forEach(g -> text.append("; ").append(g.name()).append(' ').append(g.until()));
        return text.append("; ")
                .append(account.rewards().card("coffee").stamps())
                .toString();
    }

    private static Purchase cups(Counter counter, String order, int cups) {
        return Purchase.of(order, "anna", counter.now(), Line.of("cup", cups, Counter.euros("12.00")));
    }

    @Test
    void anEntryRewardComesBackWithItsOwnEnds() {
        Counter counter = new Counter(parts());
        counter.does(cups(counter, "o-1", 10)); // 120 points, Gold, 1000 points, both vouchers
        String before = held(counter);
        // bought on 4 March 2026: lots are good for twelve months, vouchers and the lounge for 30 days
        assertThat(before)
                .isEqualTo("Gold; lot 1 120 dies 2027-03-04T23:00:00Z; lot 2 1000 dies 2027-03-04T23:00:00Z; "
                        + "v1 ISSUED 2026-04-03T22:00:00Z; v2 ISSUED 2026-04-03T22:00:00Z; "
                        + "lounge 2026-04-03T22:00:00Z; 10");

        counter.later(Duration.ofDays(5));
        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(counter.account("anna").tier()).isEmpty();
        assertThat(counter.account("anna").balance()).isZero();
        counter.later(Duration.ofDays(2));
        counter.does(CancelReturn.of("c", "x", counter.now()));

        assertThat(held(counter)).isEqualTo(before);
        assertThat(counter.loyalty.statement("anna").orElseThrow().lines())
                .contains("  2026-03-11  Gold again, through 2027-12-31")
                .contains("  2026-03-11  milestone 10 of coffee reached again")
                .contains("  2026-03-11  +1000 points restored");
        counter.verify();
    }

    @Test
    void vouchersThatWereUsedOnThatVeryOrderAreUsedAgain() {
        Counter counter = new Counter(parts());
        counter.does(cups(counter, "o-1", 10));
        counter.loyalty
                .vouchers("anna")
                .forEach(v -> counter.does(UseVoucher.of("u-" + v.voucher().id(), v.code(), "o-1", counter.now())));
        String before = held(counter);
        assertThat(before).contains("v1 USED").contains("v2 USED");

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(held(counter)).contains("v1 CANCELLED").contains("v2 CANCELLED");
        counter.does(CancelReturn.of("c", "x", counter.now()));
        assertThat(held(counter)).isEqualTo(before);
        counter.verify();
    }

    @Test
    void whatWouldHaveDiedMeanwhileComesBackDead() {
        Counter counter = new Counter(parts());
        counter.does(cups(counter, "o-1", 10));
        counter.does(Return.of("x", "o-1", counter.now()));
        counter.later(Duration.ofDays(40));
        counter.does(CancelReturn.of("c", "x", counter.now()));

        assertThat(held(counter)).contains("v1 EXPIRED").contains("v2 EXPIRED").doesNotContain("lounge");
        counter.verify();
    }

    @Test
    void whatWasUsedElsewhereStaysAndIsNotGivenTwice() {
        Counter counter = new Counter(parts());
        counter.does(cups(counter, "o-1", 10));
        String code = counter.loyalty.vouchers("anna").get(0).code();
        counter.does(UseVoucher.of("u", code, "o-2", counter.now()));
        String before = held(counter);
        counter.does(Return.of("x", "o-1", counter.now()));
        counter.does(CancelReturn.of("c", "x", counter.now()));

        assertThat(held(counter)).isEqualTo(before);
        counter.verify();
    }

    @Test
    void whoReachedTheTierAgainMeanwhileHasItAsBeforeAndItsRewardOnce() {
        Counter counter = new Counter(parts());
        counter.does(cups(counter, "o-1", 10));
        counter.does(Return.of("x", "o-1", counter.now()));
        counter.later(Duration.ofDays(1));
        counter.does(cups(counter, "o-2", 9)); // 108.00 are Gold again, and 1000 points anew
        assertThat(counter.account("anna").balance()).isEqualTo(1108);
        counter.later(Duration.ofDays(1));
        counter.does(CancelReturn.of("c", "x", counter.now()));

        assertThat(counter.account("anna").balance()).isEqualTo(1228); // 120, 108 and 1000 once
        counter.verify();
    }
}
