package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
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
