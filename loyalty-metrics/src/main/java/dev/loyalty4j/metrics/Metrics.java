package dev.loyalty4j.metrics;

import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.retention.PurchaseFrequency;
import dev.loyalty4j.metrics.retention.RepeatPurchase;
import dev.loyalty4j.metrics.retention.Retention;
import dev.loyalty4j.metrics.retention.RetentionCounts;
import dev.loyalty4j.metrics.value.AverageOrderValue;
import java.util.List;

/**
 * The first look at a shop: the figures that fit any log, side by side. Each is also available by itself, with what it
 * was made of, from the class that defines it: {@link Retention}, {@link RepeatPurchase}, {@link PurchaseFrequency},
 * {@link AverageOrderValue}. Stateless.
 */
public final class Metrics {

    private Metrics() {}

    /**
     * Returns the figures of a period: retention in both readings, churn, repeat purchase rate, purchases per customer
     * and average order value.
     *
     * @param log the purchases
     * @param period the period, observed to its end
     * @return the figures in that order; those with nothing to divide by are there, undefined
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static List<Figure> overview(PurchaseLog log, Period period) {
        RetentionCounts counts = Retention.counts(log, period);
        return List.of(
                counts.overlap(),
                counts.netOfNew(),
                counts.churn(),
                RepeatPurchase.rate(log, period),
                PurchaseFrequency.of(log, period),
                AverageOrderValue.of(log, period));
    }
}
