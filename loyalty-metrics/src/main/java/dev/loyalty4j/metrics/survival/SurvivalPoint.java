package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Objects;
import java.util.Optional;

/**
 * A point of a curve of {@link KaplanMeier}: the share still without the event at a time.
 *
 * @param time the time
 * @param subjects how many subjects there were at the start
 * @param atRisk how many were at risk just before the time
 * @param events how many events came up to and including the time
 * @param survival S, 0 to 1
 * @param logVariance Greenwood's variance of ln S, at least 0; 0 at S = 0, where there is none
 * @param known false without subjects, and after the last time of any subject if some had not had the event
 * @param scale the scale of the interval
 */
public record SurvivalPoint(
        double time,
        long subjects,
        long atRisk,
        long events,
        double survival,
        double logVariance,
        boolean known,
        CurveScale scale)
        implements Figure {

    /**
     * Rejects what no curve has.
     *
     * @param time the time
     * @param subjects how many subjects there were at the start
     * @param atRisk how many were at risk just before the time
     * @param events how many events came up to and including the time
     * @param survival S, 0 to 1
     * @param logVariance Greenwood's variance of ln S, at least 0; 0 at S = 0, where there is none
     * @param known false without subjects, and after the last time of any subject if some had not had the event
     * @param scale the scale of the interval
     * @throws IllegalArgumentException if a component is out of its range
     */
    public SurvivalPoint {
        Objects.requireNonNull(scale, "scale");
        SurvivalTimes.requireTime(time);
        if (!(survival >= 0 && survival <= 1) || !(logVariance >= 0) || logVariance == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "survival " + survival + " must be 0 to 1 and its variance " + logVariance + " finite, at least 0");
        }
        if (atRisk < 0 || events < 0 || atRisk > subjects || events > subjects) {
            throw new IllegalArgumentException(
                    "at risk " + atRisk + " and events " + events + " must be 0 to subjects " + subjects);
        }
    }

    @Override
    public Definition definition() {
        return KaplanMeier.SURVIVAL;
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
        return survival;
    }

    /**
     * Returns the standard error of S.
     *
     * @return S·√(Greenwood's variance of ln S)
     */
    public double standardError() {
        return survival * Math.sqrt(logVariance);
    }

    /**
     * Returns the interval on the scale of the curve.
     *
     * @param level strictly between 0 and 1
     * @return the interval; empty where the point is undefined or S = 0
     */
    @Override
    public Optional<Interval> interval(double level) {
        Optional<Interval> interval = scale.interval(survival, logVariance, level);
        return known ? interval : Optional.empty();
    }

    /**
     * Returns name, time, share, interval and counts in one line.
     *
     * @return such as {@code survival to 365.0 0.4092 (0.3447 .. 0.4858), 121 events, 65 of 228 at risk}
     */
    @Override
    public String toString() {
        String name = definition().name() + " to " + NumberText.decimal(time);
        return undefinedReason()
                .map(reason -> name + " undefined: " + reason)
                .orElseGet(() -> name + " " + NumberText.decimal(survival)
                        + interval().map(range -> " (" + range + ")").orElse("") + ", " + NumberText.count(events)
                        + " events, " + NumberText.count(atRisk) + " of " + NumberText.count(subjects) + " at risk");
    }
}
