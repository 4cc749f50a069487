package dev.loyalty4j.core.amount;

import java.util.Arrays;
import java.util.Objects;

/**
 * Splits a whole amount into parts that add up to it.
 *
 * <p>The method of largest remainders (Hamilton): every part first gets the whole units of its exact value; what is
 * then missing from the total goes, unit by unit, to the parts with the largest remainders. Equal remainders are served
 * in the order of the parts, so the result never depends on anything but the input.
 */
public final class Allocation {
    private Allocation() {}

    /**
     * Splits a rounded total over cells whose exact values are {@code numerators[i] / denominator}.
     *
     * @param total the rounded total, at most one unit per cell away from the exact sum
     * @param numerators the exact values, each 0 or more, as numerators
     * @param denominator the common denominator, 1 or more
     * @return the parts in the order of the cells; their sum is {@code total}
     * @throws IllegalArgumentException if the total is further from the exact sum than rounding can bring it
     */
    public static long[] ofCells(long total, long[] numerators, long denominator) {
        Objects.requireNonNull(numerators, "numerators");
        long[] parts = new long[numerators.length];
        long[] remainders = new long[numerators.length];
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = numerators[i] / denominator;
            remainders[i] = numerators[i] % denominator;
            given = Math.addExact(given, parts[i]);
        }
        long missing = total - given;
        if (missing < 0 || missing > parts.length) {
            throw new IllegalArgumentException(
                    "total is " + total + ", allowed is " + given + " to " + (given + parts.length));
        }
        for (; missing > 0; missing--) {
            int next = largest(remainders, remainders.length);
            parts[next]++;
            remainders[next] = -1;
        }
        return parts;
    }

    /**
     * Splits a whole in proportion to weights: 10 by 1, 1 and 1 is 4, 3 and 3.
     *
     * @param total the whole, 0 or more
     * @param weights the weights, each 0 or more; if all are 0 the first part gets everything
     * @return the parts in the order of the weights; their sum is {@code total}
     * @throws ArithmeticException if a product of the whole and a weight does not fit
     */
    public static long[] byWeights(long total, long[] weights) {
        long sum = 0;
        long[] products = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            sum = Math.addExact(sum, weights[i]);
            products[i] = Math.multiplyExact(weights[i], total);
        }
        if (sum == 0) {
            products[0] = total;
            return products;
        }
        return ofCells(total, products, sum);
    }

    /**
     * Splits a total as {@link #byWeights(long, long[])} does, without new arrays.
     *
     * @param total what is split
     * @param weights the weights, none negative; they are used up. What stands behind the first ones means nothing
     * @param count how many of them count
     * @param parts where the parts go
     * @throws ArithmeticException if a product does not fit
     */
    public static void byWeights(long total, long[] weights, int count, long[] parts) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum = Math.addExact(sum, weights[i]);
        }
        if (sum == 0) {
            Arrays.fill(parts, 0, count, 0);
            parts[0] = total;
            return;
        }
        long missing = total;
        for (int i = 0; i < count; i++) {
            long product = Math.multiplyExact(weights[i], total);
            parts[i] = product / sum;
            weights[i] = product - parts[i] * sum;
            missing -= parts[i];
        }
        for (; missing > 0; missing--) {
            int next = largest(weights, count);
            parts[next]++;
            weights[next] = -1;
        }
    }

    private static int largest(long[] remainders, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (remainders[i] > remainders[best]) {
                best = i;
            }
        }
        return best;
    }
}
