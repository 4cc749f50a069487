package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;

/**
 * A point of {@link NelsonAalen}: the hazard added up to a time. Not a probability: it may exceed 1.
 *
 * @param time the time
 * @param subjects how many subjects there were at the start
 * @param atRisk how many were at risk just before the time
 * @param hazard H, at least 0
 * @param standardError √Σ d/n², at least 0
 * @param known false without subjects and after the last time of any
 */
public record CumulativeHazard(
        double time, long subjects, long atRisk, double hazard, double standardError, boolean known) implements Figure {

    /**
     * Rejects what no hazard has.
     *
     * @param time the time
     * @param subjects how many subjects there were at the start
     * @param atRisk how many were at risk just before the time
     * @param hazard H, at least 0
     * @param standardError √Σ d/n², at least 0
     * @param known false without subjects and after the last time of any
     * @throws IllegalArgumentException if a component is out of its range
     */
    public CumulativeHazard {
        SurvivalTimes.requireTime(time);
        if (!(hazard >= 0 && standardError >= 0) || atRisk < 0 || atRisk > subjects) {
            throw new IllegalArgumentException("hazard " + hazard + " and standard error " + standardError
                    + " must be at least 0, at risk " + atRisk + " from 0 to subjects " + subjects);
        }
    }

    @Override
    public Definition definition() {
        return NelsonAalen.HAZARD;
    }

    @Override
    public Optional<String> undefinedReason() {
        if (known) {
            return Optional.empty();
        }
        return Optional.of(
                subjects == 0 ? "there are no subjects" : "nobody was watched to " + NumberText.decimal(time));
    }

    @Override
    public double value() {
        undefinedReason().ifPresent(reason -> {
            throw new UndefinedFigureException(definition(), reason);
        });
        return hazard;
    }

    /**
     * Returns the interval on the scale of logarithms.
     *
     * @param level strictly between 0 and 1
     * @return H·exp(±z·SE/H), or empty if undefined or before the first event
     */
    @Override
    public Optional<Interval> interval(double level) {
        double wide = Normal.twoSided(level) * standardError / hazard;
        return !known || hazard == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        hazard * Math.exp(-wide), hazard * Math.exp(wide), level, IntervalMethod.LOG_DELTA));
    }

    /**
     * Returns name, time, hazard, interval and counts in one line.
     *
     * @return such as {@code cumulative hazard to 365.0 0.8883 (0.7413 .. 1.064), 65 of 228 at risk}
     */
    @Override
    public String toString() {
        String name = definition().name() + " to " + NumberText.decimal(time);
        return undefinedReason()
                .map(reason -> name + " undefined: " + reason)
                .orElseGet(() -> name + " " + NumberText.decimal(hazard)
                        + interval().map(range -> " (" + range + ")").orElse("") + ", " + NumberText.count(atRisk)
                        + " of " + NumberText.count(subjects) + " at risk");
    }
}
