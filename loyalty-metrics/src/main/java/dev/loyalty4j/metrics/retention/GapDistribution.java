package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long customers take between purchases: the value is the median in days, the other quantiles can be asked.
 * Immutable.
 *
 * <p>The interval is Woodruff's: the share of gaps up to the median gets a standard error with customers as the unit,
 * and the quantiles at ½ ± z·SE are its ends (Woodruff 1952, <i>Confidence Intervals for Medians and Other Position
 * Measures</i>).
 */
public final class GapDistribution implements Figure {

    private final Definition definition;
    private final GapCounts counts;
    private final String of;
    private final OptionalDouble shareError;

    GapDistribution(Definition definition, GapCounts counts, String of) {
        this(definition, counts, of, OptionalDouble.empty());
    }

    private GapDistribution(Definition definition, GapCounts counts, String of, OptionalDouble shareError) {
        this.definition = definition;
        this.counts = counts;
        this.of = of;
        this.shareError = shareError;
    }

    GapDistribution withShareBelow(RatioSums below) {
        return new GapDistribution(
                definition, counts, of, below.ratio(definition, of).standardError());
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Optional<String> undefinedReason() {
        return counts.total() == 0 ? Optional.of("there are no " + of) : Optional.empty();
    }

    /**
     * Returns how many there are.
     *
     * @return gaps, or customers where each counts once
     */
    public long count() {
        return counts.total();
    }

    /**
     * Returns the median.
     *
     * @return in days
     * @throws UndefinedFigureException if nobody bought on two days
     */
    @Override
    public double value() {
        return quantile(0.5);
    }

    /**
     * Returns a quantile of type 7.
     *
     * @param share 0 to 1
     * @return in days
     * @throws UndefinedFigureException if nobody bought on two days
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public double quantile(double share) {
        requireDefined();
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " must be from 0 to 1");
        }
        return counts.quantile(share);
    }

    /**
     * Returns the mean.
     *
     * @return in days
     * @throws UndefinedFigureException if nobody bought on two days
     */
    public double mean() {
        requireDefined();
        return counts.mean();
    }

    private void requireDefined() {
        undefinedReason().ifPresent(reason -> {
            throw new UndefinedFigureException(definition, reason);
        });
    }

    @Override
    public Optional<Interval> interval(double level) {
        double z = Normal.twoSided(level);
        if (shareError.isEmpty()) {
            return Optional.empty();
        }
        double half = Math.min(0.5, z * shareError.getAsDouble());
        return Optional.of(new Interval(quantile(0.5 - half), quantile(0.5 + half), level, IntervalMethod.WOODRUFF));
    }

    /**
     * Returns name, median, interval and count in one line.
     *
     * @return such as {@code days between orders 34.00 (33.00 .. 35.00), 44 021 gaps}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + ", " + NumberText.count(count())
                        + " "
                        + of);
    }
}
