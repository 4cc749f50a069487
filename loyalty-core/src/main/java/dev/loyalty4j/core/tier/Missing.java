package dev.loyalty4j.core.tier;

import java.util.Objects;

/**
 * One number on the way to a tier.
 *
 * @param metric what is counted
 * @param name which one of its kind; empty where there is only one
 * @param counted how much was counted, in the smallest unit: cents, millionths of a measure, days of years
 * @param needed how much is needed
 * @param text what is missing in English, for example 37.20 EUR of spend
 */
public record Missing(Metric.Kind metric, String name, long counted, long needed, String text) {

    /**
     * Checks that all parts are there.
     *
     * @param metric what is counted
     * @param name which one of its kind; empty where there is only one
     * @param counted how much was counted, in the smallest unit: cents, millionths of a measure, days of years
     * @param needed how much is needed
     * @param text what is missing in English, for example 37.20 EUR of spend
     */
    public Missing {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Returns how much is missing.
     *
     * @return the amount in the smallest unit, 0 if nothing is
     */
    public long missing() {
        return Math.max(0, needed - counted);
    }
}
