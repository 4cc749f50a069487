package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.SameDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RepeatPurchaseTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    /** Days after 1 January: a 0, 30, 60; b 0, 31; c 10, twice; d 50. Observed through day 60. */
    private static PurchaseLogBuilder builder() {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(JANUARY.plusDays(60));
        for (int day : new int[] {0, 30, 60}) {
            builder.add("a", JANUARY.plusDays(day), 100);
        }
        builder.add("b", JANUARY, 100).add("b", JANUARY.plusDays(31), 100);
        builder.add("c", JANUARY.plusDays(10), 100).add("c", JANUARY.plusDays(10), 100);
        return builder.add("d", JANUARY.plusDays(50), 100);
    }

    @Test
    void repeatersAreThoseWithTwoPurchaseDays() {
        assertThat(RepeatPurchase.rate(builder().build()))
                .hasToString(
                        "repeat purchase rate 0.5000 (0.1500 .. 0.8500), 2 of 4 customers who bought by 2026-03-02");
    }

    @Test
    void ordersOfOneDayRepeatOnlyWhereTheyAreKeptApart() {
        assertThat(RepeatPurchase.rate(builder().sameDay(SameDay.KEEP_APART).build())
                        .numerator())
                .isEqualTo(3);
    }

    @Test
    void inAWindowOnlyItsOwnPurchasesCount() {
        // January is days 0 to 30: a bought twice, b once, c once.
        Period january = Period.of(JANUARY, JANUARY.plusDays(31));
        assertThat(RepeatPurchase.rate(builder().build(), january).numerator()).isEqualTo(1);
        assertThat(RepeatPurchase.rate(builder().build(), january).denominator())
                .isEqualTo(3);
    }

    @Test
    void withinDaysOfTheFirstCountsOnlyThoseObservedLongEnough() {
        // First purchase by day 30: a, b, c. Second within 30 days: a (30), not b (31).
        assertThat(RepeatPurchase.within(builder().build(), 30).numerator()).isEqualTo(1);
        assertThat(RepeatPurchase.within(builder().build(), 30).denominator()).isEqualTo(3);
        assertThat(RepeatPurchase.within(builder().build(), 31).numerator()).isEqualTo(0 + 2);
        assertThat(RepeatPurchase.within(builder().build(), 61).isDefined()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatPurchase.within(builder().build(), 0))
                .withMessage("days 0 must be at least 1");
    }

    @Test
    void frequencyIsPurchasesPerCustomerWhoBought() {
        // 3 + 2 + 1 + 1 purchases of 4 customers.
        assertThat(PurchaseFrequency.of(builder().build()).value()).isEqualTo(1.75);
        Period january = Period.of(JANUARY, JANUARY.plusDays(31));
        assertThat(PurchaseFrequency.of(builder().build(), january).numerator()).isEqualTo(4);
        assertThat(PurchaseFrequency.of(builder().build(), january).denominator())
                .isEqualTo(3);
    }

    @Test
    void bareCountsDoToo() {
        assertThat(RepeatPurchase.rate(3, 4).value()).isEqualTo(0.75);
        assertThat(PurchaseFrequency.of(7, 4).value()).isEqualTo(1.75);
        assertThat(PurchaseFrequency.of(7, 4).interval()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseFrequency.of(3, 4))
                .withMessage("purchases 3 must be at least the number of customers, 4");
    }

    @Test
    void ofAnEmptyLogEverythingIsUndefined() {
        PurchaseLog log = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(JANUARY)
                .build();
        assertThat(RepeatPurchase.rate(log).isDefined()).isFalse();
        assertThat(RepeatPurchase.within(log, 30).isDefined()).isFalse();
        assertThat(PurchaseFrequency.of(log).isDefined()).isFalse();
    }
}
