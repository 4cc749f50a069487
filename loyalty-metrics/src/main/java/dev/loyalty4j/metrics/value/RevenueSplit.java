package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.DimensionColumn;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Which part of the revenue comes from whom: repeat customers, loyal ones (the caller says who that is), each tier. The
 * shares over all parts add up to 1. Customers are the unit of the intervals. Stateless.
 */
public final class RevenueSplit {

    /** Of customers with two purchases or more in the window. */
    public static final Definition REPEAT = new Definition(
            "revenue share of repeat customers",
            "money of customers with at least 2 purchases in the window / money of the window",
            "trade usage");

    /** Of customers the caller calls loyal. */
    public static final Definition LOYAL = new Definition(
            "revenue share of loyal customers",
            "money of the customers for whom the caller's predicate holds / money of the window",
            "convention of this library");

    /** Of rows with one value of a dimension. */
    public static final Definition PART = new Definition(
            "revenue share", "money of the rows with this value / money of the window", "convention of this library");

    /** What rows without a value are counted under. */
    public static final String WITHOUT = "";

    private RevenueSplit() {}

    /**
     * Returns the share of repeat customers.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @return their money over all, undefined if the money of the window is not above 0
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static MoneyShare ofRepeatCustomers(PurchaseLog log, Period window) {
        CustomerTotals totals = CustomerTotals.of(log, window);
        return share(log, window, totals, REPEAT, customer -> totals.purchases()[customer] > 1);
    }

    /**
     * Returns the share of the customers whom the caller calls loyal.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @param loyal whether the customer of an index in the log is loyal
     * @return their money over all, undefined if the money of the window is not above 0
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static MoneyShare ofLoyalCustomers(PurchaseLog log, Period window, IntPredicate loyal) {
        return share(log, window, CustomerTotals.of(log, window), LOYAL, loyal);
    }

    private static MoneyShare share(
            PurchaseLog log, Period window, CustomerTotals totals, Definition definition, IntPredicate whose) {
        PartSums parts = new PartSums(2);
        for (int customer = 0; customer < log.customers(); customer++) {
            long cents = totals.cents()[customer];
            if (cents != 0 || totals.purchases()[customer] > 0) {
                parts.add(whose.test(customer) ? 1 : 0, cents);
                parts.endCustomer();
            }
        }
        return new MoneyShare(parts.ratio(1, definition, "revenue in " + window), log.currency());
    }

    /**
     * Returns the share of each value of a dimension, such as {@link Dimension#TIER}: the tier held when buying.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @param dimension which dimension
     * @return the share of each value with rows in the window, by value; rows without one under {@link #WITHOUT}
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough} or the log has no
     *     such dimension
     */
    public static Map<String, MoneyShare> by(PurchaseLog log, Period window, Dimension dimension) {
        log.requireObserved("last day of " + window, window.lastDay());
        DimensionColumn column = log.column(dimension);
        PartSums parts = new PartSums(column.size() + 1);
        for (int customer = 0; customer < log.customers(); customer++) {
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                long day = log.day(row);
                if (day >= window.from().toEpochDay() && day < window.to().toEpochDay()) {
                    parts.add(column.code(row) + 1, log.cents(row));
                }
            }
            parts.endCustomer();
        }
        Map<String, MoneyShare> sorted = new TreeMap<>();
        for (int part = 0; part < column.size() + 1; part++) {
            if (parts.has(part)) {
                String name = part == 0 ? WITHOUT : column.text(part - 1);
                sorted.put(name, new MoneyShare(parts.ratio(part, PART, "revenue in " + window), log.currency()));
            }
        }
        return new LinkedHashMap<>(sorted);
    }
}
