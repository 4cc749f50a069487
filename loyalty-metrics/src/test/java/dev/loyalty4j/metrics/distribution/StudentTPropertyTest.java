package dev.loyalty4j.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.TDistribution;

/** Against commons-statistics-distribution 1.1. */
class StudentTPropertyTest {

    @Property
    void tailsAgreeWithAnotherLibrary(
            @ForAll @DoubleRange(min = 0, max = 40) double t, @ForAll @DoubleRange(min = 1, max = 100_000) double nu) {
        double expected = TDistribution.of(nu).survivalProbability(t);
        assertThat(StudentT.upperTail(t, nu)).isCloseTo(expected, within(1e-11 * expected));
        assertThat(StudentT.cumulative(-t, nu)).isEqualTo(StudentT.upperTail(t, nu));
        // Near 1 a double has no finer steps than 1.1e-16.
        assertThat(StudentT.cumulative(t, nu)).isCloseTo(1 - expected, within(1e-11 * expected + 0x1p-52));
    }

    @Property
    void quantilesAndProbabilitiesAreInverse(
            @ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 0.4999) double tail,
            @ForAll @DoubleRange(min = 1, max = 100_000) double nu) {
        double t = -StudentT.quantile(tail, nu);
        assertThat(TDistribution.of(nu).survivalProbability(t)).isCloseTo(tail, within(1e-10 * tail));
    }

    @Property
    void withOneDegreeTheQuantileIsATangent(@ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 0.4999) double tail) {
        double expected = 1 / Math.tan(Math.PI * tail);
        assertThat(-StudentT.quantile(tail, 1)).isCloseTo(expected, within(1e-11 * expected));
    }
}
