package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;

/** What each customer of a log spent and how often in a window, in two columns by customer index. */
// Arrays in a record compare by identity; this one is never compared, it only keeps the columns together.
@SuppressWarnings("ArrayRecordComponent")
record CustomerTotals(long[] cents, int[] purchases) {

    /** Over the whole log. */
    static CustomerTotals of(PurchaseLog log) {
        return of(log, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    static CustomerTotals of(PurchaseLog log, Period window) {
        log.requireObserved("last day of " + window, window.lastDay());
        return of(log, window.from().toEpochDay(), window.to().toEpochDay());
    }

    boolean isPresent(int customer) {
        return purchases[customer] > 0 || cents[customer] != 0;
    }

    private static CustomerTotals of(PurchaseLog log, long from, long to) {
        CustomerTotals totals = new CustomerTotals(new long[log.customers()], new int[log.customers()]);
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            int customer = cursor.customer();
            while (cursor.nextEntry() && cursor.day() < to) {
                if (cursor.day() >= from) {
                    totals.cents[customer] = Math.addExact(totals.cents[customer], cursor.cents());
                    totals.purchases[customer] += cursor.isPurchase() ? 1 : 0;
                }
            }
        }
        return totals;
    }
}
