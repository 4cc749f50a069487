package dev.loyalty4j.metrics.segment;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Gaps between purchase days, counted by length: the median of all of them without keeping them. */
final class GapCounts {

    private long[] counts = new long[64];
    private long size;

    void add(int gap) {
        if (gap >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(gap + 1, 2 * counts.length));
        }
        counts[gap]++;
        size++;
    }

    /** The mean of the two middle gaps, which are one if there is an odd number. */
    OptionalDouble median() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of((at((size - 1) / 2) + (double) at(size / 2)) / 2);
    }

    private int at(long rank) {
        long below = 0;
        int gap = 0;
        while (below + counts[gap] <= rank) {
            below += counts[gap++];
        }
        return gap;
    }
}
