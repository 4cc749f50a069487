package dev.loyalty4j.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Against commons-statistics-distribution 1.1. */
class NormalPropertyTest {

    private static final NormalDistribution OTHER = NormalDistribution.of(0, 1);

    @Property
    void tailsAgreeWithAnotherLibrary(@ForAll @DoubleRange(min = -37, max = 37) double z) {
        double expected = OTHER.survivalProbability(z);
        assertThat(Normal.upperTail(z)).isCloseTo(expected, within(1e-12 * expected));
        assertThat(Normal.cumulative(-z)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Property
    void quantilesAgreeWithAnotherLibrary(@ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 0.999999) double p) {
        assertThat(Normal.quantile(p)).isCloseTo(OTHER.inverseCumulativeProbability(p), within(1e-12));
    }
}
