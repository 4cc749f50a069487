package dev.loyalty4j.metrics.interval;

import java.util.Objects;

/**
 * Compares two ratios in which the same customers may stand, such as spend per customer of two months: one call of
 * {@link #add} per customer who stands in either, then {@link #difference}. A share is a ratio of ones and noughts, so
 * retention of two months is compared in the same way.
 *
 * <p>With R = Σa/Σb on each side, customer i moves the difference by dᵢ = (a₂ᵢ − R₂b₂ᵢ)/Σb₂ − (a₁ᵢ − R₁b₁ᵢ)/Σb₁, and
 * the standard error is √(n/(n − 1)·Σdᵢ²). The test for independent groups would be wrong here: a customer who spends
 * much spends much in both. Where nobody stands on both sides the two agree. Mutable, not thread-safe.
 */
public final class PairedSums {

    private static final String NOBODY = "customers on both sides of the comparison";

    private long units;
    private final long[] sums = new long[4];

    /** Σ of products of each two of a₁, b₁, a₂, b₂. */
    private final double[][] products = new double[4][4];

    /** Creates empty sums. */
    public PairedSums() {}

    /**
     * Adds one customer; zeros stand for not being on a side.
     *
     * @param above1 what the customer adds above on the first side
     * @param below1 what the customer adds below on the first side, at least 0
     * @param above2 what the customer adds above on the second side
     * @param below2 what the customer adds below on the second side, at least 0
     * @throws ArithmeticException if a total leaves the range of a long
     */
    public void add(long above1, long below1, long above2, long below2) {
        units++;
        addOne(0, above1, above1, below1, above2, below2);
        addOne(1, below1, above1, below1, above2, below2);
        addOne(2, above2, above1, below1, above2, below2);
        addOne(3, below2, above1, below1, above2, below2);
    }

    private void addOne(int row, long value, long above1, long below1, long above2, long below2) {
        sums[row] = Math.addExact(sums[row], value);
        double[] own = products[row];
        own[0] += (double) value * above1;
        own[1] += (double) value * below1;
        own[2] += (double) value * above2;
        own[3] += (double) value * below2;
    }

    /**
     * Returns the second ratio minus the first.
     *
     * @param definition what it means
     * @param of what the units are, in the plural
     * @return the difference with customers as the unit; undefined if either denominator is 0
     */
    public Estimate difference(Definition definition, String of) {
        Objects.requireNonNull(of, "of");
        if (sums[1] == 0 || sums[3] == 0) {
            return Estimate.undefined(definition, NOBODY);
        }
        double first = (double) sums[0] / sums[1];
        double second = (double) sums[2] / sums[3];
        double[] weights = {-1.0 / sums[1], first / sums[1], 1.0 / sums[3], -second / sums[3]};
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                squares += weights[i] * weights[j] * products[i][j];
            }
        }
        // Rounding may leave less than nothing where nobody changed.
        double variance = units < 2 ? 0 : (double) units / (units - 1) * Math.max(0, squares);
        return new Estimate(definition, second - first, Math.sqrt(variance), units, IntervalMethod.PAIRED, of);
    }
}
