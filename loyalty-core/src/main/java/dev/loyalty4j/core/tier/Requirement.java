package dev.loyalty4j.core.tier;

import java.util.Objects;

/**
 * What it takes to reach a tier.
 *
 * @param metric what is counted
 * @param amount how much of it, a decimal more than 0 in the unit of the metric; parsed when the programme is built
 */
public record Requirement(Metric metric, String amount) {

    /**
     * Checks that both parts are there.
     *
     * @param metric what is counted
     * @param amount how much of it, a decimal more than 0 in the unit of the metric; parsed when the programme is built
     */
    public Requirement {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(amount, "amount");
    }
}
