package dev.loyalty4j.metrics.retention;

import java.util.Arrays;

/** How often each gap occurs; gaps are whole numbers of a part of a day. */
final class GapCounts {

    /** What is done with each gap that occurs. */
    interface Visitor {
        void visit(int gap, long times);
    }

    private final int partsOfADay;
    private long[] counts = new long[512];
    private long total;

    GapCounts(int partsOfADay) {
        this.partsOfADay = partsOfADay;
    }

    void add(int gap) {
        if (gap >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(gap + 1, counts.length * 2));
        }
        counts[gap]++;
        total++;
    }

    long total() {
        return total;
    }

    void forEach(Visitor visitor) {
        for (int gap = 0; gap < counts.length; gap++) {
            if (counts[gap] > 0) {
                visitor.visit(gap, counts[gap]);
            }
        }
    }

    double mean() {
        double sum = 0;
        for (int gap = 0; gap < counts.length; gap++) {
            sum += (double) gap * counts[gap];
        }
        return sum / total / partsOfADay;
    }

    /** Type 7 in days; there must be a gap. */
    double quantile(double share) {
        double position = (total - 1) * share;
        long below = (long) position;
        double low = at(below);
        return position == below ? low : low + (position - below) * (at(below + 1) - low);
    }

    private double at(long rank) {
        long seen = 0;
        int gap = -1;
        while (seen <= rank) {
            seen += counts[++gap];
        }
        return (double) gap / partsOfADay;
    }
}
