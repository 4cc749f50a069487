package dev.loyalty4j.core.activity;

import dev.loyalty4j.core.amount.Rate;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount of something that is not money: nights, litres, miles, minutes.
 *
 * @param name what is measured
 * @param value how much, in units of 10 to the power of minus {@code scale}; 0 or more
 * @param scale the number of decimals, 0 to 6
 */
public record Measure(String name, long value, int scale) {

    /** The most decimals of a measure. */
    public static final int MAX_SCALE = 6;

    /**
     * Checks the parts.
     *
     * @param name what is measured
     * @param value how much, in units of 10 to the power of minus {@code scale}; 0 or more
     * @param scale the number of decimals, 0 to 6
     * @throws IllegalArgumentException if the name is blank, the value negative or the scale out of range
     */
    public Measure {
        Text.name(name, "name");
        if (value < 0) {
            throw new IllegalArgumentException("value is " + value + ", allowed is 0 or more");
        }
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale is " + scale + ", allowed is 0 to " + MAX_SCALE);
        }
    }

    /**
     * Creates a measure. Measure.of("litres", "41.5") is 415 tenths.
     *
     * @param name what is measured
     * @param amount a plain decimal with at most 6 decimals
     * @return the measure
     * @throws IllegalArgumentException if the amount is negative or no such decimal
     */
    public static Measure of(String name, String amount) {
        Rate exact = Rate.parse(amount);
        int scale = Math.max(0, new BigDecimal(amount).stripTrailingZeros().scale());
        if (scale > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "amount is " + amount + ", allowed are at most " + MAX_SCALE + " decimals");
        }
        return new Measure(name, Math.multiplyExact(exact.numerator(), power(scale) / exact.denominator()), scale);
    }

    /**
     * Creates a measure.
     *
     * @param name what is measured
     * @param amount the amount, with at most 6 decimals
     * @return the measure
     * @throws IllegalArgumentException if the amount is negative or has more decimals
     */
    public static Measure of(String name, BigDecimal amount) {
        return of(name, Objects.requireNonNull(amount, "amount").toPlainString());
    }

    /**
     * Returns the amount as an exact ratio.
     *
     * @return the amount
     */
    public Rate amount() {
        return new Rate(value, power(scale));
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    void content(CommandDigest.Content content) {
        content.put(name).put(value).put(scale);
    }

    @Override
    public String toString() {
        return amount() + " " + name;
    }
}
