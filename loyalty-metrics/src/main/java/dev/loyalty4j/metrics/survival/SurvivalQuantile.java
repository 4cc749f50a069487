package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The time by which a share of the subjects had the event. Its ends are where the ends of the curve's own interval
 * reach the share; the upper one is often missing, because the upper end of the curve never falls so far.
 *
 * <p>The upper end of the curve is not defined at S = 0, so there is none from it.
 *
 * @param curve the curve
 * @param share strictly between 0 and 1; one half for the median
 */
public record SurvivalQuantile(KaplanMeier curve, double share) implements Figure {

    /** First t with S ≤ 1 − p. */
    public static final Definition QUANTILE = new Definition(
            "survival quantile",
            "first time with survival ≤ 1 − p, the middle of the flat part if it is equal there",
            "Brookmeyer and Crowley 1982, A Confidence Interval for the Median Survival Time");

    /** Sums of d/n that should be one half are a few roundings beside it. */
    private static final double EQUAL = 1e-10;

    /**
     * Rejects a share that is none.
     *
     * @param curve the curve
     * @param share strictly between 0 and 1; one half for the median
     * @throws IllegalArgumentException if the share is out of range
     */
    public SurvivalQuantile {
        Objects.requireNonNull(curve, "curve");
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share + " must be strictly between 0 and 1");
        }
    }

    @Override
    public Definition definition() {
        return QUANTILE;
    }

    @Override
    public Optional<String> undefinedReason() {
        if (curve.subjects() == 0) {
            return Optional.of("there are no subjects");
        }
        return time().isPresent()
                ? Optional.empty()
                : Optional.of("fewer had the event by " + NumberText.decimal(curve.lastTime()));
    }

    @Override
    public double value() {
        undefinedReason().ifPresent(reason -> {
            throw new UndefinedFigureException(QUANTILE, reason);
        });
        return time().orElseThrow();
    }

    private OptionalDouble time() {
        return firstAtMost(curve::survival);
    }

    /**
     * Returns the lower end.
     *
     * @param level strictly between 0 and 1
     * @return the time, or empty if even the lower end of the curve does not fall so far
     * @throws IllegalArgumentException if the level is out of range
     */
    public OptionalDouble lower(double level) {
        return firstAtMost(row -> end(row, level, true));
    }

    /**
     * Returns the upper end.
     *
     * @param level strictly between 0 and 1
     * @return the time, or empty if the upper end of the curve does not fall so far
     * @throws IllegalArgumentException if the level is out of range
     */
    public OptionalDouble upper(double level) {
        return firstAtMost(row -> end(row, level, false));
    }

    private double end(int row, double level, boolean lower) {
        return curve.scale()
                .interval(curve.survival(row), curve.variance(row), level)
                .map(range -> lower ? range.lower() : range.upper())
                .orElse(lower ? 0.0 : 1.0);
    }

    private OptionalDouble firstAtMost(IntToDoubleFunction heights) {
        double wanted = 1 - share;
        double[] times = curve.table().time();
        for (int row = 0; row < times.length; row++) {
            double height = heights.applyAsDouble(row);
            if (height <= wanted + EQUAL) {
                return OptionalDouble.of(
                        height < wanted - EQUAL ? times[row] : (times[row] + endOfFlat(heights, row, wanted)) / 2);
            }
        }
        return OptionalDouble.empty();
    }

    private double endOfFlat(IntToDoubleFunction heights, int from, double wanted) {
        double[] times = curve.table().time();
        int row = from;
        while (row + 1 < times.length && heights.applyAsDouble(row) >= wanted - EQUAL) {
            row++;
        }
        return times[row];
    }

    /**
     * Returns the interval if it has both ends.
     *
     * @param level strictly between 0 and 1
     * @return the interval, or empty if {@link #lower} or {@link #upper} is
     */
    @Override
    public Optional<Interval> interval(double level) {
        OptionalDouble lower = lower(level);
        OptionalDouble upper = upper(level);
        return lower.isEmpty() || upper.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        lower.getAsDouble(), upper.getAsDouble(), level, IntervalMethod.BROOKMEYER_CROWLEY));
    }

    /**
     * Returns share, time and interval in one line.
     *
     * @return such as {@code time of 50 % 310.0 (285.0 .. 363.0)}; {@code none} for an end that is missing
     */
    @Override
    public String toString() {
        String name = "time of " + NumberText.decimal(100 * share) + " %";
        return undefinedReason()
                .map(reason -> name + " undefined: " + reason)
                .orElseGet(() -> name + " " + NumberText.decimal(value()) + " (" + text(lower(Interval.LEVEL)) + " .. "
                        + text(upper(Interval.LEVEL)) + ")");
    }

    private static String text(OptionalDouble time) {
        return time.isEmpty() ? "none" : NumberText.decimal(time.getAsDouble());
    }
}
