package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussLegendreTest {

    @Test
    void polynomialsUpToDegree31AreExact() {
        for (int degree = 0; degree <= 31; degree++) {
            double sum = 0;
            for (int i = 0; i < GaussLegendre.POINTS; i++) {
                sum += GaussLegendre.weight(i) * Math.pow(GaussLegendre.node(i), degree);
            }
            assertThat(sum).isCloseTo(1.0 / (degree + 1), within(1e-15));
        }
    }

    @Test
    void thePointsAreThePublishedOnes() {
        // Abramowitz and Stegun, table 25.4, n = 16: ±0.095012509837637440185 with 0.189450610455068496285.
        assertThat(2 * GaussLegendre.node(8) - 1).isCloseTo(0.095012509837637440185, within(1e-15));
        assertThat(2 * GaussLegendre.weight(8)).isCloseTo(0.189450610455068496285, within(1e-15));
    }
}
