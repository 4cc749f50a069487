package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class RatioSumsTest {

    private static final Definition RATE = new Definition("rate", "some / all", "nobody 2000, Nothing");

    @Test
    void aCentOfSpreadIsNotLostBesideLargeAmounts() {
        RatioSums sums = new RatioSums();
        for (int i = 0; i < 1_000; i++) {
            sums.add(10_000_000_000L + i % 2, 1);
        }
        // Every amount is half a cent from the mean: 1,000 · 0.25. The squares are 10²⁰, beyond the digits of a double.
        assertThat(sums.ratio(RATE, "customers").residualSquares()).isEqualTo(250.0);
    }

    @Test
    void customersOfOneRatioHaveNoSpread() {
        RatioSums sums = new RatioSums();
        for (int i = 1; i <= 30; i++) {
            sums.add(7L * i, 3L * i);
        }
        assertThat(sums.ratio(RATE, "orders").residualSquares()).isZero();
    }

    @Test
    void leavingTheRangeIsAnError() {
        RatioSums totals = new RatioSums();
        totals.add(Long.MAX_VALUE, 1);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> totals.add(1, 1));
        RatioSums squares = new RatioSums();
        // The totals stay near 0; the squares are 2¹²⁶ each, and the second reaches 2¹²⁷.
        squares.add(Long.MIN_VALUE, 1);
        squares.add(Long.MAX_VALUE, 1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> squares.add(Long.MAX_VALUE, 1))
                .withMessage("a sum of squares leaves the range of 128 bits");
        RatioSums merged = new RatioSums();
        merged.add(Long.MAX_VALUE, 1);
        RatioSums taken = new RatioSums();
        taken.add(Long.MIN_VALUE, 1);
        taken.add(0, 1);
        merged.merge(taken);
        assertThat(merged.ratio(RATE, "customers").numerator()).isEqualTo(-1);
    }
}
