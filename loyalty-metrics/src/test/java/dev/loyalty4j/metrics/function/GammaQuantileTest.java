package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class GammaQuantileTest {

    @Test
    void itIsTheInverseOfBothTails() {
        for (double a : new double[] {0.5, 1, 1.5, 2.5, 10, 15.9, 16, 100, 5_000, 1e6}) {
            for (double tail : new double[] {1e-12, 1e-7, 0.001, 0.05, 0.25, 0.5}) {
                double low = GammaQuantile.lower(a, tail);
                double high = GammaQuantile.upper(a, tail);
                // Relative in x: dP = density·dx.
                double off = Math.abs(Gamma.lower(a, low) - tail) / (Gamma.density(a, low) * low);
                assertThat(off).as("P of %s at %s", a, tail).isLessThan(1e-11);
                off = Math.abs(Gamma.upper(a, high) - tail) / (Gamma.density(a, high) * high);
                assertThat(off).as("Q of %s at %s", a, tail).isLessThan(1e-11);
            }
        }
    }

    @Test
    void quantilesAreThoseOfAnotherLibrary() {
        for (double a : new double[] {0.5, 1, 3, 20, 400}) {
            GammaDistribution other = GammaDistribution.of(a, 1);
            for (double p : new double[] {0.001, 0.1, 0.5, 0.9, 0.999}) {
                double expected = other.inverseCumulativeProbability(p);
                // The other one stops at about 1e-9.
                assertThat(GammaQuantile.lower(a, p)).isCloseTo(expected, within(1e-8 * expected));
            }
        }
        // P(1, x) = 1 − e^−x.
        assertThat(GammaQuantile.lower(1, 0.5)).isCloseTo(Math.log(2), within(1e-13));
        assertThat(GammaQuantile.upper(1, 1e-300)).isCloseTo(300 * Math.log(10), within(1e-11));
    }

    @Test
    void sharesThatAreNoneAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaQuantile.lower(1, 0))
                .withMessage("share 0.0 must be strictly between 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> GammaQuantile.upper(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GammaQuantile.upper(0, 0.5));
    }
}
