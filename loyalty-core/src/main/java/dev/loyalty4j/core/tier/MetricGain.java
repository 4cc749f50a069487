package dev.loyalty4j.core.tier;

import java.util.Objects;

/**
 * Something that happened, as ladders count it.
 *
 * @param kind what
 * @param name which one of its kind: the point type, the measure or the action; empty where there is only one
 * @param amount how much, in the smallest unit; millionths for measures; negative to take it off
 */
public record MetricGain(Metric.Kind kind, String name, long amount) {

    /**
     * Checks that all parts are there.
     *
     * @param kind what
     * @param name which one of its kind: the point type, the measure or the action; empty where there is only one
     * @param amount how much, in the smallest unit; millionths for measures; negative to take it off
     */
    public MetricGain {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }
}
