package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;

/** Where the sum stops, eleven digits stand: beside the same sum that never stops. */
class GeometricDropoutPropertyTest {

    @Property(tries = 2_000)
    void theSumStopsWhenElevenDigitsStand(
            @ForAll @DoubleRange(min = 0.01, max = 40) double shape,
            @ForAll @DoubleRange(min = 0.5, max = 400) double scale,
            @ForAll @DoubleRange(min = 0.05, max = 20) double a,
            @ForAll @DoubleRange(min = 0.05, max = 20) double b,
            @ForAll @DoubleRange(min = 0.01, max = 0.89) double share) {
        double t = share * scale / (1 - share);
        assertThat(GeometricDropout.expected(shape, scale, a, b, t))
                .isCloseTo(whole(shape, a, b, t / scale), Percentage.withPercentage(1e-9));
    }

    private static double whole(double shape, double a, double b, double ratio) {
        double share = ratio / (1 + ratio);
        double probability = Math.exp(-shape * Math.log1p(ratio));
        double stays = 1;
        double made = 0;
        double sum = 0;
        for (int j = 0; j < 20_000; j++) {
            sum += probability * made;
            made += stays;
            stays *= (b + j) / (a + b + j);
            probability *= (shape + j) * share / (j + 1);
        }
        return sum;
    }
}
