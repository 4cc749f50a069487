package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;

/**
 * The mean time without the event up to a horizon: the area under the curve of {@link KaplanMeier}. Only comparable for
 * the same horizon.
 *
 * @param horizon τ, above 0
 * @param mean ∫S from 0 to τ
 * @param standardError √Σ (area from t to τ)²·d/(n(n − d)), at least 0
 * @param subjects how many subjects stand behind it; with 0 it is undefined
 * @param lastTime the last time of any subject
 * @param known false if the horizon is after that time and some were left: then the curve was held where it was, and
 *     the mean is at best an upper bound of what the data say
 */
public record RestrictedMean(
        double horizon, double mean, double standardError, long subjects, double lastTime, boolean known)
        implements Figure {

    /** ∫S from 0 to τ. */
    public static final Definition MEAN = new Definition(
            "restricted mean time",
            "area under the survival curve from 0 to the horizon",
            "Irwin 1949, The Standard Error of an Estimate of Expectation of Life");

    /**
     * Rejects what no curve has.
     *
     * @param horizon τ, above 0
     * @param mean ∫S from 0 to τ
     * @param standardError √Σ (area from t to τ)²·d/(n(n − d)), at least 0
     * @param subjects how many subjects stand behind it; with 0 it is undefined
     * @param lastTime the last time of any subject
     * @param known false if the horizon is after that time and some were left: then the curve was held where it was,
     *     and the mean is at best an upper bound of what the data say
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RestrictedMean {
        if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY) || !(mean >= 0 && mean <= horizon)) {
            throw new IllegalArgumentException("mean " + mean + " must be 0 to the horizon, " + horizon);
        }
        if (!(standardError >= 0) || subjects < 0) {
            throw new IllegalArgumentException(
                    "standard error " + standardError + " and subjects " + subjects + " must be at least 0");
        }
    }

    @Override
    public Definition definition() {
        return MEAN;
    }

    @Override
    public Optional<String> undefinedReason() {
        return subjects == 0 ? Optional.of("there are no subjects") : Optional.empty();
    }

    @Override
    public double value() {
        if (subjects == 0) {
            throw new UndefinedFigureException(MEAN, "there are no subjects");
        }
        return mean;
    }

    @Override
    public Optional<Interval> interval(double level) {
        Interval around = Interval.around(mean, standardError, level, IntervalMethod.GREENWOOD);
        return subjects == 0 ? Optional.empty() : Optional.of(around);
    }

    /**
     * Returns horizon, mean and interval in one line.
     *
     * @return such as {@code restricted mean time to 1 022 376.3 (337.6 .. 414.9), 228 subjects}
     */
    @Override
    public String toString() {
        String name = MEAN.name() + " to " + NumberText.decimal(horizon);
        String held = known ? "" : ", the curve held where it was from " + NumberText.decimal(lastTime);
        return undefinedReason()
                .map(reason -> name + " undefined: " + reason)
                .orElseGet(() -> name + " " + NumberText.decimal(mean)
                        + interval().map(range -> " (" + range + ")").orElse("") + ", " + NumberText.count(subjects)
                        + " subjects" + held);
    }
}
