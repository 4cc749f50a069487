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
 * Money per something. The sums are exact in minor units; the value and its interval are in major units.
 *
 * @param ratio the money in minor units over what it is divided by
 * @param currency the currency of the money
 */
public record MoneyRatio(Ratio ratio, Currency currency) implements Figure {

    /**
     * Rejects missing parts.
     *
     * @param ratio see the record
     * @param currency see the record
     */
    public MoneyRatio {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * Returns the money.
     *
     * @return minor units, exact
     */
    public long cents() {
        return ratio.numerator();
    }

    /**
     * Returns what the money is divided by.
     *
     * @return a count
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
        return ratio.undefinedReason();
    }

    /**
     * Returns the value in major units of the currency.
     *
     * @return such as 36.99 for 36.99 EUR
     */
    @Override
    public double value() {
        return ratio.value() / unit();
    }

    @Override
    public Optional<Interval> interval(double level) {
        return ratio.interval(level).map(range -> range.times(1 / unit()));
    }

    private double unit() {
        return Math.pow(10, NumberText.decimals(currency));
    }

    /**
     * Returns name, value, interval and sums in one line.
     *
     * @return such as {@code average order value 36.99 USD (36.55 .. 37.44), 2 500 315.63 USD over 67 591 purchases}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition().name() + " undefined: " + reason)
                .orElseGet(this::line);
    }

    private String line() {
        int decimals = NumberText.decimals(currency);
        String range = interval()
                .map(ends -> " (" + NumberText.fixed(ends.lower(), decimals) + " .. "
                        + NumberText.fixed(ends.upper(), decimals) + ")")
                .orElse("");
        return definition().name() + " " + NumberText.fixed(value(), decimals) + " " + currency.getCurrencyCode()
                + range
                + ", " + NumberText.money(cents(), currency) + " over " + NumberText.count(denominator()) + " "
                + ratio.of();
    }
}
