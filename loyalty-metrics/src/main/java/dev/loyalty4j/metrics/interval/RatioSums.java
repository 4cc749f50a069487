package dev.loyalty4j.metrics.interval;

/**
 * Collects what each customer adds above and below a {@link Ratio}: one call of {@link #add} per customer, then
 * {@link #ratio}. The totals are exact; the sums of squares that only the interval needs are doubles.
 *
 * <p>Mutable and not thread-safe; sums over parts of the customers are put together with {@link #merge}.
 */
public final class RatioSums {

    private long units;
    private long numerator;
    private long denominator;
    private double squaresAbove;
    private double products;
    private double squaresBelow;

    /** Creates empty sums. */
    public RatioSums() {}

    /**
     * Adds one customer.
     *
     * @param above what the customer adds to the numerator
     * @param below what the customer adds to the denominator, at least 0
     * @throws ArithmeticException if a total leaves the range of a long
     */
    public void add(long above, long below) {
        numerator = Math.addExact(numerator, above);
        denominator = Math.addExact(denominator, below);
        units++;
        squaresAbove += (double) above * above;
        products += (double) above * below;
        squaresBelow += (double) below * below;
    }

    /**
     * Adds the customers of other sums, none of whom may be in these.
     *
     * @param other the other sums, left unchanged
     * @throws ArithmeticException if a total leaves the range of a long
     */
    public void merge(RatioSums other) {
        numerator = Math.addExact(numerator, other.numerator);
        denominator = Math.addExact(denominator, other.denominator);
        units += other.units;
        squaresAbove += other.squaresAbove;
        products += other.products;
        squaresBelow += other.squaresBelow;
    }

    /**
     * Returns the ratio of what was added so far.
     *
     * @param definition what it means
     * @param of what the denominator counts, in the plural
     * @return the ratio, undefined if the denominator is 0
     */
    public Ratio ratio(Definition definition, String of) {
        if (denominator == 0) {
            return Ratio.ofTotals(definition, numerator, 0, of);
        }
        double ratio = (double) numerator / denominator;
        double residual = squaresAbove - 2 * ratio * products + ratio * ratio * squaresBelow;
        // Where every customer has the same ratio the three terms cancel, and rounding may leave less than nothing.
        return new Ratio(definition, numerator, denominator, units, Math.max(0, residual), of);
    }
}
