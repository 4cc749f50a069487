package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.PairedSums;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;

/**
 * How many customers buy again: within a window, over a whole log, or soon after their first purchase. Purchases are
 * counted as the log counts them, so orders of one day are one unless the log keeps them apart. Stateless.
 */
public final class RepeatPurchase {

    /** Customers with two purchases or more / with one or more. */
    public static final Definition RATE = new Definition(
            "repeat purchase rate",
            "customers with at least 2 purchases in the window / customers with at least 1",
            "trade usage; over a year it is the yearly repurchase ratio");

    /** Second purchase soon after the first. */
    public static final Definition WITHIN = new Definition(
            "repeat purchase within days of the first",
            "customers whose second purchase is at most n days after the first / customers observed for at least n days",
            "convention of this library; customers observed for less are left out, else the newest would bias it down");

    /** Later rate − earlier. */
    public static final Definition CHANGE = new Definition(
            "change of repeat purchase rate",
            "repeat purchase rate of one window − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    private RepeatPurchase() {}

    /**
     * Returns the rate over the whole log.
     *
     * @param log the purchases
     * @return customers with at least two purchases of those with any, with Wilson's interval
     */
    public static Proportion rate(PurchaseLog log) {
        return rate(log, Long.MIN_VALUE, Long.MAX_VALUE, "customers who bought by " + log.observedThrough());
    }

    /**
     * Returns the rate in a window; over a calendar year it is the yearly repurchase ratio.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @return customers with at least two purchases in it of those with any, with Wilson's interval
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static Proportion rate(PurchaseLog log, Period window) {
        log.requireObserved("last day of " + window, window.lastDay());
        long from = window.from().toEpochDay();
        return rate(log, from, window.to().toEpochDay(), "customers who bought in " + window);
    }

    /**
     * Returns by how much the rate of a window differs from that of an earlier one; the same customers may stand in
     * both.
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
                        before.repeated(customer),
                        before.bought(customer),
                        now.repeated(customer),
                        now.bought(customer));
            }
        }
        return sums.difference(CHANGE, "customers of " + earlier + " or " + later);
    }

    /**
     * Returns the rate from bare counts.
     *
     * @param repeaters customers with at least two purchases, 0 to {@code customers}
     * @param customers customers with at least one, at least 0
     * @return repeaters / customers with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion rate(long repeaters, long customers) {
        return new Proportion(RATE, repeaters, customers, "customers");
    }

    /**
     * Returns how many customers bought a second time within so many days of their first purchase.
     *
     * @param log the purchases
     * @param days n, at least 1
     * @return of the customers whose first purchase is at least n days before {@code observedThrough}, those who did
     * @throws IllegalArgumentException if the number of days is below 1
     */
    public static Proportion within(PurchaseLog log, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days " + days + " must be at least 1");
        }
        long lastStart = log.observedThrough().toEpochDay() - days;
        long observed = 0;
        long repeaters = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (cursor.nextPurchase() && cursor.day() <= lastStart) {
                observed++;
                long limit = (long) cursor.day() + days;
                repeaters += cursor.nextPurchase() && cursor.day() <= limit ? 1 : 0;
            }
        }
        return new Proportion(WITHIN, repeaters, observed, "customers observed for at least " + days + " days");
    }

    private static Proportion rate(PurchaseLog log, long from, long to, String of) {
        long customers = 0;
        long repeaters = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            long purchases = 0;
            while (purchases < 2 && cursor.nextPurchase() && cursor.day() < to) {
                purchases += cursor.day() >= from ? 1 : 0;
            }
            customers += purchases > 0 ? 1 : 0;
            repeaters += purchases > 1 ? 1 : 0;
        }
        return new Proportion(RATE, repeaters, customers, of);
    }
}
