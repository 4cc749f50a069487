package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What must hold for bins whatever the values. Run by {@link TieRuleTest} and by its broken twin. */
abstract class TieContractTest {

    /** The bin of each value by quantiles of all of them. */
    abstract int[] bins(long[] values, int bins);

    @Test
    void equalValuesShareABin() {
        // Six of ten customers bought once: wherever the boundaries fall, the six stay together.
        int[] bins = bins(new long[] {1, 1, 1, 1, 1, 1, 2, 3, 4, 5}, 5);
        assertThat(Arrays.stream(bins).limit(6).distinct().count()).isEqualTo(1);
    }

    @Test
    void allEqualIsOneBin() {
        assertThat(Arrays.stream(bins(new long[] {7, 7, 7, 7, 7}, 5)).distinct().count())
                .isEqualTo(1);
    }

    @Test
    void aLargerValueIsNeverInALowerBin() {
        long[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        int[] bins = bins(values, 3);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if (values[i] < values[j]) {
                    assertThat(bins[i]).isLessThanOrEqualTo(bins[j]);
                }
            }
        }
    }

    @Test
    void theOrderOfTheCustomersChangesNothing() {
        assertThat(bins(new long[] {2, 2, 2, 8, 8, 9}, 3)[0])
                .isEqualTo(bins(new long[] {9, 8, 8, 2, 2, 2}, 3)[5])
                .isEqualTo(bins(new long[] {8, 2, 9, 2, 8, 2}, 3)[1]);
    }
}
