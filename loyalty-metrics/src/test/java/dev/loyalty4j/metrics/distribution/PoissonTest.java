package dev.loyalty4j.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class PoissonTest {

    @Test
    void probabilitiesAgreeWithAnotherLibrary() {
        for (double mean : new double[] {0.01, 1, 4.5, 30, 1_000}) {
            PoissonDistribution other = PoissonDistribution.of(mean);
            for (int k = 0; k < 2 * mean + 10; k++) {
                assertThat(Poisson.cumulative(k, mean))
                        .isCloseTo(
                                other.cumulativeProbability(k),
                                within(1e-11 * other.cumulativeProbability(k) + Double.MIN_NORMAL));
            }
        }
        assertThat(Poisson.cumulative(0, 0)).isEqualTo(1);
    }

    /** The limits are roots: what is left beyond them is the tail that was asked for. */
    @Test
    void theLimitsLeaveTheTailTheyWereAskedFor() {
        for (long k : new long[] {0, 1, 2, 3, 10, 100, 12_345, 1_000_000, Poisson.MAX_EVENTS}) {
            for (double tail : new double[] {1e-6, 0.005, 0.025, 0.05, 0.3, 0.49}) {
                double upper = Poisson.upperLimit(k, tail);
                assertThat(Poisson.cumulative(k, upper)).isCloseTo(tail, within(1e-9 * tail));
                if (k > 0) {
                    double lower = Poisson.lowerLimit(k, tail);
                    assertThat(1 - Poisson.cumulative(k - 1, lower)).isCloseTo(tail, within(1e-8 * tail + 1e-14));
                }
            }
        }
        assertThat(Poisson.lowerLimit(0, 0.025)).isZero();
        // With no event P(N = 0) = e^−μ, so the upper limit is −ln 0.025.
        assertThat(Poisson.upperLimit(0, 0.025)).isCloseTo(-Math.log(0.025), within(1e-14));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Poisson.upperLimit(-1, 0.1))
                .withMessage("number of events -1 must be 0 to 99999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Poisson.lowerLimit(1, 0.5))
                .withMessage("tail 0.5 must be strictly between 0 and 0.5");
    }
}
