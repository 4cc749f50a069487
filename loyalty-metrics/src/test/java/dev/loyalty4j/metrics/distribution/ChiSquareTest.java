package dev.loyalty4j.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class ChiSquareTest {

    @Test
    void tailsAreThoseOfAnotherLibrary() {
        for (double degrees : new double[] {1, 2, 3, 7, 10, 40, 1_000, 1e5}) {
            ChiSquaredDistribution other = ChiSquaredDistribution.of(degrees);
            for (double z : new double[] {-4, -1, -0.2, 0, 0.5, 1, 3, 8}) {
                double x = Math.max(1e-3, degrees + z * Math.sqrt(2 * degrees));
                double lower = other.cumulativeProbability(x);
                double upper = other.survivalProbability(x);
                assertThat(ChiSquare.cumulative(x, degrees)).isCloseTo(lower, within(1e-11 * lower));
                assertThat(ChiSquare.upperTail(x, degrees)).isCloseTo(upper, within(1e-11 * upper));
            }
        }
    }

    @Test
    void quantilesAreWhereTheTailsAre() {
        for (double degrees : new double[] {1, 2, 3, 7, 10, 40, 1_000, 1e5}) {
            for (double p : new double[] {1e-12, 1e-6, 0.025, 0.3, 0.5, 0.9, 0.975, 1 - 1e-9}) {
                double x = ChiSquare.quantile(p, degrees);
                double tail = Math.min(p, 1 - p);
                double reached = p < 0.5 ? ChiSquare.cumulative(x, degrees) : ChiSquare.upperTail(x, degrees);
                assertThat(reached).isCloseTo(tail, within(1e-11 * tail * (1 + degrees / 1_000)));
            }
        }
    }

    @Test
    void farOutThereIsStillATail() {
        // Two degrees are exponential: P(X > x) = e^(−x/2). One degree is the square of a normal number.
        assertThat(ChiSquare.upperTail(1_200, 2)).isCloseTo(Math.exp(-600), within(1e-12 * Math.exp(-600)));
        for (double z : new double[] {0.1, 1, 5, 12, 25}) {
            double both = 2 * Normal.upperTail(z);
            assertThat(ChiSquare.upperTail(z * z, 1)).isCloseTo(both, within(1e-11 * both));
        }
        assertThat(ChiSquare.quantile(0.95, 1)).isCloseTo(3.841458820694124, within(1e-13));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquare.upperTail(-1, 2))
                .withMessage("chi-square -1.0 must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquare.upperTail(1, 0.5))
                .withMessage("degrees of freedom 0.5 must be 1.0 to 2.0E8");
        assertThatIllegalArgumentException().isThrownBy(() -> ChiSquare.quantile(0, 2));
    }
}
