package dev.loyalty4j.core.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decimal texts to counts of a smallest unit and back; the one place where a decimal is parsed. */
final class Decimals {
    /** Longer texts are not numbers that a shop means, and parsing them costs quadratic time. */
    private static final int MAX_LENGTH = 40;

    /** A number of a million digits is not written out in a message. */
    private static final MathContext SHOWN = new MathContext(6);

    private Decimals() {}

    static BigDecimal parse(String text, String what) {
        Objects.requireNonNull(text, what);
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, allowed are at most " + MAX_LENGTH);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && c != '.' && !(c == '-' && i == 0)) {
                throw notDecimal(text, what, null);
            }
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw notDecimal(text, what, e);
        }
    }

    private static IllegalArgumentException notDecimal(String text, String what, @Nullable Exception cause) {
        return new IllegalArgumentException(
                what + " is '" + text + "', allowed is a plain decimal such as 12 or 12.50", cause);
    }

    static long minor(String text, int digits, String what) {
        return minor(parse(text, what), digits, what);
    }

    static long minor(BigDecimal value, int digits, String what) {
        Objects.requireNonNull(value, what);
        if (value.precision() > MAX_LENGTH || Math.abs((long) value.scale()) > MAX_LENGTH) {
            throw new IllegalArgumentException(what + " is " + value.round(SHOWN) + ", allowed are at most " + digits
                    + " decimals and 18 digits in all");
        }
        try {
            return value.movePointRight(digits).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    what + " is " + value.toPlainString() + ", allowed are at most " + digits
                            + " decimals and 18 digits in all",
                    e);
        }
    }

    static String text(long minor, int digits) {
        return digits == 0
                ? Long.toString(minor)
                : BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
