package dev.loyalty4j.core.reference;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction. */
record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {
    static final Ratio ZERO = of(0, 1);
    static final Ratio ONE = of(1, 1);

    Ratio {
        if (bottom.signum() <= 0) {
            throw new IllegalArgumentException("bottom is " + bottom + ", allowed is 1 or more");
        }
    }

    static Ratio of(long top, long bottom) {
        return new Ratio(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    static Ratio of(long whole) {
        return of(whole, 1);
    }

    static Ratio of(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Ratio plus(Ratio other) {
        return new Ratio(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.top.negate(), other.bottom));
    }

    Ratio times(Ratio other) {
        return new Ratio(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Ratio over(Ratio other) {
        return new Ratio(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    boolean isZero() {
        return top.signum() == 0;
    }

    /** The largest whole number that is not above a fraction of 0 or more. */
    long floor() {
        return top.divide(bottom).longValueExact();
    }

    @Override
    public int compareTo(Ratio other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
