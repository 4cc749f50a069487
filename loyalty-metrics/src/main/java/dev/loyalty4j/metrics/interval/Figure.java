package dev.loyalty4j.metrics.interval;

import java.util.Optional;

/**
 * A number about customers that says what it is: its definition, its value or why it has none, and its interval where
 * it is an estimate.
 *
 * <p>A figure is <b>undefined</b> when there was nothing to divide by: retention of a month that nobody bought before,
 * the score of a survey that nobody answered. That is a state with a reason, not an error and not {@code NaN}; only
 * asking for the double fails. Figures are immutable and {@code toString} is one line for a person.
 */
public interface Figure {

    /**
     * Returns what this figure means.
     *
     * @return the definition
     */
    Definition definition();

    /**
     * Returns why this figure has no value.
     *
     * @return the reason, or empty if it has a value
     */
    Optional<String> undefinedReason();

    /**
     * Returns whether this figure has a value.
     *
     * @return true if {@link #value()} will answer
     */
    default boolean isDefined() {
        return undefinedReason().isEmpty();
    }

    /**
     * Returns the value.
     *
     * @return a finite number
     * @throws UndefinedFigureException if the figure is undefined; the message names what was empty
     */
    double value();

    /**
     * Returns the interval at a level.
     *
     * @param level strictly between 0 and 1, such as 0.95
     * @return the interval, or empty if the figure is undefined or was made from counts that do not tell its spread
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    Optional<Interval> interval(double level);

    /**
     * Returns the 95 % interval.
     *
     * @return the interval, or empty as in {@link #interval(double)}
     */
    default Optional<Interval> interval() {
        return interval(Interval.LEVEL);
    }
}
