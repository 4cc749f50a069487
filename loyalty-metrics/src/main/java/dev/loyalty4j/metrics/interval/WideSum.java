package dev.loyalty4j.metrics.interval;

import java.math.BigInteger;

/**
 * A sum of products of two longs each, exact in 128 bits: a product alone may leave the range of a long, and a double
 * would round it, so that the sum would depend on the order.
 */
final class WideSum {

    private long high;

    /** The lower half, without sign. */
    private long low;

    void addProduct(long one, long other) {
        add(Math.multiplyHigh(one, other), one * other);
    }

    void add(WideSum other) {
        add(other.high, other.low);
    }

    private void add(long upper, long lower) {
        long newLow = low + lower;
        long carry = Long.compareUnsigned(newLow, lower) < 0 ? 1 : 0;
        long newHigh = high + upper + carry;
        // Two numbers of one sign whose sum has the other.
        if (((high ^ newHigh) & (upper ^ newHigh)) < 0) {
            throw new ArithmeticException("a sum of squares leaves the range of 128 bits");
        }
        high = newHigh;
        low = newLow;
    }

    BigInteger value() {
        // The lower half has no sign: twice its upper 63 bits and its last one.
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(low & 1));
    }
}
