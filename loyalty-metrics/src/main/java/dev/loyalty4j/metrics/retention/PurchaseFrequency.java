package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.PairedSums;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;

/**
 * How often a customer buys: purchases per customer with at least one in the window. Purchases are counted as the log
 * counts them. Customers who bought nothing are not in the denominator; the figure is at least 1. Stateless.
 */
public final class PurchaseFrequency {

    /** Purchases / customers. */
    public static final Definition PER_CUSTOMER = new Definition(
            "purchases per customer",
            "purchases in the window / customers with at least 1 purchase in it",
            "trade usage (purchase frequency)");

    /** Later frequency − earlier. */
    public static final Definition CHANGE = new Definition(
            "change of purchases per customer",
            "purchases per customer of one window − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    private PurchaseFrequency() {}

    /**
     * Returns the frequency over the whole log.
     *
     * @param log the purchases
     * @return purchases per customer, with customers as the unit of its interval
     */
    public static Ratio of(PurchaseLog log) {
        return of(log, Long.MIN_VALUE, Long.MAX_VALUE, "customers who bought by " + log.observedThrough());
    }

    /**
     * Returns the frequency in a window.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @return purchases per customer, with customers as the unit of its interval
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static Ratio of(PurchaseLog log, Period window) {
        log.requireObserved("last day of " + window, window.lastDay());
        long from = window.from().toEpochDay();
        return of(log, from, window.to().toEpochDay(), "customers who bought in " + window);
    }

    /**
     * Returns by how much the frequency of a window differs from that of an earlier one; the same customers may stand
     * in both.
     *
     * @param log the purchases
     * @param earlier the window compared with
     * @param later the window, observed to its end
     * @return later − earlier, undefined if nobody bought in either
     * @throws IllegalArgumentException if a window ends after the log's {@code observedThrough}
     */
    public static Estimate change(PurchaseLog log, Period earlier, Period later) {
        WindowCounts before = WindowCounts.of(log, earlier);
        WindowCounts now = WindowCounts.of(log, later);
        PairedSums sums = new PairedSums();
        for (int customer = 0; customer < log.customers(); customer++) {
            if (before.bought(customer) + now.bought(customer) > 0) {
                sums.add(
                        before.purchases(customer),
                        before.bought(customer),
                        now.purchases(customer),
                        now.bought(customer));
            }
        }
        return sums.difference(CHANGE, "customers of " + earlier + " or " + later);
    }

    /**
     * Returns the frequency from bare counts, which do not tell its interval.
     *
     * @param purchases how many purchases, at least {@code customers}
     * @param customers how many customers made them, at least 0
     * @return purchases / customers
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Ratio of(long purchases, long customers) {
        if (purchases < customers) {
            throw new IllegalArgumentException(
                    "purchases " + purchases + " must be at least the number of customers, " + customers);
        }
        return Ratio.ofTotals(PER_CUSTOMER, purchases, customers, "customers");
    }

    private static Ratio of(PurchaseLog log, long from, long to, String of) {
        RatioSums sums = new RatioSums();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            long purchases = 0;
            while (cursor.nextPurchase() && cursor.day() < to) {
                purchases += cursor.day() >= from ? 1 : 0;
            }
            if (purchases > 0) {
                sums.add(purchases, 1);
            }
        }
        return sums.ratio(PER_CUSTOMER, of);
    }
}
