package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Objects;

/**
 * How far to look ahead, with its unit, so that 26 weeks asked of a model in days are 182 days.
 *
 * @param length at least 0; infinite only where a discount makes the answer finite
 * @param unit the unit of the length
 */
public record Horizon(double length, ModelUnit unit) {

    /** Without end. */
    public static final Horizon FOREVER = new Horizon(Double.POSITIVE_INFINITY, ModelUnit.DAYS);

    /**
     * Rejects a length that is none.
     *
     * @param length see the record
     * @param unit see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Horizon {
        Objects.requireNonNull(unit, "unit");
        if (!(length >= 0)) {
            throw new IllegalArgumentException("length " + length + " of a horizon must be at least 0");
        }
    }

    /**
     * Returns a horizon in weeks.
     *
     * @param number at least 0
     * @return the horizon
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Horizon weeks(double number) {
        return new Horizon(number, ModelUnit.WEEKS);
    }

    /**
     * Returns a horizon in days.
     *
     * @param number at least 0
     * @return the horizon
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Horizon days(double number) {
        return new Horizon(number, ModelUnit.DAYS);
    }

    /**
     * Returns the length in another unit.
     *
     * @param wanted days or weeks
     * @return the length
     */
    public double in(ModelUnit wanted) {
        return unit == wanted ? length : length * unit.days() / wanted.days();
    }

    /**
     * Returns length and unit.
     *
     * @return such as {@code 26.00 weeks}
     */
    @Override
    public String toString() {
        String words = unit == ModelUnit.WEEKS ? " weeks" : " days";
        return length == Double.POSITIVE_INFINITY ? "for ever" : NumberText.decimal(length) + words;
    }
}
