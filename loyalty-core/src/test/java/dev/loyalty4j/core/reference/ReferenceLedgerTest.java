package dev.loyalty4j.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference is itself held to the numbers of the rules, worked by hand. */
class ReferenceLedgerTest {
    private static final Terms PLAIN = new Terms(
            ZoneId.of("Europe/Prague"),
            1,
            "2",
            12,
            12,
            false,
            false,
            Terms.Pending.NONE,
            0,
            Terms.Order.EARLIEST_END,
            Terms.Policy.DEBT,
            1_000_000,
            0,
            Terms.ComeBack.WHEN_ALL_IS_BACK,
            List.of(new Terms.Step("Silver", 20_000, "1.25")));

    private ReferenceLedger shop = new ReferenceLedger(PLAIN);
    private Instant now = Instant.parse("2025-03-03T10:00:00Z");

    @Test
    void threeQuartersReturnedLeaveAQuarter() {
        join();
        buy("o", line("cup", 1, "100.00"));
        does(Return.of("x", "o", now).money(Money.of("75.00", "EUR")));

        assertThat(view().available()).isEqualTo(25);
    }

    @Test
    void pointsSpentOnAnOrderComeBackWithTheLastOfItAsOneLine() {
        halfPriceOrderComesBack(line("cup", 2, "7.50"));
    }

    @Test
    void pointsSpentOnAnOrderComeBackWithTheLastOfItAsTwoLines() {
        halfPriceOrderComesBack(line("cup", 1, "7.50"), line("mug", 1, "7.50"));
    }

    private void halfPriceOrderComesBack(Line... lines) {
        join();
        does(Adjust.of("a", "anna", 1000, "start", now));
        for (int i = 0; i < 5; i++) {
            does(Redeem.of("r" + i, "anna", Terms.MONEY_OFF, now).points(100).forOrder("o"));
        }
        buy("o", lines);
        assertThat(view().available()).isEqualTo(515); // 1000 - 500 + 15
        does(Return.of("x1", "o", now).money(Money.of("10.00", "EUR")));
        assertThat(view().available()).isEqualTo(505); // of 15 are 5 kept
        does(Return.of("x2", "o", now).money(Money.of("5.00", "EUR")));
        assertThat(view().available()).isEqualTo(1000);
    }

    @Test
    void aCancelledReturnGivesBackItsOwnPoints() {
        join();
        buy("o1", line("cup", 1, "50.00"));
        does(Return.of("x1", "o1", now));
        buy("o2", line("cup", 1, "21.00"));
        does(Return.of("x2", "o2", now));
        assertThat(view().available()).isZero();
        does(CancelReturn.of("y", "x1", now));

        assertThat(view().available()).isEqualTo(50);
        assertThat(view().metric()).isEqualTo(5_000);
    }

    @Test
    void aReturnOfSpentPointsLeavesDebtThatTheNextPointsPay() {
        join();
        buy("o1", line("cup", 1, "50.00"));
        does(Redeem.of("r", "anna", Terms.ESPRESSO, now)); // 40
        does(Return.of("x1", "o1", now));
        assertThat(view().debt()).isEqualTo(40);
        buy("o2", line("cup", 1, "60.00"));

        assertThat(view().debt()).isZero();
        assertThat(view().available()).isEqualTo(20);
    }

    @Test
    void aHoldOutlivesThePointsThatItPinsButWhatItLetsGoDies() {
        join();
        buy("o1", line("cup", 1, "50.00"));
        now = now.plus(Duration.ofDays(360));
        does(Hold.of("h", "anna", 30, now).lasting(Duration.ofDays(30)));
        now = now.plus(Duration.ofDays(10)); // dead since 4 March 2026
        assertThat(view().available()).isZero();
        assertThat(view().held()).isEqualTo(30);
        does(Capture.of("c", "h", now).points(10));
        assertThat(view().held()).isEqualTo(20);
        does(Release.of("l", "h", now));

        assertThat(view().lots()).isEmpty();
    }

    @Test
    void aCancelledRedemptionGivesBackWhatDidNotDie() {
        join();
        buy("o1", line("cup", 1, "50.00"));
        now = now.plus(Duration.ofDays(100));
        buy("o2", line("cup", 1, "50.00"));
        does(Redeem.of("r", "anna", Terms.MONEY_OFF, now).points(80)); // all 50 of the first, 30 of the second
        now = now.plus(Duration.ofDays(270)); // the first would be dead
        does(CancelRedemption.of("u", "r", now));

        assertThat(view().available()).isEqualTo(50);
    }

    @Test
    void whatACancelledReturnGivesBackIsThereBeforeAnythingIsSpentAgain() {
        shop = new ReferenceLedger(new Terms(
                PLAIN.zone(),
                1,
                "2",
                12,
                12,
                false,
                false,
                PLAIN.pending(),
                0,
                PLAIN.spending(),
                Terms.Policy.WITHIN_BALANCE,
                0,
                0,
                Terms.ComeBack.IN_PROPORTION,
                PLAIN.steps()));
        join();
        does(Adjust.of("a", "anna", 100, "start", now));
        does(Redeem.of("r", "anna", Terms.MONEY_OFF, now).points(60).forOrder("o"));
        buy("o", line("cup", 2, "0.40"));
        does(Return.of("x", "o", now).units("cup", 1));
        does(Return.of("y", "o", now));
        assertThat(view().available()).isEqualTo(100);
        does(Redeem.of("q", "anna", Terms.MONEY_OFF, now).points(40).forOrder("o"));
        does(Redeem.of("s", "anna", Terms.MONEY_OFF, now).points(60));
        does(CancelReturn.of("z", "y", now));

        assertThat(view().available()).isZero(); // 20 of q come back, and are the first of 30 of r that go again
    }

    @Test
    void multipliersAreLotsOfTheirOwn() {
        join();
        buy("o1", line("cup", 1, "0.70"), line("cup", 1, "0.70").in("coffee"));

        // exact: base 0.7 and 0.7, bonus 0.7: 2.1, so 2; the largest remainders are all equal: the two base cells
        assertThat(view().lots()).hasSize(1);
        assertThat(view().available()).isEqualTo(2);
    }

    @Test
    void pendingPointsWaitForTheDelivery() {
        shop = new ReferenceLedger(new Terms(
                PLAIN.zone(),
                1,
                "2",
                12,
                12,
                false,
                false,
                Terms.Pending.UNTIL_DELIVERED,
                0,
                PLAIN.spending(),
                PLAIN.policy(),
                0,
                0,
                PLAIN.comeBack(),
                PLAIN.steps()));
        join();
        buy("o1", line("cup", 1, "50.00"));
        assertThat(view().pending()).isEqualTo(50);
        assertThat(view().available()).isZero();
        does(Fulfil.of("f", "o1", now));

        assertThat(view().available()).isEqualTo(50);
    }

    private void join() {
        does(Enrol.of("anna", now));
    }

    private void buy(String order, Line... lines) {
        does(Purchase.of(order, "anna", now, lines));
    }

    private static Line line(String sku, int quantity, String price) {
        return Line.of(sku, quantity, Money.of(price, "EUR"));
    }

    private void does(Command command) {
        assertThat(shop.submit(command, now).refusal()).isEmpty();
    }

    private ReferenceLedger.View view() {
        return shop.view("anna", now).orElseThrow();
    }
}
