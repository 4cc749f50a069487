package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import java.util.Objects;
import java.util.Optional;

/**
 * What one covariate does to the hazard: the logarithm of the ratio of hazards of two subjects who differ by 1 in it
 * and in nothing else.
 *
 * @param name the covariate
 * @param estimate β, finite
 * @param standardError from the information at the maximum, above 0
 * @param events how many events stand behind it
 */
public record CoxCoefficient(String name, double estimate, double standardError, long events) implements Figure {

    /** β. */
    public static final Definition COEFFICIENT = new Definition(
            "Cox coefficient",
            "ln of the hazard ratio for one unit of a covariate, at the maximum of the partial likelihood",
            "Cox 1972, Regression Models and Life-Tables");

    /**
     * Rejects what no fit gives.
     *
     * @param name the covariate
     * @param estimate β, finite
     * @param standardError from the information at the maximum, above 0
     * @param events how many events stand behind it
     * @throws IllegalArgumentException if a component is out of its range
     */
    public CoxCoefficient {
        Objects.requireNonNull(name, "name");
        if (!Double.isFinite(estimate) || !(standardError > 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": estimate " + estimate + " and standard error " + standardError
                    + " must be finite, the latter above 0");
        }
    }

    @Override
    public Definition definition() {
        return COEFFICIENT;
    }

    @Override
    public Optional<String> undefinedReason() {
        return Optional.empty();
    }

    @Override
    public double value() {
        return estimate;
    }

    @Override
    public Optional<Interval> interval(double level) {
        return Optional.of(Interval.wald(estimate, standardError, level));
    }

    /**
     * Returns the ratio of hazards for one unit of the covariate.
     *
     * @return e^β
     */
    public double hazardRatio() {
        return Math.exp(estimate);
    }

    /**
     * Returns the interval of the ratio of hazards.
     *
     * @param level strictly between 0 and 1
     * @return e to the ends of that of β; empty if one of them is too large for a double
     * @throws IllegalArgumentException if the level is out of range
     */
    public Optional<Interval> hazardRatioInterval(double level) {
        Interval own = Interval.wald(estimate, standardError, level);
        double upper = Math.exp(own.upper());
        return Double.isInfinite(upper)
                ? Optional.empty()
                : Optional.of(new Interval(Math.exp(own.lower()), upper, level, IntervalMethod.LOG_DELTA));
    }

    /**
     * Returns the coefficient in its standard errors.
     *
     * @return β/SE
     */
    public double z() {
        return estimate / standardError;
    }

    /**
     * Returns how often a coefficient at least as far from 0 would come up if it were 0.
     *
     * @return the two-sided p of z
     */
    public double pValue() {
        return 2 * Normal.upperTail(Math.abs(z()));
    }

    /**
     * Returns name, ratio of hazards, interval and p in one line.
     *
     * @return such as {@code sex: hazard ratio 0.5754 (0.4142 .. 0.7994), p = 0.0009861}
     */
    @Override
    public String toString() {
        return name + ": hazard ratio " + NumberText.decimal(hazardRatio())
                + hazardRatioInterval(Interval.LEVEL)
                        .map(range -> " (" + range + ")")
                        .orElse("") + ", p = " + NumberText.decimal(pValue());
    }
}
