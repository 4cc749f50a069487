package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model says: a number with the error that the parameters bring to it, made by the delta method on a scale where
 * that error is nearly symmetric. The interval covers the parameters' error only, not what a single customer will do.
 *
 * @param definition what is predicted
 * @param value the number, finite; of no meaning if it is undefined
 * @param error the standard error on the scale, finite, at least 0
 * @param scale the scale of the error
 * @param missing why there is no value; blank if there is one
 */
public record Prediction(Definition definition, double value, double error, PredictionScale scale, String missing)
        implements Figure {

    /**
     * Rejects what is no number.
     *
     * @param definition see the record
     * @param value see the record
     * @param error see the record
     * @param scale see the record
     * @param missing see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Prediction {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(missing, "missing");
        if (!Double.isFinite(value) || !(error >= 0 && error < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(definition.name() + ": value " + value + " must be finite, error "
                    + error + " finite and at least 0");
        }
    }

    /** The number, or 0 if there is none. */
    double valueOrZero() {
        return value;
    }

    static Prediction exact(Definition definition, double value) {
        return new Prediction(definition, value, 0, PredictionScale.NONE, "");
    }

    static Prediction undefined(Definition definition, String reason) {
        return new Prediction(definition, 0, 0, PredictionScale.NONE, reason);
    }

    @Override
    public Optional<String> undefinedReason() {
        return missing.isBlank() ? Optional.empty() : Optional.of(missing);
    }

    /**
     * Returns the number.
     *
     * @return a finite number
     * @throws UndefinedFigureException if there is none; the message says why
     */
    @Override
    public double value() {
        if (!missing.isBlank()) {
            throw new UndefinedFigureException(definition, missing);
        }
        return value;
    }

    /**
     * Returns the interval that the error of the parameters leaves.
     *
     * @param level strictly between 0 and 1
     * @return the interval; empty if the number is exact, undefined, or the fit supports no errors
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    @Override
    public Optional<Interval> interval(double level) {
        double half = Normal.twoSided(level) * error;
        if (scale == PredictionScale.NONE || !missing.isBlank()) {
            return Optional.empty();
        }
        double centre = scale.to(value);
        return Optional.of(new Interval(scale.from(centre - half), scale.from(centre + half), level, scale.method()));
    }

    /**
     * Returns the prediction in another unit.
     *
     * @param factor above 0 and finite
     * @return value and error times the factor
     * @throws IllegalArgumentException if the factor is out of its range or the prediction is a probability
     */
    Prediction times(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY) || scale == PredictionScale.LOGIT) {
            throw new IllegalArgumentException(
                    "factor " + factor + " must be above 0 and finite, and not applied to a probability");
        }
        double moved = scale == PredictionScale.PLAIN ? error * factor : error;
        return new Prediction(definition, value * factor, moved, scale, missing);
    }

    /**
     * Returns name, value and interval in one line.
     *
     * @return such as {@code expected purchases 1.226 (1.151 .. 1.306)}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value)
                        + interval().map(range -> " (" + range + ")").orElse(""));
    }
}
