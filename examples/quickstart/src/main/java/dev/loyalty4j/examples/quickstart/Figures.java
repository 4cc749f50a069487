package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the libraries print them: groups of three with a space between, a point before decimals. */
final class Figures {
    private Figures() {}

    static String count(long count) {
        return grouped(BigDecimal.valueOf(count), 0);
    }

    /** A count of things whose name takes an s when there are several: 1 row, 2 rows. */
    static String count(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    static String money(long cents, String currency) {
        int digits = Money.digits(currency);
        return grouped(BigDecimal.valueOf(cents, digits), digits) + " " + currency;
    }

    /** A share with its interval, such as 17.5 % (16.7 .. 18.2); a dash where there was nothing to divide by. */
    static String percent(Figure share) {
        if (!share.isDefined()) {
            return "-";
        }
        String range = share.interval().map(Figures::range).orElse("");
        return String.format(Locale.ROOT, "%5.1f %%", 100 * share.value()) + range;
    }

    private static String range(Interval interval) {
        return String.format(Locale.ROOT, " (%.1f .. %.1f)", 100 * interval.lower(), 100 * interval.upper());
    }

    private static String grouped(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
