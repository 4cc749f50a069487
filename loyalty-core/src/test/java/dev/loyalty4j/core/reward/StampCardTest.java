package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stamp cards: by unit and by visit, both readings of ten, milestones, expiry, and returns. */
class StampCardTest {

    static ProgramBuilder cafe(StampCard card) {
        return Counter.parts()
                .reward(Reward.product("free cup", "cup").free().asVoucher(Validity.months(6)))
                .reward(Reward.amountOff("five", "5.00").free().asVoucher(Validity.months(6)))
                .reward(Reward.amountOff("ten", "10.00").free().asVoucher(Validity.months(6)))
                .card(card)
                .earn(EarningRule.of("stamps", Award.stampsPerUnit(card.name(), 1))
                        .on(Scope.category("coffee")));
    }

    static Purchase cups(Counter counter, String order, int units) {
        return Purchase.of(
                order,
                "anna",
                counter.now(),
                Line.of("cup", units, Counter.euros("3.00")).in("coffee"),
                Line.of("cake", 1, Counter.euros("4.00")));
    }

    private static long stamps(Counter counter) {
        return counter.account("anna").rewards().card("coffee").stamps();
    }

    private static int open(Counter counter) {
        return counter.loyalty.vouchers("anna").size();
    }

    @ParameterizedTest
    @CsvSource({
        // bought units, free ones for "ten bought, one free", free ones for "the tenth is free"
        "8, 0, 0",
        "9, 0, 1", // the next one is the tenth
        "10, 1, 1",
        "17, 1, 1",
        "18, 1, 2",
        "20, 2, 2",
        "27, 2, 3",
    })
    void tenBoughtOneFreeAndTheTenthFreeAreDifferent(int units, int boughtThenFree, int tenthFree) {
        Counter bought = new Counter(cafe(StampCard.boughtThenFree("coffee", 10, "free cup")));
        Counter tenth = new Counter(cafe(StampCard.everyNthFree("coffee", 10, "free cup")));

        bought.does(cups(bought, "o", units));
        tenth.does(cups(tenth, "o", units));

        assertThat(open(bought)).isEqualTo(boughtThenFree);
        assertThat(open(tenth)).isEqualTo(tenthFree);
        assertThat(bought.account("anna").rewards().card("coffee").onCard(10)).isEqualTo(units % 10);
        bought.verify();
        tenth.verify();
    }

    @Test
    void stampsBeyondACardCountOnTheNextAndTheFreeUnitBringsNone() {
        Counter counter = new Counter(cafe(StampCard.boughtThenFree("coffee", 10, "free cup")));
        assertThat(counter.does(cups(counter, "o-1", 7)).vouchers()).isEmpty();
        String code = counter.does(cups(counter, "o-2", 6)).vouchers().get(0).code(); // 13 stamps
        counter.does(UseVoucher.of("u", code, "o-3", counter.now()));
        counter.does(Purchase.of(
                "o-3",
                "anna",
                counter.now(),
                Line.of("cup", 1, Counter.euros("3.00")).in("coffee").as(Line.Kind.REWARD)));

        assertThat(stamps(counter)).isEqualTo(13);
        assertThat(counter.does(cups(counter, "o-4", 7)).vouchers()).hasSize(1);
        counter.verify();
    }

