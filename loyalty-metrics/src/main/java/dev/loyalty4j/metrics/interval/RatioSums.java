package dev.loyalty4j.metrics.interval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

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
    private final WideSum squaresAbove = new WideSum();
    private final WideSum products = new WideSum();
    private final WideSum squaresBelow = new WideSum();

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
        squaresAbove.addProduct(above, above);
        products.addProduct(above, below);
        squaresBelow.addProduct(below, below);
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
        squaresAbove.add(other.squaresAbove);
        products.add(other.products);
        squaresBelow.add(other.squaresBelow);
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
        return new Ratio(definition, numerator, denominator, units, residualSquares(), of);
    }

    /**
     * Σ(a − R·b)² with R = N/D, as (D²·Σa² − 2·N·D·Σab + N²·Σb²)/D²: a sum of squares and never negative, because
     * nothing is rounded before the division.
     */
    private double residualSquares() {
        BigInteger above = BigInteger.valueOf(numerator);
        BigInteger below = BigInteger.valueOf(denominator);
        BigInteger square = below.multiply(below);
        BigInteger scaled = square.multiply(squaresAbove.value())
                .subtract(above.multiply(below).shiftLeft(1).multiply(products.value()))
                .add(above.multiply(above).multiply(squaresBelow.value()));
        return new BigDecimal(scaled)
                .divide(new BigDecimal(square), MathContext.DECIMAL64)
                .doubleValue();
    }
}
