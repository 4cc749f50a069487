package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far two ratios over different customers are apart, such as the average spend of members and of others. The
 * standard error is √(SE₁² + SE₂²). Where the same customers stand on both sides use {@link PairedSums}.
 *
 * @param definition what it means
 * @param first the ratio compared with
 * @param second the ratio compared
 */
public record RatioDifference(Definition definition, Ratio first, Ratio second) implements Difference {

    /** Second − first, for ratios that have no better name for it. */
    public static final Definition DIFFERENCE = new Definition(
            "difference of ratios",
            "ratio over one group − ratio over an independent other",
            "two-sample z without pooling; Cochran 1977, Sampling Techniques, 3rd ed., chapter 6");

    /**
     * Rejects missing parts.
     *
     * @param definition see the record
     * @param first see the record
     * @param second see the record
     */
    public RatioDifference {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /**
     * Compares two ratios.
     *
     * @param first the ratio compared with
     * @param second the ratio compared; its customers must be others
     * @return second − first
     */
    public static RatioDifference of(Ratio first, Ratio second) {
        return new RatioDifference(DIFFERENCE, first, second);
    }

    /**
     * Returns the standard error.
     *
     * @return √(SE₁² + SE₂²), or empty if either side has none
     */
    public OptionalDouble standardError() {
        OptionalDouble one = first.standardError();
        OptionalDouble two = second.standardError();
        return one.isEmpty() || two.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.hypot(one.getAsDouble(), two.getAsDouble()));
    }

    @Override
    public Optional<Interval> interval(double level) {
        Interval.requireLevel(level);
        OptionalDouble error = standardError();
        return error.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.around(value(), error.getAsDouble(), level, IntervalMethod.LINEARISED_RATIO));
    }

    @Override
    public OptionalDouble pValue() {
        OptionalDouble error = standardError();
        return error.isEmpty() || error.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * Normal.upperTail(Math.abs(value()) / error.getAsDouble()));
    }

    /**
     * Returns difference, interval and p in one line.
     *
     * @return such as {@code difference of ratios 0.5000 (0.2 .. 0.8), p = 0.001}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + pText());
    }

    private String pText() {
        OptionalDouble p = pValue();
        return p.isEmpty() ? "" : ", p = " + NumberText.decimal(p.getAsDouble());
    }
}
