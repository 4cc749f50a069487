package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awards that are not points for tiers and milestones: by tier, taken back when what gave them is undone. */
class EntryGiftTest {
    private static final Ladder STATUS = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
            .tier("Silver", Metric.spend().atLeast("100.00"))
            .tier("Gold", Metric.spend().atLeast("500.00"))
            .with(LadderPolicy.DEFAULT.onReturn(LadderPolicy.Returned.REVOKE));

    private static ProgramBuilder parts() {
        return Counter.parts()
                .reward(Reward.amountOff("five", "5.00").free().asVoucher(Validity.days(30)))
                .reward(Reward.product("mug", "MUG").free())
                .ladder(STATUS);
    }

    private static EarningRule onEntry(String name, Award award) {
        return EarningRule.of(name, award).onTrigger(Trigger.TIER_ENTERED);
    }

    private static Counter entering() {
        return new Counter(parts().card(StampCard.of("coffee", 10).milestone(3, "five"))
                .earn(onEntry("points", Award.fixed(50)))
                .earn(onEntry("voucher", Award.voucher("five")))
                .earn(onEntry("stamps", Award.stamps("coffee", 3)))
                .earn(onEntry("lounge", Award.entitlement("lounge", "", Validity.days(30))))
                .earn(onEntry("credit", Award.metricCredit("spend", "10.00"))));
    }

    private static String standing(Counter counter) {
        var account = counter.account("anna");
        return account.tier().orElse("none") + ", points " + account.balance() + ", vouchers "
                + counter.loyalty.vouchers("anna").size() + ", stamps "
                + account.rewards().card("coffee").stamps() + ", "
                + account.rewards().entitledAt(counter.now()).size() + " entitled, missing "
                + account.standings().get(0).missing();
    }

    @Test
    void whatWasGivenForATierIsTakenBackWithIt() {
        Counter counter = entering();
        String before = standing(counter);
        counter.buys(
                "o-1", "anna", "100.00"); // 100 points and 50, the voucher and that of three stamps, 10.00 credited
        assertThat(standing(counter))
                .isEqualTo("Silver, points 150, vouchers 2, stamps 3, 1 entitled, missing 390.00 EUR of spend");

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(standing(counter)).isEqualTo(before);
        counter.later(Duration.ofDays(1));
        counter.buys("o-2", "anna", "100.00"); // and is given again with it
        assertThat(standing(counter))
                .isEqualTo("Silver, points 150, vouchers 2, stamps 3, 1 entitled, missing 390.00 EUR of spend");
        counter.verify();
    }

    @ParameterizedTest
    @CsvSource({
        // what became of the voucher: open ones after the tier was revoked, and after it was reached again
        "nothing, 0, 1",
        "used, 0, 0", // it stays used, and there is no second one
        "reserved, 1, 1",
        "expired, 0, 1",
        "cancelled, 0, 1",
    })
    void aVoucherThatWasUsedStaysAndIsNotGivenAgain(String what, int revoked, int again) {
        Counter counter = new Counter(parts().earn(onEntry("voucher", Award.voucher("five")))
                .earn(onEntry("points", Award.fixed(50)).when(Condition.tier("status", "Silver"))));
        String code = counter.buys("o-1", "anna", "100.00").vouchers().get(0).code();
        switch (what) {
            case "used" -> counter.does(UseVoucher.of("u", code, "o-9", counter.now()));
            case "reserved" ->
                counter.does(ReserveVoucher.of("s", code, "o-9", counter.now()).lasting(Duration.ofDays(7)));
            case "expired" -> counter.later(Duration.ofDays(31));
            case "cancelled" -> counter.does(CancelVoucher.of("c", code, "lost", counter.now()));
            default -> assertThat(what).isEqualTo("nothing");
        }

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(counter.loyalty.vouchers("anna")).hasSize(revoked);
        Outcome second = counter.buys("o-2", "anna", "100.00");
        assertThat(counter.loyalty.vouchers("anna")).hasSize(again);
        assertThat(second.events()).anyMatch(TierEvent.EntryRewarded.class::isInstance);
        counter.does(Return.of("y", "o-2", counter.now()));
        counter.buys("o-3", "anna", "100.00");
        assertThat(counter.loyalty.vouchers("anna")).hasSize(again);
        counter.verify();
    }

    @Test
    void eachTierHasAnAwardOfItsOwnAlsoWhereItIsNotPoints() {
        Counter counter = new Counter(parts().card(StampCard.of("coffee", 10))
                .earn(EarningRule.of(
                                "gift",
                                Award.byTier(
                                        "status", Award.nothing(), Award.stamps("coffee", 2), Award.voucher("five")))
                        .when(Condition.amountAtLeast("20.00"))));
        assertThat(counter.buys("o-1", "anna", "100.00").explanation().toString())
                .contains("rule.skipped gift")
                .contains("the tier gets nothing");
        counter.buys("o-2", "anna", "400.00"); // as Silver
        assertThat(counter.account("anna").rewards().card("coffee").stamps()).isEqualTo(2);
        assertThat(counter.buys("o-3", "anna", "20.00").vouchers()).hasSize(1);
        assertThat(counter.account("anna").rewards().card("coffee").stamps()).isEqualTo(2);
        counter.verify();
    }

