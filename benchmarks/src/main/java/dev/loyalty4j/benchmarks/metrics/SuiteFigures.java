package dev.loyalty4j.benchmarks.metrics;

import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * What the suite computes, in the form in which all sides give it.
 *
 * @param customers customers with at least one order
 * @param repeaters those with at least two
 * @param rfm how many customers have each of the 125 triples of quintile scores, at (R − 1)·25 + (F − 1)·5 + M − 1
 * @param cohorts customers by month of the first order, and of them those with an order so many months later
 * @param retention for each month but the first: buyers of the month before, of this one, new ones, those of both
 * @param gini of the money of the customers
 * @param topShares of the 1, 10 and 20 percent who spent most
 */
// Arrays in a record compare by identity; requireSame compares these.
@SuppressWarnings("ArrayRecordComponent")
public record SuiteFigures(
        long customers,
        long repeaters,
        long[] rfm,
        long[][] cohorts,
        long[][] retention,
        double gini,
        double[] topShares) {

    /** Whose share of the money is asked for. */
    static final int[] TOP_PERCENT = {1, 10, 20};

    /** How far two formulas of the same quotient may be apart. */
    private static final double ROUNDING = 1e-9;

    /** Scores go up to this. */
    static final int BINS = 5;

    /**
     * Returns where the three scores of a customer are counted in {@link #rfm()}.
     *
     * @param recency 1 to 5
     * @param frequency 1 to 5
     * @param monetary 1 to 5
     * @return 0 to 124
     */
    static int cell(int recency, int frequency, int monetary) {
        return ((recency - 1) * BINS + frequency - 1) * BINS + monetary - 1;
    }

    /**
     * Refuses a comparison of sides that do not compute the same.
     *
     * @param who whose figures the others are
     * @param other the others
     * @return these figures
     * @throws IllegalStateException if a figure differs; the message names it
     */
    public SuiteFigures requireSame(String who, SuiteFigures other) {
        StringJoiner wrong = new StringJoiner(", ");
        note(wrong, "customers", customers == other.customers);
        note(wrong, "repeaters", repeaters == other.repeaters);
        note(wrong, "RFM", Arrays.equals(rfm, other.rfm));
        note(wrong, "cohorts", Arrays.deepEquals(cohorts, other.cohorts));
        note(wrong, "retention", Arrays.deepEquals(retention, other.retention));
        note(wrong, "Gini", near(gini, other.gini));
        for (int i = 0; i < topShares.length; i++) {
            note(wrong, "top " + TOP_PERCENT[i] + " %", near(topShares[i], other.topShares[i]));
        }
        if (wrong.length() > 0) {
            throw new IllegalStateException("not the same figures, so there is nothing to compare: " + who
                    + " differs in " + wrong + "\n" + this + "\n" + other);
        }
        return this;
    }

    private static void note(StringJoiner wrong, String what, boolean same) {
        if (!same) {
            wrong.add(what);
        }
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= ROUNDING;
    }

    /**
     * Returns all figures.
     *
     * @return several lines
     */
    @Override
    public String toString() {
        return "customers " + customers + ", repeaters " + repeaters + ", Gini " + gini + ", top shares "
                + Arrays.toString(topShares) + "\nRFM " + Arrays.toString(rfm) + "\ncohorts "
                + Arrays.deepToString(cohorts) + "\nretention " + Arrays.deepToString(retention);
    }

    /** Retention of month m is asked of m and the one before: the parts in their order. */
    static long[] counts(long start, long end, long joined, long stayed) {
        return new long[] {start, end, joined, stayed};
    }

    /** Refuses what is missing. */
    public SuiteFigures {
        Objects.requireNonNull(rfm, "rfm");
        Objects.requireNonNull(cohorts, "cohorts");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(topShares, "topShares");
    }
}
