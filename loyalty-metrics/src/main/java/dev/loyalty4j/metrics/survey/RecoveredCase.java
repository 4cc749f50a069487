package dev.loyalty4j.metrics.survey;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A complaint that was resolved.
 *
 * @param customerId who complained, not blank
 * @param resolvedOn the local day of the resolution
 */
public record RecoveredCase(String customerId, LocalDate resolvedOn) {

    /**
     * Rejects a complaint of nobody.
     *
     * @param customerId who complained, not blank
     * @param resolvedOn the local day of the resolution
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RecoveredCase {
        Objects.requireNonNull(resolvedOn, "resolvedOn");
        if (Objects.requireNonNull(customerId, "customerId").isBlank()) {
            throw new IllegalArgumentException("the customer of a case must not be blank");
        }
    }
}
