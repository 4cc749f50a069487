package dev.loyalty4j.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {

    /** mpmath 1.3.0, 50 digits: roots of mpmath.ncdf(z) = p, for p written in decimals. */
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.04709629936119923722296",
        "1e-100, -21.27345356096532429511721",
        "1e-16, -8.222082216130435612675859",
        "1e-10, -6.361340902404056204695376",
        "0.001, -3.0902323061678135415404",
        "0.025, -1.959963984540054235524594",
        "0.25, -0.674489750196081743202227",
        "0.4999, -0.0002506628300880350989206501",
        "0.75, 0.674489750196081743202227",
        "0.975, 1.959963984540054235524594"
    })
    void quantilesAgreeWithFiftyDigits(double p, double z) {
        assertThat(Normal.quantile(p)).isCloseTo(z, within(1e-14 * Math.max(1, Math.abs(z))));
    }

    @Test
    void ninetyFivePercentIsTheUsualNumberToTheLastDigit() {
        assertThat(Normal.twoSided(0.95)).isEqualTo(1.959963984540054);
    }

    @Test
    void halfIsZero() {
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-16));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void outsideOfZeroAndOneThereIsNoQuantile(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normal.quantile(p))
                .withMessageContaining("" + p);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normal.twoSided(p))
                .withMessageContaining("" + p);
    }
}
