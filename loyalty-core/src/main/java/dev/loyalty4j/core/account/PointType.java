package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Points;
import java.util.Objects;

/**
 * A currency of points. A programme may have several.
 *
 * @param name its name, for example beans
 * @param scale its number of decimals, 0 to 6
 * @param expiry when its points die
 */
public record PointType(String name, int scale, Expiry expiry) {

    /**
     * Checks the parts.
     *
     * @param name its name, for example beans
     * @param scale its number of decimals, 0 to 6
     * @param expiry when its points die
     * @throws IllegalArgumentException if the name is blank or the scale is out of range
     */
    public PointType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expiry, "expiry");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank, allowed is any other text");
        }
        if (scale < 0 || scale > Points.MAX_SCALE) {
            throw new IllegalArgumentException("scale is " + scale + ", allowed is 0 to " + Points.MAX_SCALE);
        }
    }

    /**
     * Creates a type of whole points.
     *
     * @param name its name
     * @param expiry when its points die
     * @return the type
     */
    public static PointType of(String name, Expiry expiry) {
        return new PointType(name, 0, expiry);
    }

    /**
     * Returns this type with decimals.
     *
     * @param decimals the number of decimals, 0 to 6
     * @return a copy with that scale
     */
    public PointType withScale(int decimals) {
        return new PointType(name, decimals, expiry);
    }

    /**
     * Returns an amount of this type.
     *
     * @param minor the amount in the smallest unit
     * @return the points
     */
    public Points points(long minor) {
        return new Points(minor, scale, name);
    }
}
