package dev.loyalty4j.core.amount;

import java.util.Objects;

/**
 * An exact amount of points of one type: a count of the smallest unit of that type.
 *
 * <p>Most programmes have whole points (scale 0); a type may declare up to six decimals. Points have no value in money
 * by themselves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minor the amount in the smallest unit
 * @param scale the number of decimals of the type, 0 to 6
 * @param type the name of the point type
 */
public record Points(long minor, int scale, String type) {

    /** The most decimals that a point type may have. */
    public static final int MAX_SCALE = 6;

    /**
     * Checks the scale.
     *
     * @param minor the amount in the smallest unit
     * @param scale the number of decimals of the type, 0 to 6
     * @param type the name of the point type
     * @throws IllegalArgumentException if {@code scale} is not 0 to 6
     */
    public Points {
        Objects.requireNonNull(type, "type");
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("scale is " + scale + ", allowed is 0 to " + MAX_SCALE);
        }
    }

    /**
     * Returns the amount and the name of the type, for example 12 beans or 1.50 stars.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        return Decimals.text(minor, scale) + " " + type;
    }
}
