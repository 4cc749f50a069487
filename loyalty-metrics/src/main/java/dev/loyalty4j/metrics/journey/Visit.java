package dev.loyalty4j.metrics.journey;

import java.time.Instant;
import java.util.Objects;

/**
 * A customer at a step.
 *
 * @param customerId who, not blank
 * @param step the name of the step
 * @param at when
 */
public record Visit(String customerId, String step, Instant at) {

    /**
     * Rejects a visit of nobody.
     *
     * @param customerId who, not blank
     * @param step the name of the step
     * @param at when
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Visit {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(at, "at");
        if (Objects.requireNonNull(customerId, "customerId").isBlank()) {
            throw new IllegalArgumentException("the customer of a visit must not be blank");
        }
    }
}
