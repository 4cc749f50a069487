package dev.loyalty4j.metrics.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Numbers as a person reads them, the same on every machine: a point for decimals, a space between groups of three.
 * Rounding happens here, at display, and nowhere else.
 */
public final class NumberText {

    /** Enough to tell two rates apart, few enough to read. */
    private static final int SIGNIFICANT_DIGITS = 4;

    private static final int MOST_DECIMALS = 12;

    private NumberText() {}

    /**
     * Returns a count such as {@code 23 570}.
     *
     * @param count any whole number
     * @return its digits in groups of three
     */
    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /**
     * Returns a number with four significant digits, such as {@code 0.1745} or {@code 36.99}; the whole part is never
     * cut.
     *
     * @param value a finite number
     * @return its text
     */
    public static String decimal(double value) {
        BigDecimal exact = new BigDecimal(value);
        int wholeDigits = exact.precision() - exact.scale();
        int decimals = Math.max(0, Math.min(MOST_DECIMALS, SIGNIFICANT_DIGITS - wholeDigits));
        return value == 0 ? "0" : fixed(value, decimals);
    }

    /**
     * Returns a number with so many decimals.
     *
     * @param value a finite number
     * @param decimals 0 or more
     * @return its text, half rounded to even
     */
    public static String fixed(double value, int decimals) {
        return grouped(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /**
     * Returns an amount with its currency, such as {@code 2 500 315.63 USD}.
     *
     * @param minorUnits the amount in minor units
     * @param currency its currency, which tells the decimals
     * @return the text
     */
    public static String money(long minorUnits, Currency currency) {
        return grouped(BigDecimal.valueOf(minorUnits, decimals(currency))) + " " + currency.getCurrencyCode();
    }

    /**
     * Returns how many decimals the minor unit of a currency has.
     *
     * @param currency the currency
     * @return 0 or more; 0 for codes that have no minor unit, such as XXX
     */
    public static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static String grouped(BigDecimal number) {
        StringBuilder text = new StringBuilder(number.toPlainString());
        int point = text.indexOf(".");
        int first = number.signum() < 0 ? 1 : 0;
        for (int i = (point < 0 ? text.length() : point) - 3; i > first; i -= 3) {
            text.insert(i, ' ');
        }
        return text.toString();
    }
}
