package dev.loyalty4j.metrics.survey;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a customer wrote.
 *
 * @param customerId who, not blank
 * @param on the local day
 * @param text the words, possibly none
 */
public record Feedback(String customerId, LocalDate on, String text) {

    /**
     * Rejects feedback of nobody.
     *
     * @param customerId who, not blank
     * @param on the local day
     * @param text the words, possibly none
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Feedback {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(text, "text");
        if (Objects.requireNonNull(customerId, "customerId").isBlank()) {
            throw new IllegalArgumentException("the customer of a feedback must not be blank");
        }
    }
}
