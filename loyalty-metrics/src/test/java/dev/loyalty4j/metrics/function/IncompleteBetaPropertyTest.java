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
        // Below it the other library passes through numbers that are too small to hold their digits.
        if (expected > 1e-250) {
            assertThat(IncompleteBeta.regularised(a, b, x, 1 - x)).isCloseTo(expected, within(1e-11 * expected));
        }
    }

    @Example
    void tinyProbabilitiesHaveTheirDigits() {
        // By fifty digits; here the other library is off by 1e-11 and by 2e-4.
        double x = Math.pow(0.74, 3);
        assertThat(IncompleteBeta.regularised(792.12, 8.01, x, 1 - x))
                .isCloseTo(1.9634039966534551e-296, within(1e-11 * 1.96e-296));
        assertThat(IncompleteBeta.regularised(822.66, 20, x, 1 - x))
                .isCloseTo(2.4530242885787082e-289, within(1e-11 * 2.45e-289));
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
