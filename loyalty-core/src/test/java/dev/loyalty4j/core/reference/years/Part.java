package dev.loyalty4j.core.reference.years;

import java.math.BigInteger;

/** An exact ratio; all the arithmetic of the reference that is not whole. */
record Part(BigInteger top, BigInteger bottom) implements Comparable<Part> {
    static final Part ZERO = of(0);
    static final Part ONE = of(1);

    Part {
        if (bottom.signum() <= 0) {
            throw new IllegalArgumentException("bottom " + bottom + ", more than 0");
        }
        BigInteger common = top.gcd(bottom);
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Part of(long whole) {
        return of(whole, 1);
    }

    static Part of(long top, long bottom) {
        return new Part(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    Part plus(Part other) {
        return new Part(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Part minus(Part other) {
        return plus(new Part(other.top.negate(), other.bottom));
    }

    Part times(Part other) {
        return new Part(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Part over(Part other) {
        return new Part(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Part min(Part other) {
        return compareTo(other) <= 0 ? this : other;
    }

    boolean isZero() {
        return top.signum() == 0;
    }

    /** For amounts of 0 or more. */
    long floor() {
        return top.divide(bottom).longValueExact();
    }

    Part fraction() {
        return minus(of(floor()));
    }

    @Override
    public int compareTo(Part other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
