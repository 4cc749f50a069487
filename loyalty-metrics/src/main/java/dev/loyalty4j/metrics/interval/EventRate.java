package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;
import java.util.Optional;

/**
 * Events per customer-time: so many lapses in so many customer-days. Its interval is Garwood's, exact if the events
 * come independently of each other, as events that a customer can have only once do.
 *
 * @param definition what it means
 * @param events how many, 0 to 99,999,999
 * @param exposure the customer-time, finite, at least 0; with 0 the rate is undefined
 * @param unit the unit of the exposure in the plural, such as {@code customer-days}
 */
public record EventRate(Definition definition, long events, double exposure, String unit) implements Figure {

    private static final long MAX_EVENTS = 99_999_999;

    /**
     * Rejects what no time can have.
     *
     * @param definition see the record
     * @param events see the record
     * @param exposure see the record
     * @param unit see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public EventRate {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(unit, "unit");
        if (events < 0 || events > MAX_EVENTS) {
            throw new IllegalArgumentException(
                    definition.name() + ": events " + events + " must be 0 to " + NumberText.count(MAX_EVENTS));
        }
        if (!(exposure >= 0 && exposure < Double.POSITIVE_INFINITY) || (events > 0 && exposure == 0)) {
            throw new IllegalArgumentException(definition.name() + ": exposure " + exposure
                    + " must be finite and at least 0, above 0 if there are events");
        }
    }

    @Override
    public Optional<String> undefinedReason() {
        return exposure == 0 ? Optional.of("there are no " + unit) : Optional.empty();
    }

    @Override
    public double value() {
        if (exposure == 0) {
            throw new UndefinedFigureException(definition, "there are no " + unit);
        }
        return events / exposure;
    }

    @Override
    public Optional<Interval> interval(double level) {
        Interval.requireLevel(level);
        return exposure == 0 ? Optional.empty() : Optional.of(Interval.garwood(events, exposure, level));
    }

    /**
     * Returns name, value, interval and counts in one line.
     *
     * @return such as {@code lapses per customer-time 0.002000 (0.001000 .. 0.003000), 20 in 10 000 customer-days}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value()) + " ("
                        + interval().orElseThrow() + "), " + NumberText.count(events) + " in "
                        + NumberText.decimal(exposure) + " " + unit);
    }
}
