package dev.loyalty4j.core.amount;

/** What happens to the part of a point or of a cent that does not fit. Negative amounts mirror positive ones. */
public enum Rounding {
    /** Toward zero: 12.9 is 12 and -12.9 is -12. */
    FLOOR,
    /** To the nearest, a half away from zero: 12.5 is 13. */
    HALF_UP,
    /** To the nearest, a half to the even neighbour: 12.5 is 12 and 13.5 is 14. */
    HALF_EVEN,
    /** Away from zero: 12.1 is 13. */
    CEILING;

    /**
     * Divides and rounds.
     *
     * @param numerator the amount to divide
     * @param denominator what to divide it by, 1 or more
     * @return the rounded quotient
     * @throws IllegalArgumentException if {@code denominator < 1}
     */
    public long divide(long numerator, long denominator) {
        if (denominator < 1) {
            throw new IllegalArgumentException("denominator is " + denominator + ", allowed is 1 or more");
        }
        long quotient = numerator / denominator;
        long rest = Math.abs(numerator % denominator);
        if (rest == 0 || !awayFromZero(quotient, rest, denominator)) {
            return quotient;
        }
        return numerator < 0 ? quotient - 1 : quotient + 1;
    }

    private boolean awayFromZero(long quotient, long rest, long denominator) {
        long toNext = denominator - rest; // compared instead of doubling the rest, which could overflow
        if (this == CEILING) {
            return true;
        }
        if (this == FLOOR || rest < toNext) {
            return false;
        }
        return rest > toNext || this == HALF_UP || quotient % 2 != 0;
    }
}
