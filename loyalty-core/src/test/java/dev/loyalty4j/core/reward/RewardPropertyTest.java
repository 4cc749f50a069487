package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of stocks, cancellations and stamps, whatever happens in whatever order. */
class RewardPropertyTest {
    private static final int STOCK = 4;

    private static ProgramBuilder club() {
        return StampCardTest.cafe(StampCard.boughtThenFree("coffee", 10, "free cup"))
                .reward(Reward.product("mug", "MUG").costing(10).stock(STOCK))
                .reward(Reward.amountOff("off", "5.00")
                        .costing(7)
                        .atMost(Limit.triggers(3, Window.CALENDAR_MONTH))
                        .asVoucher(Validity.months(1)))
                .earn(EarningRule.of("gift", Award.item("mug")).when(Condition.amountAtLeast("50.00")));
    }

    /** Each number is one step: redeem, cancel what was redeemed, buy with a gift, return what was bought. */
    @Property(tries = 80)
    void theStockIsWhatItWasLessWhatIsTakenAndNeverBelowZero(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 39) Integer> steps) {
        Counter counter = new Counter(club());
        counter.buys("start-a", "anna", "49.00");
        counter.buys("start-b", "bert", "49.00");
        List<String> redeemed = new ArrayList<>();
        List<String> bought = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i);
            String member = step % 2 == 0 ? "anna" : "bert";
            int what = step / 2 % 4;
            if (what == 0
                    && counter.loyalty
                            .submit(Redeem.of("r-" + i, member, "mug", counter.now()))
                            .accepted()) {
                redeemed.add("r-" + i);
            } else if (what == 1 && !redeemed.isEmpty()) {
                String id = redeemed.remove(step % redeemed.size());
                counter.does(CancelRedemption.of("c-" + i, id, counter.now()));
            } else if (what == 2) {
                Outcome outcome = counter.buys("o-" + i, member, "50.00");
                boolean gift = outcome.events().stream()
                        .anyMatch(e -> e instanceof RewardEvent.AwardGiven given
                                && given.given().kind() == Given.Kind.ITEM);
                if (gift) {
                    bought.add("o-" + i);
                }
            } else if (what == 3 && !bought.isEmpty()) {
                counter.does(Return.of("x-" + i, bought.remove(step % bought.size()), counter.now()));
            }
            long taken = counter.store
                    .load(new Needs(List.of(), List.of(), List.of("counter limit /reward 'mug'/0 0001-01-01")))
                    .counters()
                    .values()
                    .iterator()
                    .next();
            assertThat(taken).isBetween(0L, (long) STOCK).isEqualTo(redeemed.size() + bought.size());
        }
        counter.verify();
    }

    @Property(tries = 60)
    void cancellingARedemptionLeavesTheStateOfBefore(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> orders,
            @ForAll boolean voucher) {
        Counter counter = new Counter(club());
        for (int i = 0; i < orders.size(); i++) {
            counter.buys("o-" + i, "anna", orders.get(i) + ".00");
        }
        MemberState before = state(counter);
        if (!counter.loyalty
                .submit(Redeem.of("r", "anna", voucher ? "off" : "mug", counter.now()))
                .accepted()) {
            return; // too few points, or the gifts have emptied the stock
        }

        counter.does(CancelRedemption.of("c", "r", counter.now()));

        MemberState after = state(counter);
        assertThat(after.points().wallets().get(0).lots())
                .containsExactlyInAnyOrderElementsOf(
                        before.points().wallets().get(0).lots());
        assertThat(after.rules().tallies())
                .containsExactlyInAnyOrderElementsOf(before.rules().tallies());
        assertThat(after.rewards().open(counter.now()))
                .isEqualTo(before.rewards().open(counter.now()));
        counter.verify();
    }

    private static MemberState state(Counter counter) {
        long account = counter.account("anna").account();
        return counter.store.load(Needs.ofAccount(account)).account(account).orElseThrow();
    }

    @Property(tries = 60)
    void stampsAfterAnyOrderOfReturnsAreEqual(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 12) Integer> orders, @ForAll Random random) {
        List<String> returns = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            for (int unit = 0; unit < orders.get(i); unit++) {
                if (random.nextInt(3) > 0) {
                    returns.add("o-" + i);
                }
            }
        }
        Counter there = after(orders, returns);
        Collections.shuffle(returns, random);
        Counter here = after(orders, returns);

        assertThat(card(here).stamps())
                .isEqualTo(card(there).stamps())
                .isEqualTo(orders.stream().mapToInt(o -> o).sum() - returns.size());
        assertThat(here.loyalty.vouchers("anna")).hasSize((int) (card(here).stamps() / 10));
        assertThat(there.loyalty.vouchers("anna")).hasSize((int) (card(here).stamps() / 10));
    }

    private static CardState card(Counter counter) {
        return counter.account("anna").rewards().card("coffee");
    }

    private static Counter after(List<Integer> orders, List<String> returns) {
        Counter counter = new Counter(club());
        for (int i = 0; i < orders.size(); i++) {
            counter.does(StampCardTest.cups(counter, "o-" + i, orders.get(i)));
        }
        for (int i = 0; i < returns.size(); i++) {
            counter.does(Return.of("x-" + i, returns.get(i), counter.now()).units("cup", 1));
        }
        counter.verify();
        return counter;
    }
}
