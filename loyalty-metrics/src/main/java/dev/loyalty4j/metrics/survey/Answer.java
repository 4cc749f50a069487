package dev.loyalty4j.metrics.survey;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What one customer answered on one day to "how likely are you to recommend us", 0 to 10, or that the question was left
 * blank.
 *
 * @param customerId who, not blank
 * @param on the local day of the answer
 * @param score 0 to 10, or {@value #BLANK} for a blank
 */
public record Answer(String customerId, LocalDate on, int score) {

    /** The score of a question that was left blank. */
    public static final int BLANK = -1;

    /**
     * Rejects answers off the scale.
     *
     * @param customerId who, not blank
     * @param on the local day of the answer
     * @param score 0 to 10, or {@value #BLANK} for a blank
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Answer {
        Objects.requireNonNull(on, "on");
        if (Objects.requireNonNull(customerId, "customerId").isBlank()) {
            throw new IllegalArgumentException("the customer of an answer must not be blank");
        }
        if (score < BLANK || score > NetPromoterScore.HIGHEST_ANSWER) {
            throw new IllegalArgumentException("answer of customer " + customerId + ": " + score
                    + " must be 0 to 10, or " + BLANK + " for a blank");
        }
    }

    /**
     * Returns a blank.
     *
     * @param customerId who, not blank
     * @param on the local day
     * @return an answer without score
     */
    public static Answer blank(String customerId, LocalDate on) {
        return new Answer(customerId, on, BLANK);
    }

    /**
     * Returns whether the question was left blank.
     *
     * @return true if there is no score
     */
    public boolean isBlank() {
        return score == BLANK;
    }

    /**
     * Returns whether this is the answer of a detractor.
     *
     * @return true for 0 to 6; false for a blank
     */
    public boolean isDetractor() {
        return !isBlank() && NetPromoterScore.side(score) < 0;
    }
}
