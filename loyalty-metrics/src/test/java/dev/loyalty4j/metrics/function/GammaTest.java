package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class GammaTest {

    @Test
    void factorialsAreGammaOfTheNextNumber() {
        double log = 0;
        for (int n = 1; n <= 170; n++) {
            log += Math.log(n);
            assertThat(Gamma.log(n + 1)).isCloseTo(log, within(1e-13 * Math.max(1, log)));
        }
        assertThat(Gamma.log(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-15));
        // Γ(3/2) = √π/2.
        assertThat(Gamma.log(1.5)).isCloseTo(Math.log(Math.PI) / 2 - Math.log(2), within(1e-14));
    }

    @Test
    void bothTailsAgreeWithAnotherLibrary() {
        for (double a : new double[] {0.1, 0.5, 1, 2.5, 10, 15.9, 16, 100, 5_000, 1e6, 1e8}) {
            GammaDistribution other = GammaDistribution.of(a, 1);
            for (double z : new double[] {-6, -3, -1, -0.1, 0, 0.1, 1, 3, 6}) {
                double x = Math.max(1e-3, a + z * Math.sqrt(a));
                double lower = other.cumulativeProbability(x);
                double upper = other.survivalProbability(x);
                assertThat(Gamma.lower(a, x)).as("P(%s, %s)", a, x).isCloseTo(lower, within(1e-10 * lower + 1e-16));
                assertThat(Gamma.upper(a, x)).as("Q(%s, %s)", a, x).isCloseTo(upper, within(1e-10 * upper + 1e-16));
                assertThat(Gamma.density(a, x)).isCloseTo(other.density(x), within(1e-10 * other.density(x)));
            }
        }
    }

    @Test
    void theEndsAreExact() {
        assertThat(Gamma.lower(3, 0)).isZero();
        assertThat(Gamma.upper(3, 0)).isEqualTo(1);
        assertThat(Gamma.upper(3, Double.POSITIVE_INFINITY)).isZero();
        // P(1, x) = 1 − e^−x.
        assertThat(Gamma.lower(1, 0.3)).isCloseTo(-Math.expm1(-0.3), within(1e-14));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gamma.log(0))
                .withMessage("argument 0.0 of ln gamma must be above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gamma.lower(0, 1))
                .withMessage("shape 0.0 must be above 0 and at most 1.0E8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gamma.upper(1, Double.NaN))
                .withMessage("argument NaN must be at least 0");
    }
}
