package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How often the one of two subjects of whom the higher hazard was foretold had the event first. One half is chance.
 * Pairs count where it is known who was first; who was cut off at the time of the other's event came later.
 *
 * @param concordant pairs in which the higher hazard came first
 * @param discordant pairs in which the lower did
 * @param tied pairs of whom the same was foretold, which count one half
 */
public record Concordance(long concordant, long discordant, long tied) implements Figure {

    /** (C + T/2) / pairs. */
    public static final Definition CONCORDANCE = new Definition(
            "concordance",
            "(pairs foretold in the right order + half of those tied) / pairs whose order is known",
            "Harrell, Califf, Pryor, Lee and Rosati 1982, Evaluating the Yield of Medical Tests");

    private static final String NO_PAIRS = "there are no pairs of whom it is known who was first";

    /**
     * Rejects counts that are none.
     *
     * @param concordant pairs in which the higher hazard came first
     * @param discordant pairs in which the lower did
     * @param tied pairs of whom the same was foretold, which count one half
     * @throws IllegalArgumentException if one is negative
     */
    public Concordance {
        if ((concordant | discordant | tied) < 0) {
            throw new IllegalArgumentException("concordant " + concordant + ", discordant " + discordant + " and tied "
                    + tied + " must be at least 0");
        }
    }

    /** Of rows from the latest time to the earliest; counts with a tree of ranks, n·log n. */
    static Concordance of(CoxRows rows, double[] predictors) {
        double[] ranks = predictors.clone();
        Arrays.sort(ranks);
        long[] tree = new long[ranks.length + 1];
        long[] counts = new long[3];
        long later = 0;
        for (int from = 0; from < predictors.length; ) {
            int end = rows.endOfTies(from);
            // Those cut off at this time outlived those who had the event at it.
            later += insert(rows, from, end, false, ranks, predictors, tree);
            for (int row = from; row < end; row++) {
                if (rows.event()[row]) {
                    long below = sum(tree, first(ranks, predictors[row]));
                    long upTo = sum(tree, last(ranks, predictors[row]));
                    counts[0] += below;
                    counts[1] += later - upTo;
                    counts[2] += upTo - below;
                }
            }
            later += insert(rows, from, end, true, ranks, predictors, tree);
            from = end;
        }
        return new Concordance(counts[0], counts[1], counts[2]);
    }

    private static int insert(
            CoxRows rows, int from, int end, boolean events, double[] ranks, double[] predictors, long[] tree) {
        int inserted = 0;
        for (int row = from; row < end; row++) {
            if (rows.event()[row] == events) {
                for (int at = first(ranks, predictors[row]) + 1; at < tree.length; at += at & -at) {
                    tree[at]++;
                }
                inserted++;
            }
        }
        return inserted;
    }

    /** How many stand at the first so many places. */
    private static long sum(long[] tree, int places) {
        long sum = 0;
        for (int at = places; at > 0; at -= at & -at) {
            sum += tree[at];
        }
        return sum;
    }

    /** How many of the sorted are below a value. */
    private static int first(double[] ranks, double value) {
        return partition(ranks, value, false);
    }

    /** How many of the sorted are not above a value. */
    private static int last(double[] ranks, double value) {
        return partition(ranks, value, true);
    }

    private static int partition(double[] ranks, double value, boolean withEqual) {
        int low = 0;
        int high = ranks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] < value || (withEqual && ranks[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Definition definition() {
        return CONCORDANCE;
    }

    @Override
    public Optional<String> undefinedReason() {
        return concordant + discordant + tied == 0 ? Optional.of(NO_PAIRS) : Optional.empty();
    }

    @Override
    public double value() {
        if (!isDefined()) {
            throw new UndefinedFigureException(CONCORDANCE, NO_PAIRS);
        }
        return (concordant + tied / 2.0) / (concordant + discordant + tied);
    }

    /**
     * Returns nothing: counts of pairs do not tell their spread.
     *
     * @param level strictly between 0 and 1
     * @return empty
     */
    @Override
    public Optional<Interval> interval(double level) {
        return Optional.empty();
    }

    /**
     * Returns name, share and pairs in one line.
     *
     * @return such as {@code concordance 0.6371 of 19 780 pairs}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> CONCORDANCE.name() + " undefined: " + reason)
                .orElseGet(() -> CONCORDANCE.name() + " " + NumberText.decimal(value()) + " of "
                        + NumberText.count(concordant + discordant + tied) + " pairs");
    }
}
