package dev.loyalty4j.metrics.segment;

import java.util.Objects;

/**
 * Why a customer is on the at-risk list.
 *
 * @param kind what kind of sign
 * @param detail the numbers behind it, for a person
 */
public record AtRiskReason(Kind kind, String detail) {

    /** What may tell that a customer is about to leave. */
    public enum Kind {
        /** Silent for longer than the own rhythm allows, not yet lapsed. */
        LATE,
        /** The probability of being alive is low. */
        UNLIKELY_ALIVE,
        /** Spends much less than before. */
        FALLING_SPEND,
        /** The latest answer is that of a detractor. */
        DETRACTOR,
        /** A complaint is open. */
        COMPLAINT
    }

    /**
     * Rejects missing parts.
     *
     * @param kind what kind of sign
     * @param detail the numbers behind it, for a person
     */
    public AtRiskReason {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /**
     * Returns the detail.
     *
     * @return such as {@code silent for 45 days, usually 20}
     */
    @Override
    public String toString() {
        return detail;
    }
}
