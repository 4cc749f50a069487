package dev.loyalty4j.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {

    /**
     * Two-sided 95 %: tan(0.475π) for one degree, 0.95·√(2/(1 − 0.95²)) for two; the others are mpmath, 40 digits: the
     * roots of {@code betainc(nu/2, 0.5, 0, nu/(nu + t*t), regularized=True) = 0.05}.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174698",
        "2, 4.302652729749462",
        "10, 2.228138851986274748",
        "30, 2.042272456301238308",
        "1000, 1.962339080826408485"
    })
    void theUsualTableHolds(double degrees, double t) {
        assertThat(StudentT.twoSided(0.95, degrees)).isCloseTo(t, within(1e-12 * t));
    }

    @Test
    void withManyDegreesItIsNormal() {
        assertThat(StudentT.twoSided(0.95, 1e8)).isCloseTo(Normal.twoSided(0.95), within(1e-7));
    }

    @Test
    void theMiddleIsZeroAndFarOutThereIsStillATail() {
        assertThat(StudentT.quantile(0.5, 3)).isZero();
        assertThat(StudentT.upperTail(0, 3)).isCloseTo(0.5, within(1e-16));
        // P(T > t) of one degree is arctan(1/t)/π.
        assertThat(StudentT.upperTail(1e150, 1)).isCloseTo(1e-150 / Math.PI, within(1e-161));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.99, 1e9, Double.NaN})
    void degreesOutsideTheirRangeAreNamed(double degrees) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.upperTail(1, degrees))
                .withMessageStartingWith("degrees of freedom " + degrees);
    }

    @Test
    void whatIsNoProbabilityIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.twoSided(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.upperTail(Double.POSITIVE_INFINITY, 3));
    }
}