    /** The Body Shop, United Kingdom, 2015: a stamp a visit from 10.00, 5.00 at the fourth, 10.00 at the eighth. */
    @Test
    void aVisitOfALeastSpendStampsOnceAndMilestonesLieAlongTheCard() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.amountOff("five", "5.00").free().asVoucher(Validity.months(6)))
                .reward(Reward.amountOff("ten", "10.00").free().asVoucher(Validity.months(6)))
                .card(StampCard.of("coffee", 8).milestone(4, "five").milestone(8, "ten"))
                .earn(EarningRule.of("visit", Award.stamps("coffee", 1))
                        .when(Condition.amountAtLeast("10.00"))
                        .atMost(Limit.triggers(1, Window.DAY))));
        StringBuilder given = new StringBuilder();
        for (int day = 0; day < 17; day++) {
            counter.buys("small-" + day, "anna", "9.99");
            Outcome outcome = counter.buys("o-" + day, "anna", day % 2 == 0 ? "10.00" : "250.00");
            counter.buys("again-" + day, "anna", "30.00");
            outcome.vouchers()
                    .forEach(v -> given.append(v.voucher().worth().value()).append(' '));
            counter.later(Duration.ofDays(1));
        }

        assertThat(stamps(counter)).isEqualTo(17);
        assertThat(given.toString()).isEqualTo("500 1000 500 1000 ");
        counter.verify();
    }

    @Test
    void aReturnTakesStampsBackAndCancelsWhatIsNotUsed() {
        Counter counter = new Counter(cafe(StampCard.boughtThenFree("coffee", 10, "free cup")));
        counter.does(cups(counter, "o-1", 8));
        counter.does(cups(counter, "o-2", 4));
        assertThat(open(counter)).isEqualTo(1);

        counter.does(Return.of("x-1", "o-2", counter.now()).units("cup", 2));
        assertThat(stamps(counter)).isEqualTo(10);
        assertThat(open(counter)).isEqualTo(1);
        counter.does(Return.of("x-2", "o-2", counter.now()).units("cup", 1));
        assertThat(stamps(counter)).isEqualTo(9);
        assertThat(open(counter)).isZero();

        counter.does(CancelReturn.of("y", "x-2", counter.now()));
        assertThat(stamps(counter)).isEqualTo(10);
        assertThat(open(counter)).isEqualTo(1);
        counter.verify();
    }

    @Test
    void stampsMayGoBelowZeroAndAUsedRewardStays() {
        Counter counter = new Counter(cafe(StampCard.boughtThenFree("coffee", 10, "free cup")));
        String code = counter.does(cups(counter, "o-1", 10)).vouchers().get(0).code();
        counter.does(cups(counter, "o-2", 5));
        counter.does(UseVoucher.of("u", code, "o-9", counter.now()));

        counter.does(Return.of("x", "o-1", counter.now()));
        assertThat(stamps(counter)).isEqualTo(5); // of the second card; the first is used up

        Outcome next = counter.does(cups(counter, "o-3", 5)); // reaches ten again: it was given
        assertThat(next.vouchers()).isEmpty();
        assertThat(counter.does(cups(counter, "o-4", 10)).vouchers()).hasSize(1);
        counter.verify();
    }

    @Test
    void aVisitStampFallsWhenTheRestNoLongerMeetsItsCondition() {
        Counter counter = new Counter(Counter.parts()
                .card(StampCard.of("coffee", 8))
                .earn(EarningRule.of("visit", Award.stamps("coffee", 1)).when(Condition.amountAtLeast("10.00"))));
        counter.buys("o", "anna", "15.00");

        counter.does(Return.of("x-1", "o", counter.now()).money(Counter.euros("5.00")));
        assertThat(stamps(counter)).isEqualTo(1);
        counter.does(Return.of("x-2", "o", counter.now()).money(Counter.euros("0.01")));
        assertThat(stamps(counter)).isZero();
        counter.does(CancelReturn.of("y", "x-2", counter.now()));
        assertThat(stamps(counter)).isEqualTo(1);
        counter.verify();
    }

    @Test
    void stampsOnAnUnfinishedCardDie() {
        Counter counter = new Counter(
                cafe(StampCard.boughtThenFree("coffee", 10, "free cup").expiring(Validity.days(30))));
        counter.does(cups(counter, "o-1", 13)); // 3 on the second card, good through 3 April
        counter.later(Duration.ofDays(20));
        counter.does(cups(counter, "o-2", 2));
        counter.clock.set(Instant.parse("2026-04-03T21:59:59Z"));
        assertThat(stamps(counter)).isEqualTo(15);
        counter.clock.set(Instant.parse("2026-04-03T22:00:00Z"));
        assertThat(stamps(counter)).isEqualTo(10);

        counter.does(Return.of("x", "o-2", counter.now())); // its stamps are dead already
        assertThat(stamps(counter)).isEqualTo(10);
        assertThat(open(counter)).isEqualTo(1);
        counter.does(cups(counter, "o-3", 10));
        assertThat(open(counter)).isEqualTo(2);
        counter.verify();
    }

    @Test
    void stampsMayLiveFromTheLastOne() {
        Counter counter = new Counter(
                cafe(StampCard.boughtThenFree("coffee", 10, "free cup").expiringAfterLast(Validity.days(30))));
        counter.does(cups(counter, "o-1", 3));
        counter.later(Duration.ofDays(20));
        counter.does(cups(counter, "o-2", 2));
        counter.later(Duration.ofDays(20));
        assertThat(stamps(counter)).isEqualTo(5);
        counter.later(Duration.ofDays(11));
        assertThat(stamps(counter)).isZero();
    }

    @Test
    void aMistakeInACardIsReported() {
        assertThatThrownBy(() -> Counter.parts()
                        .reward(Reward.product("few", "SKU").free().stock(3))
                        .card(StampCard.of("a", 0))
                        .card(StampCard.of("b", 5).milestone(6, "few"))
                        .card(StampCard.of("b", 5).milestone(5, "none"))
                        .earn(EarningRule.of("r", Award.stamps("c", 1)))
                        .earn(EarningRule.of("l", Award.stamps("b", 1)).atMost(Limit.points(5, Window.DAY)))
                        .build())
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("card 'a': size is 0, allowed is 1 to 1000")
                .hasMessageContaining("card 'b': milestone is at 6, allowed is 1 to 5")
                .hasMessageContaining("card 'b' is declared twice")
                .hasMessageContaining("reward 'none' must be in the catalogue")
                .hasMessageContaining("rule 'r': there is no card 'c'")
                .hasMessageContaining("rule 'l': it gives no points");
    }
}
