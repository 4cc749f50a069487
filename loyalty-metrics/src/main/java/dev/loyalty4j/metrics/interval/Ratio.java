package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A quotient of two sums over customers: orders per customer, retention net of new customers, money per order. It may
 * exceed 1 and its parts need not contain each other, so customers are the unit of its interval.
 *
 * <p>With aᵢ and bᵢ what customer i adds above and below, R = Σa/Σb and n customers, the standard error is √(n/(n − 1)
 * · Σ(aᵢ − R·bᵢ)²) / Σb (Cochran 1977, <i>Sampling Techniques</i>, 3rd ed., chapter 6). It is an approximation for many
 * customers; with fewer than two, or from bare totals, there is no interval.
 *
 * @param definition what it means
 * @param numerator Σa, in whole units (money in minor units)
 * @param denominator Σb, at least 0; with 0 the ratio is undefined
 * @param units n, how many customers stand behind the sums; 0 if only the totals are known
 * @param residualSquares Σ(aᵢ − R·bᵢ)², finite, at least 0; 0 if only the totals are known
 * @param of what the denominator counts, in the plural
 */
public record Ratio(
        Definition definition, long numerator, long denominator, long units, double residualSquares, String of)
        implements Figure {

    /**
     * Rejects sums that cannot be divided and a spread that cannot be.
     *
     * @param definition see the record
     * @param numerator see the record
     * @param denominator see the record
     * @param units see the record
     * @param residualSquares see the record
     * @param of see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Ratio {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(of, "of");
        if (denominator < 0 || units < 0) {
            throw new IllegalArgumentException(
                    definition.name() + ": denominator " + denominator + " and units " + units + " must be at least 0");
        }
        if (!(residualSquares >= 0) || residualSquares == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    definition.name() + ": residual squares " + residualSquares + " must be finite and at least 0");
        }
    }

    /**
     * Returns a ratio of which only the totals are known; it has no interval.
     *
     * @param definition what it means
     * @param numerator the sum above
     * @param denominator the sum below, at least 0
     * @param of what the denominator counts, in the plural
     * @return the ratio
     * @throws IllegalArgumentException if the denominator is negative
     */
    public static Ratio ofTotals(Definition definition, long numerator, long denominator, String of) {
        return new Ratio(definition, numerator, denominator, 0, 0, of);
    }

    @Override
    public Optional<String> undefinedReason() {
        return denominator == 0 ? Optional.of("there are no " + of) : Optional.empty();
    }

    @Override
    public double value() {
        if (denominator == 0) {
            throw new UndefinedFigureException(definition, "there are no " + of);
        }
        return (double) numerator / denominator;
    }

    @Override
    public Optional<Interval> interval(double level) {
        Interval.requireLevel(level);
        if (denominator == 0 || units < 2) {
            return Optional.empty();
        }
        return Optional.of(
                Interval.around(value(), standardError().orElseThrow(), level, IntervalMethod.LINEARISED_RATIO));
    }

    /**
     * Returns the standard error with customers as the unit.
     *
     * @return √(n/(n − 1) · Σ(aᵢ − R·bᵢ)²) / Σb, or empty as the interval is
     */
    public OptionalDouble standardError() {
        return denominator == 0 || units < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt((double) units / (units - 1) * residualSquares) / denominator);
    }

    /**
     * Returns name, value, interval and sums in one line.
     *
     * @return such as {@code purchases per customer 2.868 (2.819 .. 2.916), 67 591 over 23 570 customers}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + ", " + NumberText.count(numerator)
                        + " over " + NumberText.count(denominator) + " " + of);
    }
}
