package dev.loyalty4j.core.tier;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How much of a metric was counted in one bucket of days.
 *
 * @param metric what was counted and over which window, as a stable text
 * @param bucket the first day of the bucket
 * @param value how much, in the smallest unit of the metric
 */
public record MetricCount(String metric, LocalDate bucket, long value) {

    /**
     * Checks that all parts are there.
     *
     * @param metric what was counted and over which window, as a stable text
     * @param bucket the first day of the bucket
     * @param value how much, in the smallest unit of the metric
     */
    public MetricCount {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(bucket, "bucket");
    }
}
