package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Definition RATE = new Definition("rate", "some / all", "nobody 2000, Nothing");

    @Test
    void aProportionIsALineAPersonCanRead() {
        Proportion proportion = new Proportion(RATE, 1_681, 9_633, "customers who bought in 1997-02");
        // Wilson by hand: centre (1681 + 1.92073)/(9633 + 3.84146) = 0.174634, half width
        // 1.959964/9636.84146 · √(1681·7952/9633 + 0.96036) = 0.0075785.
        assertThat(proportion)
                .hasToString("rate 0.1745 (0.1671 .. 0.1822), 1 681 of 9 633 customers who bought in 1997-02");
        assertThat(proportion.value()).isEqualTo(1_681.0 / 9_633);
        assertThat(proportion.isDefined()).isTrue();
    }

    @Test
    void aProportionOfNothingIsAStateWithAReason() {
        Proportion nothing = new Proportion(RATE, 0, 0, "customers");
        assertThat(nothing.isDefined()).isFalse();
        assertThat(nothing.undefinedReason()).contains("there are no customers");
        assertThat(nothing.interval()).isEmpty();
        assertThat(nothing).hasToString("rate undefined: there are no customers");
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(nothing::value)
                .withMessage("rate is undefined: there are no customers");
    }

    @Test
    void moreThanAllIsNoProportion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(RATE, 3, 2, "customers"))
                .withMessage("rate: numerator 3 must be 0 to the number of customers, 2");
    }

    @Test
    void theIntervalOfARatioHasCustomersAsItsUnit() {
        // Customers (a, b): (1, 1), (2, 1), (6, 1). R = 3, residuals −2, −1, 3, squares 14.
        // SE = √(3/2 · 14) / 3 = 1.52752523; 3 ± 1.95996398 · 1.52752523 = 3 ± 2.9938944.
        RatioSums sums = new RatioSums();
        sums.add(1, 1);
        sums.add(2, 1);
        sums.add(6, 1);
        Ratio ratio = sums.ratio(RATE, "customers");
        assertThat(ratio.value()).isEqualTo(3);
        assertThat(ratio.residualSquares()).isCloseTo(14, within(1e-12));
        Interval interval = ratio.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(3 - 2.9938944, within(1e-6));
        assertThat(interval.upper()).isCloseTo(3 + 2.9938944, within(1e-6));
        assertThat(interval.method()).isEqualTo(IntervalMethod.LINEARISED_RATIO);
        assertThat(ratio).hasToString("rate 3.000 (0.006106 .. 5.994), 9 over 3 customers");
    }

    @Test
    void withoutKnownSpreadARatioHasNoInterval() {
        assertThat(Ratio.ofTotals(RATE, 3, 2, "customers").interval()).isEmpty();
        assertThat(Ratio.ofTotals(RATE, 3, 2, "customers")).hasToString("rate 1.500, 3 over 2 customers");
        RatioSums one = new RatioSums();
        one.add(5, 2);
        assertThat(one.ratio(RATE, "customers").interval()).isEmpty();
    }

    @Test
    void aRatioOverNothingIsAStateWithAReason() {
        Ratio nothing = new RatioSums().ratio(RATE, "orders");
        assertThat(nothing).hasToString("rate undefined: there are no orders");
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(nothing::value);
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.ofTotals(RATE, 1, -1, "orders"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(RATE, 1, 1, 2, Double.NaN, "orders"));
    }

    @Test
    void aDefinitionSaysEverything() {
        assertThat(RATE).hasToString("rate = some / all (nobody 2000, Nothing)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Definition("rate", " ", "nobody"))
                .withMessage("the formula of a definition must not be blank");
    }
}
