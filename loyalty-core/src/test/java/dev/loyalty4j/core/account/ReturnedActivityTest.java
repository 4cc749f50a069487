package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A visit or an action is one unit that can come back like an order. */
class ReturnedActivityTest {

    private static Script club(PointType type) {
        ProgramBuilder parts = Clubs.of(type)
                .earn(EarningRule.of("visit", Award.fixed(10))
                        .onTrigger(Trigger.VISIT)
                        .atMost(Limit.triggers(1, Window.DAY)))
                .earn(EarningRule.of("stay", Award.fixed(500)).onTrigger("stay"));
        return new Script(parts.build());
    }

    private static void submit(Script shop, Command... commands) {
        for (Command command : commands) {
            shop.loyalty().submit(command).orThrow();
        }
    }

    private static Instant now(Script shop) {
        return shop.clock().instant();
    }

    @Test
    void aVisitThatDidNotCountIsTakenBackWithItsHeadroom() {
        Script shop = club(Clubs.lasting());
        submit(shop, Visit.of("v-1", "anna", now(shop)), Visit.of("v-2", "anna", now(shop)));
        assertThat(shop.balance()).isEqualTo("10 0 0 0"); // once a day

        submit(shop, Return.ofVisit("x", "v-1", now(shop)));
        assertThat(shop.balance()).isEqualTo("0 0 0 0");
        submit(shop, Visit.of("v-3", "anna", now(shop)));
        assertThat(shop.balance()).isEqualTo("10 0 0 0");
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void aReturnOfAnActionCanBeCancelled() {
        Script shop = club(Clubs.lasting());
        submit(shop, Action.of("s-1", "anna", now(shop), "stay"), Return.ofAction("x", "s-1", now(shop)));
        assertThat(shop.balance()).isEqualTo("0 0 0 0");

        submit(shop, CancelReturn.of("c", "x", now(shop)));
        assertThat(shop.balance()).isEqualTo("500 0 0 0");
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void pointsOfAStayWaitUntilItIsCompleted() {
        Script shop = club(Clubs.lasting().pending(Pending.until("completed")));
        submit(shop, Action.of("s-1", "anna", now(shop), "stay"));
        assertThat(shop.balance()).isEqualTo("0 500 0 0");

        submit(shop, new Fulfil("f", "action/s-1", "completed", now(shop)));
        assertThat(shop.balance()).isEqualTo("500 0 0 0");
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void aVisitComesBackOnceAndUnderItsOwnName() {
        Script shop = club(Clubs.lasting());
        submit(shop, Visit.of("v-1", "anna", now(shop)), Return.ofVisit("x", "v-1", now(shop)));

        for (Return back : List.of(
                Return.ofVisit("y", "v-1", now(shop)),
                Return.ofVisit("y", "v-2", now(shop)),
                Return.ofAction("y", "v-1", now(shop)),
                Return.of("y", "v-1", now(shop)))) {
            assertThat(shop.loyalty().submit(back).refusal().orElseThrow().code())
                    .isEqualTo(
                            back.order().equals("visit/v-1")
                                    ? RefusalCode.ALREADY_RETURNED
                                    : RefusalCode.UNKNOWN_ORDER);
        }
        assertThatThrownBy(() -> shop.run("buy visit/v-1 1.00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visit/");
    }
}