    @Test
    void awardsByTierAreAllPointsOrAllNot() {
        for (Award wrong : List.of(
                Award.byTier("status", Award.nothing(), Award.fixed(1), Award.voucher("five")),
                Award.byTier("status", Award.nothing(), Award.voucher("five")),
                Award.byTier("status", Award.nothing(), Award.item("none"), Award.item("none")))) {
            assertThatThrownBy(() -> parts().earn(EarningRule.of("gift", wrong)).build())
                    .isInstanceOf(InvalidProgramException.class)
                    .hasMessageContaining("rule 'gift'");
        }
    }

    private static ProgramBuilder milestones() {
        return parts().card(StampCard.of("coffee", 10).milestone(4).milestone(10, "five"))
                .earn(EarningRule.of("stamp", Award.stampsPerUnit("coffee", 1)))
                .earn(EarningRule.of("fourth", Award.fixed(40))
                        .onTrigger(Trigger.MILESTONE_REACHED)
                        .when(Condition.attribute(Owner.ORDER, "milestone", "4")))
                .earn(EarningRule.of("full", Award.entitlement("regular", "", Validity.FOREVER))
                        .onTrigger(Trigger.MILESTONE_REACHED)
                        .when(Condition.attribute(Owner.ORDER, "milestone", "10")));
    }

    @Test
    void rulesActOnMilestonesOfCardsAndWhatTheyGaveGoesWithTheStamps() {
        Counter counter = new Counter(milestones());
        counter.buys("o-1", "anna", "1.00");
        counter.buys("o-2", "anna", "1.00");
        counter.buys("o-3", "anna", "1.00");
        assertThat(counter.account("anna").balance()).isEqualTo(3);
        counter.buys("o-4", "anna", "1.00");
        assertThat(counter.account("anna").balance()).isEqualTo(44);

        counter.does(Return.of("x", "o-1", counter.now())); // another order than the one that reached it
        assertThat(counter.account("anna").balance()).isEqualTo(3);
        counter.buys("o-5", "anna", "1.00");
        assertThat(counter.account("anna").balance()).isEqualTo(44);
        for (int i = 6; i < 12; i++) {
            counter.buys("o-" + i, "anna", "1.00");
        }
        assertThat(counter.loyalty.vouchers("anna")).hasSize(1);
        assertThat(counter.account("anna").rewards().entitledAt(counter.now())).hasSize(1);
        for (int i = 12; i < 16; i++) {
            counter.buys("o-" + i, "anna", "1.00");
        }
        assertThat(counter.account("anna").balance()).isEqualTo(14 + 80); // the fourth of the second card
        counter.verify();
    }

    @Test
    void aMilestoneOfWhichAVoucherWasUsedStaysWithAllThatItGave() {
        Counter counter = new Counter(milestones());
        String code = "";
        for (int i = 0; i < 10; i++) {
            Outcome outcome = counter.buys("o-" + i, "anna", "1.00");
            code = outcome.vouchers().isEmpty()
                    ? code
                    : outcome.vouchers().get(0).code();
        }
        counter.does(UseVoucher.of("u", code, "o-99", counter.now()));

        counter.does(Return.of("x", "o-0", counter.now()));
        assertThat(counter.account("anna").rewards().entitledAt(counter.now())).hasSize(1);
        counter.buys("o-10", "anna", "1.00");
        assertThat(counter.loyalty.vouchers("anna")).isEmpty(); // it was had before
        counter.verify();
    }

    @Test
    void whatCannotBeDecidedForAMilestoneIsReported() {
        ProgramBuilder wrong = milestones();
        for (EarningRule rule : List.of(
                EarningRule.of("more", Award.stamps("coffee", 1)),
                EarningRule.of("drawn", Award.draw(AwardInKind.Prize.nothing(1))),
                EarningRule.of("budget", Award.fixed(1))
                        .atMost(Limit.points(10, Window.CALENDAR_YEAR).inTotal()))) {
            wrong.earn(rule.onTrigger(Trigger.MILESTONE_REACHED));
        }
        assertThatThrownBy(wrong::build)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("rule 'more': it is about milestones of cards, where no stamps are allowed")
                .hasMessageContaining("rule 'drawn': it is about milestones of cards, where nothing can be drawn")
                .hasMessageContaining(
                        "rule 'budget': it is about milestones of cards, where a budget of all members is not allowed");
    }
}
