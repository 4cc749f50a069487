package dev.loyalty4j.metrics.goal;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a goal stands on a day.
 *
 * @param goal the goal
 * @param value the figure today, finite
 * @param today the day, not before the start of the goal
 */
public record GoalProgress(Goal goal, double value, LocalDate today) {

    /** How a goal can stand. */
    public enum Status {
        /** At the target or past it. */
        REACHED,
        /** At the path or past it, not yet at the target. */
        ON_TRACK,
        /** Short of the path, and the deadline is not over. */
        BEHIND,
        /** Short of the target after the deadline. */
        MISSED
    }

    /**
     * Rejects a value that is none and a day before the goal.
     *
     * @param goal the goal
     * @param value the figure today, finite
     * @param today the day, not before the start of the goal
     * @throws IllegalArgumentException if a component is out of its range
     */
    public GoalProgress {
        Objects.requireNonNull(goal, "goal");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(goal.metric() + ": value " + value + " must be finite");
        }
        if (today.isBefore(goal.start())) {
            throw new IllegalArgumentException(
                    goal.metric() + ": today " + today + " must not be before start " + goal.start());
        }
    }

    /**
     * Returns how the goal stands. Reached comes first, then missed, which it can be only after the deadline.
     *
     * @return the status
     */
    public Status status() {
        if (goal.atOrPast(value, goal.target())) {
            return Status.REACHED;
        }
        if (today.isAfter(goal.deadline())) {
            return Status.MISSED;
        }
        return goal.atOrPast(value, goal.path(today)) ? Status.ON_TRACK : Status.BEHIND;
    }

    /**
     * Returns where the figure would be on the deadline if it went on along the line through baseline and today.
     *
     * @return the projected value; empty on the first day, which makes no line yet, and after the deadline
     */
    public OptionalDouble projection() {
        long gone = ChronoUnit.DAYS.between(goal.start(), today);
        if (gone == 0 || today.isAfter(goal.deadline())) {
            return OptionalDouble.empty();
        }
        long all = ChronoUnit.DAYS.between(goal.start(), goal.deadline());
        return OptionalDouble.of(goal.baseline() + (value - goal.baseline()) * all / gone);
    }

    /**
     * Returns goal, value, status and projection in one line.
     *
     * @return such as {@code churn …: 0.2850 on 2026-07-01, on track; 0.2699 projected}
     */
    @Override
    public String toString() {
        OptionalDouble projection = projection();
        String word = switch (status()) {
            case REACHED -> "reached";
            case ON_TRACK -> "on track";
            case BEHIND -> "behind";
            case MISSED -> "missed";
        };
        return goal + ": " + NumberText.decimal(value) + " on " + today + ", " + word
                + (projection.isPresent() ? "; " + NumberText.decimal(projection.getAsDouble()) + " projected" : "");
    }
}
