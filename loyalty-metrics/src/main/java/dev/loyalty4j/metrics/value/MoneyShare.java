package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.Ratio;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * Money over money of the same currency: revenue that stayed over revenue that was. Both sums are exact in minor units.
 *
 * @param ratio the money over what it is divided by, both in minor units
 * @param currency the currency of both
 */
public record MoneyShare(Ratio ratio, Currency currency) implements Figure {

    /**
     * Rejects missing parts.
     *
     * @param ratio see the record
     * @param currency see the record
     */
    public MoneyShare {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * Returns the money above.
     *
     * @return minor units, exact
     */
    public long numerator() {
        return ratio.numerator();
    }

    /**
     * Returns the money below.
     *
     * @return minor units, exact
     */
    public long denominator() {
        return ratio.denominator();
    }

    @Override
    public Definition definition() {
        return ratio.definition();
    }

    @Override
    public Optional<String> undefinedReason() {
        return denominator() == 0 ? Optional.of("there is no " + ratio.of()) : Optional.empty();
    }

    @Override
    public double value() {
        return ratio.value();
    }

    @Override
    public Optional<Interval> interval(double level) {
        return ratio.interval(level);
    }

    /**
     * Returns name, value, interval and sums in one line.
     *
     * @return such as {@code net revenue retention 1.020, 102 000.00 EUR over 100 000.00 EUR of revenue at the start}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition().name() + " undefined: " + reason)
                .orElseGet(() -> definition().name() + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + ", "
                        + NumberText.money(numerator(), currency) + " over " + NumberText.money(denominator(), currency)
                        + " of " + ratio.of());
    }
}
