package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import java.util.Objects;
import java.util.Optional;

/**
 * The share that had the event by a time: 1 − S(t). Where the event is a lapse this is churn, with those who are too
 * young to tell neither left out nor counted as loyal.
 *
 * @param point the share without it
 */
public record SurvivalLoss(SurvivalPoint point) implements Figure {

    /** 1 − S(t). */
    public static final Definition LOSS = new Definition(
            "loss by Kaplan-Meier",
            "1 − product of (1 − events / at risk) over the times up to t",
            "Kaplan and Meier 1958, Nonparametric Estimation from Incomplete Observations");

    /**
     * Rejects a missing point.
     *
     * @param point the share without it
     */
    public SurvivalLoss {
        Objects.requireNonNull(point, "point");
    }

    @Override
    public Definition definition() {
        return LOSS;
    }

    @Override
    public Optional<String> undefinedReason() {
        return point.undefinedReason();
    }

    @Override
    public double value() {
        return 1 - point.value();
    }

    @Override
    public Optional<Interval> interval(double level) {
        return point.interval(level)
                .map(range -> new Interval(1 - range.upper(), 1 - range.lower(), level, range.method()));
    }

    /**
     * Returns name, time, share, interval and counts in one line.
     *
     * @return such as {@code loss by Kaplan-Meier to 365.0 0.5908 (0.5142 .. 0.6553), 121 events among 228}
     */
    @Override
    public String toString() {
        String name = LOSS.name() + " to " + NumberText.decimal(point.time());
        return undefinedReason()
                .map(reason -> name + " undefined: " + reason)
                .orElseGet(() -> name + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + ", "
                        + NumberText.count(point.events()) + " events among " + NumberText.count(point.subjects()));
    }
}
