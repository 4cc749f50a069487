package dev.loyalty4j.metrics.function;

import java.math.BigInteger;

/**
 * A row of sums of products of two longs each, exact in 128 bits: a product alone may leave the range of a long, and a
 * double would round it, so that a sum would depend on the order. Mutable, not thread-safe.
 */
public final class WideSums {

    private final long[] high;

    /** The lower halves, without sign. */
    private final long[] low;

    /**
     * Creates sums of nothing.
     *
     * @param size how many, at least 0
     */
    public WideSums(int size) {
        high = new long[size];
        low = new long[size];
    }

    /**
     * Adds a product to a sum.
     *
     * @param at which sum, from 0
     * @param one any number
     * @param other any number
     * @throws ArithmeticException if the sum leaves the range of 128 bits; it is of no use then
     */
    public void addProduct(int at, long one, long other) {
        add(at, Math.multiplyHigh(one, other), one * other);
    }

    /**
     * Takes a product off a sum.
     *
     * @param at which sum, from 0
     * @param one any number above the least long
     * @param other any number
     * @throws ArithmeticException if the sum leaves the range of 128 bits; it is of no use then
     */
    public void subtractProduct(int at, long one, long other) {
        addProduct(at, Math.negateExact(one), other);
    }

    /**
     * Adds other sums to these, one by one.
     *
     * @param others as many as these, left unchanged
     * @throws ArithmeticException if a sum leaves the range of 128 bits
     */
    public void addAll(WideSums others) {
        for (int at = 0; at < high.length; at++) {
            add(at, others.high[at], others.low[at]);
        }
    }

    private void add(int at, long upper, long lower) {
        long newLow = low[at] + lower;
        long carry = Long.compareUnsigned(newLow, lower) < 0 ? 1 : 0;
        long newHigh = high[at] + upper + carry;
        // Two numbers of one sign whose sum has the other.
        if (((high[at] ^ newHigh) & (upper ^ newHigh)) < 0) {
            throw new ArithmeticException("a sum of squares leaves the range of 128 bits");
        }
        high[at] = newHigh;
        low[at] = newLow;
    }

    /**
     * Returns a sum.
     *
     * @param at which sum, from 0
     * @return its value, exact
     */
    public BigInteger value(int at) {
        // The lower half has no sign: twice its upper 63 bits and its last one.
        return BigInteger.valueOf(high[at])
                .shiftLeft(Long.SIZE)
                .add(BigInteger.valueOf(low[at] >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(low[at] & 1));
    }
}
