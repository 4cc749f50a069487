package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;

/**
 * The middle of a cluster, in the units of the log.
 *
 * @param name such as {@code Cluster 1}
 * @param customers how many, at least 1
 * @param meanDaysSinceLast days from the last purchase
 * @param meanFrequency purchases
 * @param meanCents money in minor units
 */
public record ClusterProfile(
        String name, int customers, double meanDaysSinceLast, double meanFrequency, double meanCents) {

    /**
     * Rejects an empty cluster.
     *
     * @param name such as {@code Cluster 1}
     * @param customers how many, at least 1
     * @param meanDaysSinceLast days from the last purchase
     * @param meanFrequency purchases
     * @param meanCents money in minor units
     * @throws IllegalArgumentException if a component is out of its range
     */
    public ClusterProfile {
        Objects.requireNonNull(name, "name");
        if (customers < 1) {
            throw new IllegalArgumentException(name + ": customers " + customers + " must be at least 1");
        }
    }

    /**
     * Returns name and means in one line.
     *
     * @return such as {@code Cluster 1: 120 customers, 30.00 days since last, 12.00 purchases, 45 000 in minor units}
     */
    @Override
    public String toString() {
        return name + ": " + NumberText.count(customers) + (customers == 1 ? " customer, " : " customers, ")
                + NumberText.decimal(meanDaysSinceLast) + " days since last, " + NumberText.decimal(meanFrequency)
                + " purchases, " + NumberText.decimal(meanCents) + " in minor units";
    }
}
