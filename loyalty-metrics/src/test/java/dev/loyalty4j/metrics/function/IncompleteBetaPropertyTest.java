package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** Against commons-statistics-distribution 1.1. */
class IncompleteBetaPropertyTest {

    @Property
    void itAgreesWithAnotherLibrary(
            @ForAll @DoubleRange(min = 0.05, max = 5_000) double a,
            @ForAll @DoubleRange(min = 0.05, max = 5_000) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double x = Math.pow(share, 3);
        double expected = BetaDistribution.of(a, b).cumulativeProbability(x);
        if (expected > 1e-300) {
            assertThat(IncompleteBeta.regularised(a, b, x, 1 - x)).isCloseTo(expected, within(1e-11 * expected));
        }
    }

    @Example
    void theLogarithmOfBetaHasItsKnownValues() {
        // B(½, ½) = π, B(1, 7) = 1/7, B(3, 4) = 2!·3!/6! = 1/60.
        assertThat(IncompleteBeta.logBeta(0.5, 0.5)).isCloseTo(Math.log(Math.PI), within(1e-14));
        assertThat(IncompleteBeta.logBeta(1, 7)).isCloseTo(-Math.log(7), within(1e-14));
        assertThat(IncompleteBeta.logBeta(3, 4)).isCloseTo(-Math.log(60), within(1e-14));
    }

    @Example
    void whatIsOutsideIsNamed() {
        assertThat(IncompleteBeta.regularised(2, 3, 0, 1)).isZero();
        assertThat(IncompleteBeta.regularised(2, 3, 1, 0)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncompleteBeta.regularised(0, 3, 0.5, 0.5))
                .withMessageStartingWith("shape a = 0.0 must be");
        assertThatIllegalArgumentException().isThrownBy(() -> IncompleteBeta.regularised(1, 3, 1.5, 0));
    }
}
