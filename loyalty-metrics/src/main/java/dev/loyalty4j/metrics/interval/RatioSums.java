package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.function.RatioResidual;
import dev.loyalty4j.metrics.function.WideSums;

/**
 * Collects what each customer adds above and below a {@link Ratio}: one call of {@link #add} per customer, then
 * {@link #ratio}. All sums are whole numbers, those of squares in 128 bits, so that neither the order of the customers
 * nor that of merging matters and no spread is lost beside large amounts.
 *
 * <p>Mutable and not thread-safe; sums over parts of the customers are put together with {@link #merge}. After an
 * overflow they are of no use.
 */
public final class RatioSums {

    private long units;
    private long numerator;
    private long denominator;

    /** Σa², Σab and Σb². */
    private final WideSums products = new WideSums(3);

    /** Creates empty sums. */
    public RatioSums() {}

    /**
     * Adds one customer.
     *
     * @param above what the customer adds to the numerator
     * @param below what the customer adds to the denominator, at least 0
     * @throws ArithmeticException if a total leaves the range of a long, or a sum of squares that of 128 bits
     */
    public void add(long above, long below) {
        numerator = Math.addExact(numerator, above);
        denominator = Math.addExact(denominator, below);
        units++;
        products.addProduct(0, above, above);
        products.addProduct(1, above, below);
        products.addProduct(2, below, below);
    }

    /**
     * Adds the customers of other sums, none of whom may be in these.
     *
     * @param other the other sums, left unchanged
     * @throws ArithmeticException if a total leaves the range of a long, or a sum of squares that of 128 bits
     */
    public void merge(RatioSums other) {
        numerator = Math.addExact(numerator, other.numerator);
        denominator = Math.addExact(denominator, other.denominator);
        units = Math.addExact(units, other.units);
        products.addAll(other.products);
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
        double residual =
                RatioResidual.of(numerator, denominator, products.value(0), products.value(1), products.value(2));
        return new Ratio(definition, numerator, denominator, units, residual, of);
    }
}
