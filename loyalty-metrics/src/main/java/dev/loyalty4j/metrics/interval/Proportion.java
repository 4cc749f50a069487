package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;
import java.util.Optional;

/**
 * So many of so many: k distinct customers (or answers) out of n, each counted once. Its interval is Wilson's.
 *
 * <p>A quotient whose parts are not "some of those" (retention net of new customers, orders per customer) is a
 * {@link Ratio}, for which Wilson's interval would be wrong.
 *
 * @param definition what it means
 * @param numerator k, 0 to {@code denominator}
 * @param denominator n, at least 0; with 0 the proportion is undefined
 * @param of what the denominator counts, in the plural, such as {@code customers who bought in 1997-02}
 */
public record Proportion(Definition definition, long numerator, long denominator, String of) implements Figure {

    /**
     * Rejects counts that are not "some of those".
     *
     * @param definition see the record
     * @param numerator see the record
     * @param denominator see the record
     * @param of see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Proportion {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(of, "of");
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(definition.name() + ": numerator " + numerator
                    + " must be 0 to the number of " + of + ", " + denominator);
        }
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
        return denominator == 0 ? Optional.empty() : Optional.of(Interval.wilson(numerator, denominator, level));
    }

    /**
     * Returns name, value, interval and counts in one line.
     *
     * @return such as {@code retention by overlap 0.1745 (0.1671 .. 0.1822), 1 681 of 9 633 customers who bought in
     *     1997-02}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value()) + " ("
                        + interval().orElseThrow() + "), " + NumberText.count(numerator) + " of "
                        + NumberText.count(denominator) + " " + of);
    }
}
