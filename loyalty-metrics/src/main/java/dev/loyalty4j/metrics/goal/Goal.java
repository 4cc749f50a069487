package dev.loyalty4j.metrics.goal;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What a figure should become, and by when. The path is the straight line from the baseline on its day to the target on
 * the deadline; its slope tells the direction.
 *
 * @param metric the name of the figure
 * @param baseline its value at the start, finite
 * @param start the day of the baseline
 * @param target its value at the end, finite, not the baseline
 * @param deadline the last day to reach it, after {@code start}
 * @param direction whether more or less is better; agrees with baseline and target
 */
public record Goal(
        String metric, double baseline, LocalDate start, double target, LocalDate deadline, Direction direction) {

    /** Which way is better. */
    public enum Direction {
        /** More is better. */
        UP,
        /** Less is better. */
        DOWN
    }

    /**
     * Rejects goals that lead nowhere or the wrong way.
     *
     * @param metric the name of the figure
     * @param baseline its value at the start, finite
     * @param start the day of the baseline
     * @param target its value at the end, finite, not the baseline
     * @param deadline the last day to reach it, after {@code start}
     * @param direction whether more or less is better; agrees with baseline and target
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Goal {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(direction, "direction");
        if (!Double.isFinite(baseline) || !Double.isFinite(target)) {
            throw new IllegalArgumentException(
                    metric + ": baseline " + baseline + " and target " + target + " must be finite");
        }
        if (direction == Direction.UP ? target <= baseline : target >= baseline) {
            throw new IllegalArgumentException(metric + ": target " + target + " must be "
                    + (direction == Direction.UP ? "above" : "below") + " baseline " + baseline);
        }
        if (!deadline.isAfter(start)) {
            throw new IllegalArgumentException(metric + ": deadline " + deadline + " must be after start " + start);
        }
    }

    /**
     * Returns a goal by change.
     *
     * @param metric the name of the figure
     * @param baseline its value at the start
     * @param start the day of the baseline
     * @param change by how much, relative or in points
     * @param deadline the last day to reach it
     * @return the goal, in the direction of the change
     * @throws IllegalArgumentException if a number or a day is out of range
     */
    public static Goal of(String metric, double baseline, LocalDate start, Change change, LocalDate deadline) {
        double target = change.from(baseline);
        Direction direction = target > baseline ? Direction.UP : Direction.DOWN;
        return new Goal(metric, baseline, start, target, deadline, direction);
    }

    /**
     * Returns where the path is on a day.
     *
     * @param day any day
     * @return the baseline before the start, the target after the deadline, the straight line between them
     */
    public double path(LocalDate day) {
        if (!day.isAfter(start)) {
            return baseline;
        }
        if (!day.isBefore(deadline)) {
            return target;
        }
        double share = (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, deadline);
        return baseline + share * (target - baseline);
    }

    boolean atOrPast(double value, double line) {
        return direction == Direction.UP ? value >= line : value <= line;
    }

    /**
     * Returns how the goal stands.
     *
     * @param value the figure today, finite
     * @param today the day of the figure, not before the start
     * @return the progress
     * @throws IllegalArgumentException if the value is not finite or today is before the start
     */
    public GoalProgress progress(double value, LocalDate today) {
        return new GoalProgress(this, value, today);
    }

    /**
     * Returns the goal in one line.
     *
     * @return such as {@code churn from 0.3000 on 2026-01-01 down to 0.2700 by 2026-12-31}
     */
    @Override
    public String toString() {
        return metric + " from " + NumberText.decimal(baseline) + " on " + start
                + (direction == Direction.UP ? " up to " : " down to ") + NumberText.decimal(target) + " by "
                + deadline;
    }
}
