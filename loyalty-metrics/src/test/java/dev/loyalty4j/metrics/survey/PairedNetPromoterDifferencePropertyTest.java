package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;

/** Against a textbook paired t test in doubles, with the t distribution of commons-statistics-distribution 1.1. */
class PairedNetPromoterDifferencePropertyTest {

    @Property
    void itIsThePairedTTestOfTheSides(@ForAll @Size(min = 2, max = 40) List<@IntRange(max = 120) Integer> pairs) {
        int[] earlier = pairs.stream().mapToInt(pair -> pair / 11).toArray();
        int[] later = pairs.stream().mapToInt(pair -> pair % 11).toArray();
        double[] moved = IntStream.range(0, earlier.length)
                .mapToDouble(i -> side(later[i]) - side(earlier[i]))
                .toArray();
        double mean = IntStream.range(0, moved.length)
                .mapToDouble(i -> moved[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, moved.length)
                .mapToDouble(i -> (moved[i] - mean) * (moved[i] - mean))
                .sum();
        double error = Math.sqrt(squares / (moved.length - 1) / moved.length);
        PairedNetPromoterDifference change = PairedNetPromoterDifference.of(earlier, later);
        assertThat(change.value()).isCloseTo(100 * mean, within(1e-10));
        assertThat(change.standardError().orElseThrow()).isCloseTo(100 * error, within(1e-10));
        if (squares > 1e-9) {
            double p = 2 * TDistribution.of(moved.length - 1.0).survivalProbability(Math.abs(mean / error));
            assertThat(change.pValue().orElseThrow()).isCloseTo(p, within(1e-10));
        } else {
            assertThat(change.pValue()).isEmpty();
        }
    }

    private static int side(int answer) {
        return answer >= 9 ? 1 : answer >= 7 ? 0 : -1;
    }
}
