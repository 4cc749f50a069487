package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.util.Objects;

/**
 * All repeat purchases of the calibrated customers up to a day, beside what a model expects.
 *
 * @param day the last day that counts
 * @param actual repeat purchases so far
 * @param expected repeat purchases so far by the model, from the days of the first purchases alone
 */
public record TrackingPoint(LocalDate day, long actual, double expected) {

    /**
     * Rejects a point without a day.
     *
     * @param day see the record
     * @param actual see the record
     * @param expected see the record
     */
    public TrackingPoint {
        Objects.requireNonNull(day, "day");
    }

    /**
     * Returns day and counts.
     *
     * @return such as {@code 1998-06-30: 4 338 repeat purchases, 4 166.9 expected}
     */
    @Override
    public String toString() {
        return day + ": " + NumberText.count(actual) + " repeat purchases, " + NumberText.fixed(expected, 1)
                + " expected";
    }
}
