package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.function.WideSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;

/**
 * Compares two ratios in which the same customers may stand, such as spend per customer of two months: one call of
 * {@link #add} per customer who stands in either, then {@link #difference}. A share is a ratio of ones and noughts, so
 * retention of two months is compared in the same way.
 *
 * <p>With R = Σa/Σb on each side, customer i moves the difference by dᵢ = (a₂ᵢ − R₂b₂ᵢ)/Σb₂ − (a₁ᵢ − R₁b₁ᵢ)/Σb₁, and
 * the standard error is √(n/(n − 1)·Σdᵢ²). The test for independent groups would be wrong here: a customer who spends
 * much spends much in both. Where nobody stands on both sides the two agree. Like those of {@link RatioSums} all sums
 * are whole numbers, so that neither the order of the customers nor that of merging matters. Mutable, not thread-safe.
 */
public final class PairedSums {

    private static final String NOBODY = "customers on both sides of the comparison";

    private static final int SIDES = 4;

    private long units;

    /** Σ of a₁, b₁, a₂ and b₂. */
    private final long[] sums = new long[SIDES];

    /** Σ of the products of each two of them, the one of i and j at 4·min + max. */
    private final WideSums products = new WideSums(SIDES * SIDES);

    /** Creates empty sums. */
    public PairedSums() {}

    /**
     * Adds one customer; zeros stand for not being on a side.
     *
     * @param above1 what the customer adds above on the first side
     * @param below1 what the customer adds below on the first side, at least 0
     * @param above2 what the customer adds above on the second side
     * @param below2 what the customer adds below on the second side, at least 0
     * @throws ArithmeticException if a total leaves the range of a long, or a sum of squares that of 128 bits
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
        int first = SIDES * row;
        if (row == 0) {
            products.addProduct(first, value, above1);
        }
        if (row <= 1) {
            products.addProduct(first + 1, value, below1);
        }
        if (row <= 2) {
            products.addProduct(first + 2, value, above2);
        }
        products.addProduct(first + 3, value, below2);
    }

    /**
     * Adds the customers of other sums, none of whom may be in these.
     *
     * @param other the other sums, left unchanged
     * @throws ArithmeticException if a total leaves the range of a long, or a sum of squares that of 128 bits
     */
    public void merge(PairedSums other) {
        units = Math.addExact(units, other.units);
        for (int side = 0; side < SIDES; side++) {
            sums[side] = Math.addExact(sums[side], other.sums[side]);
        }
        products.addAll(other.products);
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
        double variance = units < 2 ? 0 : (double) units / (units - 1) * squares();
        return new Estimate(definition, second - first, Math.sqrt(variance), units, IntervalMethod.PAIRED, of);
    }

    /**
     * Σd² as one fraction: with w = (−B₁·B₂², A₁·B₂², B₂·B₁², −A₂·B₁²) every d is w·(a₁, b₁, a₂, b₂) over (B₁·B₂)². A
     * sum of squares and never negative, because nothing is rounded before the division.
     */
    private double squares() {
        BigInteger[] total = new BigInteger[SIDES];
        Arrays.setAll(total, side -> BigInteger.valueOf(sums[side]));
        BigInteger one = total[1].multiply(total[1]);
        BigInteger two = total[3].multiply(total[3]);
        BigInteger[] weights = {
            total[1].multiply(two).negate(), total[0].multiply(two),
            total[3].multiply(one), total[2].multiply(one).negate()
        };
        BigInteger scaled = BigInteger.ZERO;
        for (int i = 0; i < SIDES; i++) {
            for (int j = i; j < SIDES; j++) {
                BigInteger product = weights[i].multiply(weights[j]).multiply(products.value(SIDES * i + j));
                scaled = scaled.add(i == j ? product : product.shiftLeft(1));
            }
        }
        BigInteger below = one.multiply(two);
        return new BigDecimal(scaled)
                .divide(new BigDecimal(below.multiply(below)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
