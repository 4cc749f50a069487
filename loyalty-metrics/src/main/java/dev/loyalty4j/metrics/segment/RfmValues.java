package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Days since the last purchase, number of purchases and money of every customer who bought by a day, in columns.
 *
 * @param log where they come from
 * @param asOf the last day that counted
 * @param customers indexes in the log, ascending
 * @param daysSinceLast asOf − last purchase
 * @param frequency purchases up to asOf
 * @param cents sum of all rows up to asOf
 */
// Arrays in a record compare by identity; this one is never compared, it only keeps the columns together.
@SuppressWarnings("ArrayRecordComponent")
record RfmValues(
        PurchaseLog log, LocalDate asOf, int[] customers, long[] daysSinceLast, long[] frequency, long[] cents) {

    static RfmValues of(PurchaseLog log, LocalDate asOf) {
        int[] customers = new int[log.customers()];
        long[] daysSinceLast = new long[log.customers()];
        long[] frequency = new long[log.customers()];
        long[] cents = new long[log.customers()];
        long last = asOf.toEpochDay();
        int size = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            long purchases = 0;
            long money = 0;
            long lastPurchase = 0;
            while (cursor.nextEntry() && cursor.day() <= last) {
                money = Math.addExact(money, cursor.cents());
                if (cursor.isPurchase()) {
                    purchases++;
                    lastPurchase = cursor.day();
                }
            }
            if (purchases > 0) {
                customers[size] = cursor.customer();
                daysSinceLast[size] = last - lastPurchase;
                frequency[size] = purchases;
                cents[size++] = money;
            }
        }
        return new RfmValues(
                log,
                asOf,
                Arrays.copyOf(customers, size),
                Arrays.copyOf(daysSinceLast, size),
                Arrays.copyOf(frequency, size),
                Arrays.copyOf(cents, size));
    }

    int size() {
        return customers.length;
    }
}
