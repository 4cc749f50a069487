package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far two shares of different people are apart. The interval is Newcombe's, from the score intervals of the two;
 * the test pools the two shares, as the hypothesis that they are equal says. Where the same people stand on both sides
 * use {@link PairedSums}.
 *
 * @param definition what it means
 * @param first the share compared with
 * @param second the share compared
 */
public record ProportionDifference(Definition definition, Proportion first, Proportion second) implements Difference {

    /** Second − first, for shares that have no better name for it. */
    public static final Definition DIFFERENCE = new Definition(
            "difference of shares",
            "share of one group − share of an independent other",
            "Newcombe 1998, Interval Estimation for the Difference between Independent Proportions, method 10");

    /**
     * Rejects missing parts.
     *
     * @param definition see the record
     * @param first see the record
     * @param second see the record
     */
    public ProportionDifference {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /**
     * Compares two shares.
     *
     * @param first the share compared with
     * @param second the share compared; its people must be others
     * @return second − first
     */
    public static ProportionDifference of(Proportion first, Proportion second) {
        return new ProportionDifference(DIFFERENCE, first, second);
    }

    @Override
    public Optional<Interval> interval(double level) {
        Interval.requireLevel(level);
        if (!isDefined()) {
            return Optional.empty();
        }
        Interval one = first.interval(level).orElseThrow();
        Interval two = second.interval(level).orElseThrow();
        double down = Math.hypot(second.value() - two.lower(), one.upper() - first.value());
        double up = Math.hypot(two.upper() - second.value(), first.value() - one.lower());
        return Optional.of(new Interval(value() - down, value() + up, level, IntervalMethod.NEWCOMBE));
    }

    /**
     * Returns the difference in pooled standard errors.
     *
     * @return (p₂ − p₁)/√(p(1 − p)(1/n₁ + 1/n₂)) with p the share of both together; empty if the difference is
     *     undefined or if all or none of both are counted
     */
    public OptionalDouble z() {
        if (!isDefined()) {
            return OptionalDouble.empty();
        }
        double all = (double) first.denominator() + second.denominator();
        double pooled = ((double) first.numerator() + second.numerator()) / all;
        double variance = pooled * (1 - pooled) * (1.0 / first.denominator() + 1.0 / second.denominator());
        return variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(value() / Math.sqrt(variance));
    }

    @Override
    public OptionalDouble pValue() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(2 * Normal.upperTail(Math.abs(z.getAsDouble())));
    }

    /**
     * Returns difference, interval, p and the two shares in one line.
     *
     * @return such as {@code difference of shares 0.1000 (0.01 .. 0.19), p = 0.03, 60 of 200 after 40 of 200}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value()) + " ("
                        + interval().orElseThrow() + ")" + pText() + ", " + counts(second) + " against "
                        + counts(first));
    }

    private String pText() {
        OptionalDouble p = pValue();
        return p.isEmpty() ? "" : ", p = " + NumberText.decimal(p.getAsDouble());
    }

    private static String counts(Proportion share) {
        return NumberText.count(share.numerator()) + " of " + NumberText.count(share.denominator()) + " " + share.of();
    }
}
