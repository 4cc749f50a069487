package dev.loyalty4j.metrics.survey;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of feedback that someone should answer for, and what was done about it when.
 *
 * @param id the case
 * @param received when it came in
 * @param reached when each step was done; steps not done are absent
 */
public record FeedbackCase(String id, Instant received, Map<Step, Instant> reached) {

    /** What closes the loop. */
    public enum Step {
        /** The customer knows that it came in. */
        ACKNOWLEDGED,
        /** Something was done about it. */
        ACTED_ON,
        /** The customer was told what was done. */
        TOLD
    }

    /**
     * Rejects steps before the feedback itself.
     *
     * @param id the case
     * @param received when it came in
     * @param reached when each step was done; steps not done are absent
     * @throws IllegalArgumentException if a component is out of its range
     */
    public FeedbackCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(received, "received");
        reached = Map.copyOf(reached);
        reached.forEach((step, at) -> {
            if (at.isBefore(received)) {
                throw new IllegalArgumentException(
                        "case " + id + ": " + step + " at " + at + " must not be before received " + received);
            }
        });
    }

    /**
     * Returns a case about which nothing was done yet.
     *
     * @param id the case
     * @param received when it came in
     * @return the case
     */
    public static FeedbackCase of(String id, Instant received) {
        return new FeedbackCase(id, received, Map.of());
    }

    /**
     * Returns the case after a step.
     *
     * @param step what was done
     * @param at when, not before it came in
     * @return the case with this step
     * @throws IllegalArgumentException if the step is before the feedback
     */
    public FeedbackCase with(Step step, Instant at) {
        Map<Step, Instant> more = new EnumMap<>(Step.class);
        more.putAll(reached);
        more.put(step, at);
        return new FeedbackCase(id, received, more);
    }

    /**
     * Returns when a step was done.
     *
     * @param step the step
     * @return the instant, or empty if it was not done
     */
    public Optional<Instant> at(Step step) {
        return Optional.ofNullable(reached.get(step));
    }
}
