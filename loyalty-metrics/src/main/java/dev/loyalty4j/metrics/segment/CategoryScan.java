package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.DimensionColumn;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;

/**
 * Walks customers and counts what each bought of each category up to a day: days with a sale row of the category, and
 * money, returns included. Where the log nets returns, a day whose rows of the category were netted to 0 or less does
 * not count. Nothing is allocated per customer.
 */
final class CategoryScan {

    private final PurchaseLog log;
    private final DimensionColumn column;
    private final long last;
    private final boolean netted;
    private int customer = -1;

    private final long[] purchases;
    private final long[] cents;
    private final boolean[] seen;
    private final int[] touched;
    private int size;

    private final boolean[] sold;
    private final boolean[] returned;
    private final long[] centsOfDay;
    private final boolean[] seenToday;
    private final int[] today;
    private int todaySize;

    CategoryScan(PurchaseLog log, Dimension dimension, LocalDate asOf) {
        log.requireObserved("asOf", asOf);
        this.log = log;
        this.column = log.column(dimension);
        this.last = asOf.toEpochDay();
        this.netted = log.returns() == ReturnTreatment.NET;
        int categories = column.size();
        purchases = new long[categories];
        cents = new long[categories];
        seen = new boolean[categories];
        touched = new int[categories];
        sold = new boolean[categories];
        returned = new boolean[categories];
        centsOfDay = new long[categories];
        seenToday = new boolean[categories];
        today = new int[categories];
    }

    int categories() {
        return column.size();
    }

    String text(int category) {
        return column.text(category);
    }

    /** Counts the next customer; false if there is none. */
    boolean nextCustomer() {
        if (customer + 1 >= log.customers()) {
            return false;
        }
        count(customer + 1);
        return true;
    }

    /** Counts a customer of the log. */
    void count(int wanted) {
        customer = wanted;
        for (int i = 0; i < size; i++) {
            seen[touched[i]] = false;
            purchases[touched[i]] = 0;
            cents[touched[i]] = 0;
        }
        size = 0;
        int end = log.endRow(customer);
        for (int row = log.firstRow(customer); row < end && log.day(row) <= last; row++) {
            add(column.code(row), log.cents(row));
            if (row + 1 == end || log.day(row + 1) != log.day(row)) {
                endDay();
            }
        }
    }

    private void add(int category, long amount) {
        if (category == DimensionColumn.NONE) {
            return;
        }
        if (!seenToday[category]) {
            seenToday[category] = true;
            today[todaySize++] = category;
        }
        centsOfDay[category] = Math.addExact(centsOfDay[category], amount);
        sold[category] |= amount >= 0;
        returned[category] |= amount < 0;
    }

    private void endDay() {
        for (int i = 0; i < todaySize; i++) {
            int category = today[i];
            if (!seen[category]) {
                seen[category] = true;
                touched[size++] = category;
            }
            boolean nothingLeft = netted && returned[category] && centsOfDay[category] <= 0;
            purchases[category] += sold[category] && !nothingLeft ? 1 : 0;
            cents[category] = Math.addExact(cents[category], centsOfDay[category]);
            seenToday[category] = false;
            sold[category] = false;
            returned[category] = false;
            centsOfDay[category] = 0;
        }
        todaySize = 0;
    }

    /** The customer counted last, as an index of the log. */
    int customer() {
        return customer;
    }

    /** How many categories the customer's rows name. */
    int size() {
        return size;
    }

    /** The i-th of them, in no order that means anything. */
    int category(int i) {
        return touched[i];
    }

    /** Days with a purchase of a category. */
    long purchases(int category) {
        return purchases[category];
    }

    /** Money of a category. */
    long cents(int category) {
        return cents[category];
    }
}
