package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;
import java.util.Optional;

/**
 * A number with a standard error that comes from customers as the unit: a concentration, a difference.
 *
 * @param definition what it means
 * @param value the number, finite; has no meaning if there are no units
 * @param standardError its standard error, finite, at least 0; of no meaning with fewer than two units
 * @param units how many customers stand behind it; with 0 the estimate is undefined, with 1 it has no interval
 * @param method how the standard error was made
 * @param of what the units are, in the plural
 */
public record Estimate(
        Definition definition, double value, double standardError, long units, IntervalMethod method, String of)
        implements Figure {

    /**
     * Rejects what is no number.
     *
     * @param definition see the record
     * @param value see the record
     * @param standardError see the record
     * @param units see the record
     * @param method see the record
     * @param of see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Estimate {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(of, "of");
        if (!Double.isFinite(value) || !(standardError >= 0) || standardError == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(definition.name() + ": value " + value + " and standard error "
                    + standardError + " must be finite, the latter at least 0");
        }
        if (units < 0) {
            throw new IllegalArgumentException(definition.name() + ": units " + units + " must be at least 0");
        }
    }

    /**
     * Returns the estimate that has no value.
     *
     * @param definition what it would mean
     * @param of what there is none of, in the plural
     * @return the undefined estimate
     */
    public static Estimate undefined(Definition definition, String of) {
        return new Estimate(definition, 0, 0, 0, IntervalMethod.LINEARISED, of);
    }

    @Override
    public Optional<String> undefinedReason() {
        return units == 0 ? Optional.of("there are no " + of) : Optional.empty();
    }

    /**
     * Returns the number.
     *
     * @return a finite number
     * @throws UndefinedFigureException if there are no units
     */
    @Override
    public double value() {
        if (units == 0) {
            throw new UndefinedFigureException(definition, "there are no " + of);
        }
        return value;
    }

    @Override
    public Optional<Interval> interval(double level) {
        Interval.requireLevel(level);
        return units < 2 ? Optional.empty() : Optional.of(Interval.around(value, standardError, level, method));
    }

    /**
     * Returns the estimate in another unit, such as major units of a currency for minor ones.
     *
     * @param factor above 0 and finite
     * @return value and standard error times the factor
     * @throws IllegalArgumentException if the factor is out of its range
     */
    public Estimate times(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor " + factor + " must be above 0 and finite");
        }
        return new Estimate(definition, value * factor, standardError * factor, units, method, of);
    }

    /**
     * Returns name, value, interval and units in one line.
     *
     * @return such as {@code concentration of revenue (Gini) 0.6346 (0.6266 .. 0.6425), 23 570 customers}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value)
                        + interval().map(range -> " (" + range + ")").orElse("") + ", " + NumberText.count(units) + " "
                        + of);
    }
}
