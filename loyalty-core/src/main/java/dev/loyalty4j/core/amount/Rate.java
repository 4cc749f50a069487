package dev.loyalty4j.core.amount;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact ratio of two whole numbers, in lowest terms: points per money, a multiplier, a share.
 *
 * <p>A rate does not round. It is applied by multiplying with {@link #numerator()} and, once at the end, dividing by
 * {@link #denominator()} with a {@link Rounding}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param numerator the upper part, 0 or more
 * @param denominator the lower part, 1 or more
 */
public record Rate(long numerator, long denominator) {

    /** One. */
    public static final Rate ONE = new Rate(1, 1);

    /**
     * Reduces the ratio to lowest terms.
     *
     * @param numerator the upper part, 0 or more
     * @param denominator the lower part, 1 or more
     * @throws IllegalArgumentException if {@code numerator < 0} or {@code denominator < 1}
     */
    public Rate {
        if (numerator < 0) {
            throw new IllegalArgumentException("numerator is " + numerator + ", allowed is 0 or more");
        }
        if (denominator < 1) {
            throw new IllegalArgumentException("denominator is " + denominator + ", allowed is 1 or more");
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /**
     * Parses a decimal. Rate.parse("1.25") is 5/4.
     *
     * @param decimal a plain decimal, 0 or more
     * @return the rate
     * @throws IllegalArgumentException if the text is not a decimal of 0 or more, or too long for an exact ratio
     */
    public static Rate parse(String decimal) {
        BigDecimal value = Decimals.parse(decimal, "rate");
        BigInteger denominator = BigInteger.TEN.pow(Math.max(0, value.scale()));
        BigInteger numerator = value.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
        try {
            return new Rate(
                    numerator.divide(divisor).longValueExact(),
                    denominator.divide(divisor).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("rate is " + decimal + ", allowed are at most 18 digits", e);
        }
    }

    /**
     * Multiplies two rates.
     *
     * @param other the other rate
     * @return the exact product
     * @throws ArithmeticException if a part of the product does not fit
     */
    public Rate times(Rate other) {
        long a = gcd(numerator, other.denominator);
        long b = gcd(other.numerator, denominator);
        return new Rate(
                Math.multiplyExact(numerator / a, other.numerator / b),
                Math.multiplyExact(denominator / b, other.denominator / a));
    }

    /**
     * Returns the smallest number that two numbers divide.
     *
     * @param a a number, 1 or more
     * @param b a number, 1 or more
     * @return the least common multiple
     * @throws ArithmeticException if it does not fit
     */
    public static long leastCommonMultiple(long a, long b) {
        return Math.multiplyExact(a / gcd(a, b), b);
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /**
     * Returns the decimal where there is one, otherwise the ratio: 1.25 or 1/3.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        long rest = denominator;
        while (rest % 2 == 0) {
            rest /= 2;
        }
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return rest == 1
                ? BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator))
                        .toPlainString()
                : numerator + "/" + denominator;
    }
}
