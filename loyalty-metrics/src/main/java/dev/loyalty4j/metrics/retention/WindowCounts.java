package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;

/** How often each customer of a log bought in a window, by customer index. */
final class WindowCounts {

    private final int[] purchases;

    private WindowCounts(int customers) {
        purchases = new int[customers];
    }

    static WindowCounts of(PurchaseLog log, Period window) {
        log.requireObserved("last day of " + window, window.lastDay());
        WindowCounts counts = new WindowCounts(log.customers());
        long from = window.from().toEpochDay();
        long to = window.to().toEpochDay();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            while (cursor.nextPurchase() && cursor.day() < to) {
                counts.purchases[cursor.customer()] += cursor.day() >= from ? 1 : 0;
            }
        }
        return counts;
    }

    int purchases(int customer) {
        return purchases[customer];
    }

    /** 1 or 0. */
    int bought(int customer) {
        return Math.min(1, purchases[customer]);
    }

    /** 1 or 0. */
    int repeated(int customer) {
        return purchases[customer] > 1 ? 1 : 0;
    }
}
