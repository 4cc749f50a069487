package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * Money that is expected, not counted: a number of minor units that is not whole until {@link #cents()} rounds it, once
 * and half to even.
 *
 * @param minorUnits the money in minor units, not rounded
 * @param currency the currency
 */
public record MoneyValue(Prediction minorUnits, Currency currency) implements Figure {

    /**
     * Rejects missing parts.
     *
     * @param minorUnits see the record
     * @param currency see the record
     */
    public MoneyValue {
        Objects.requireNonNull(minorUnits, "minorUnits");
        Objects.requireNonNull(currency, "currency");
    }

    static MoneyValue of(Definition definition, double minorUnits, Currency currency) {
        return new MoneyValue(Prediction.exact(definition, minorUnits), currency);
    }

    static MoneyValue undefined(Definition definition, String reason, Currency currency) {
        return new MoneyValue(Prediction.undefined(definition, reason), currency);
    }

    @Override
    public Definition definition() {
        return minorUnits.definition();
    }

    @Override
    public Optional<String> undefinedReason() {
        return minorUnits.undefinedReason();
    }

    /**
     * Returns the value in major units of the currency.
     *
     * @return such as 36.99 for 36.99 EUR, not rounded
     */
    @Override
    public double value() {
        return minorUnits.value() / unit();
    }

    /**
     * Returns the money in minor units.
     *
     * @return rounded half to even
     * @throws ArithmeticException if it does not fit in a long
     */
    public long cents() {
        return round(minorUnits.value());
    }

    static long round(double minorUnits) {
        return new BigDecimal(minorUnits).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    @Override
    public Optional<Interval> interval(double level) {
        return minorUnits.interval(level).map(range -> range.times(1 / unit()));
    }

    private double unit() {
        return Math.pow(10, NumberText.decimals(currency));
    }

    /**
     * Returns name, money and interval in one line.
     *
     * @return such as {@code value with a margin now 550.00 EUR}
     */
    @Override
    public String toString() {
        int decimals = NumberText.decimals(currency);
        return undefinedReason()
                .map(reason -> definition().name() + " undefined: " + reason)
                .orElseGet(() -> definition().name() + " " + NumberText.fixed(value(), decimals) + " "
                        + currency.getCurrencyCode()
                        + interval()
                                .map(ends -> " (" + NumberText.fixed(ends.lower(), decimals) + " .. "
                                        + NumberText.fixed(ends.upper(), decimals) + ")")
                                .orElse(""));
    }
}
