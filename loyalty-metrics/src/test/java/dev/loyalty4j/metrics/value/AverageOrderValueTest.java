package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AverageOrderValueTest {

    private static final Period MARCH = Period.month(YearMonth.of(2026, 3));

    /** March: a 10.00 and 20.00, b 30.00; c returns 5.00 of a purchase in February. */
    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .add("a", LocalDate.of(2026, 3, 1), 1_000, "o1")
                .add("a", LocalDate.of(2026, 3, 31), 2_000, "o2")
                .add("b", LocalDate.of(2026, 3, 10), 3_000, "o3")
                .add("c", LocalDate.of(2026, 2, 28), 4_000, "o4")
                .add("c", LocalDate.of(2026, 3, 2), -500, "o4");
    }

    @Test
    void keptReturnsLowerTheMonthTheyFallIn() {
        // (10 + 20 + 30 − 5) / 3 purchases = 18.333…
        MoneyRatio average =
                AverageOrderValue.of(builder().returns(ReturnTreatment.KEEP).build(), MARCH);
        assertThat(average.cents()).isEqualTo(5_500);
        assertThat(average.denominator()).isEqualTo(3);
        assertThat(average.value()).isCloseTo(55.0 / 3, within(1e-14));
    }

    @Test
    void nettedReturnsLowerTheMonthOfTheirOrder() {
        PurchaseLog log = builder().returns(ReturnTreatment.NET).build();
        assertThat(AverageOrderValue.of(log, MARCH).value()).isEqualTo(20);
        assertThat(AverageOrderValue.of(log, Period.month(YearMonth.of(2026, 2)))
                        .value())
                .isEqualTo(35);
    }

    @Test
    void customersAreTheUnitOfTheInterval() {
        // Dropped returns: a (3000, 2), b (3000, 1), R = 2000 cents. Residuals −1000, 1000, squares 2,000,000, two
        // customers: SE = √(2 · 2,000,000)/3 = 666.667 cents; 20 ± 1.959964 · 6.66667 = 20 ± 13.06643.
        MoneyRatio average =
                AverageOrderValue.of(builder().returns(ReturnTreatment.DROP).build(), MARCH);
        Interval interval = average.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(20 - 13.06643, within(1e-5));
        assertThat(interval.upper()).isCloseTo(20 + 13.06643, within(1e-5));
        assertThat(average)
                .hasToString("average order value 20.00 EUR (6.93 .. 33.07), 60.00 EUR over 3 purchases in 2026-03");
    }

    @Test
    void withoutPurchasesItIsUndefined() {
        PurchaseLog log = builder().returns(ReturnTreatment.KEEP).build();
        MoneyRatio nothing = AverageOrderValue.of(log, Period.month(YearMonth.of(2026, 1)));
        assertThat(nothing).hasToString("average order value undefined: there are no purchases in 2026-01");
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(nothing::value);
    }

    @Test
    void bareTotalsDoToo() {
        assertThat(AverageOrderValue.of(10_000, 3, Currency.getInstance("JPY")))
                .hasToString("average order value 3 333 JPY, 10 000 JPY over 3 orders");
        assertThat(AverageOrderValue.of(10_000, 4, Currency.getInstance("KWD")).value())
                .isEqualTo(2.5);
    }
}
