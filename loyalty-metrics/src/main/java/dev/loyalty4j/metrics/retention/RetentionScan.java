package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts who bought in which period, in one pass over the log. */
final class RetentionScan {

    private static final int NEVER = -2;

    /** Customers with a purchase in each period, those with their first, those who also bought in the one before. */
    private final long[] bought;

    private final long[] joined;
    private final long[] stayed;

    private RetentionScan(int periods) {
        bought = new long[periods];
        joined = new long[periods];
        stayed = new long[periods];
    }

    static RetentionCounts one(PurchaseLog log, Period period) {
        log.requireObserved("last day of " + period, period.lastDay());
        Period before = period.previous();
        long from = before.from().toEpochDay();
        long middle = period.from().toEpochDay();
        long to = period.to().toEpochDay();
        RetentionScan scan = new RetentionScan(2);
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            int last = NEVER;
            while (cursor.nextPurchase() && cursor.day() < to) {
                if (cursor.day() >= from) {
                    boolean now = cursor.day() >= middle;
                    boolean isNew = now && last != 1 && log.acquisitionDay(cursor.customer()) >= middle;
                    last = scan.add(now ? 1 : 0, last, isNew);
                }
            }
        }
        return scan.counts(1, period);
    }

    static List<RetentionCounts> series(PurchaseLog log, CalendarBucket bucket) {
        List<Period> periods = periods(log, bucket);
        if (periods.size() < 2) {
            return List.of();
        }
        int from = (int) periods.get(0).from().toEpochDay();
        int[] periodOfDay = periodOfDay(periods);
        RetentionScan scan = new RetentionScan(periods.size());
        // One more than there are, for the one that is put down before it is known to be the same.
        int[] own = new int[periods.size() + 1];
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            int count = distinct(cursor, from, periodOfDay, own);
            if (count > 0) {
                // Only the first purchase in the rows can be in the period of the acquisition.
                int acquired = log.acquisitionDay(cursor.customer()) - from;
                scan.add(own, count, acquired >= 0 && periodOfDay[acquired] == own[0]);
            }
        }
        List<RetentionCounts> series = new ArrayList<>();
        for (int i = 1; i < periods.size(); i++) {
            series.add(scan.counts(i, periods.get(i)));
        }
        return List.copyOf(series);
    }

    /**
     * Puts down the periods in which a customer bought; returns how many. Every purchase is put down, and only a new
     * period moves the end: a processor that had to guess which is new would be wrong too often.
     */
    private static int distinct(PurchaseCursor cursor, int from, int[] periodOfDay, int[] into) {
        int count = 0;
        int last = NEVER;
        while (cursor.nextPurchase() && cursor.day() - from < periodOfDay.length) {
            int period = periodOfDay[cursor.day() - from];
            into[count] = period;
            count += period == last ? 0 : 1;
            last = period;
        }
        return count;
    }

    /** Adds the periods of a customer, ascending. */
    private void add(int[] own, int count, boolean isNewInFirst) {
        int last = NEVER;
        for (int i = 0; i < count; i++) {
            bought[own[i]]++;
            stayed[own[i]] += own[i] - last == 1 ? 1 : 0;
            last = own[i];
        }
        joined[own[0]] += isNewInFirst ? 1 : 0;
    }

    /** Adds a purchase of a customer whose last one was in another or the same period; returns the new last. */
    private int add(int period, int last, boolean isNew) {
        if (period != last) {
            bought[period]++;
            joined[period] += isNew ? 1 : 0;
            stayed[period] += last == period - 1 ? 1 : 0;
        }
        return period;
    }

    private RetentionCounts counts(int i, Period period) {
        return new RetentionCounts(period, bought[i - 1], bought[i], joined[i], stayed[i]);
    }

    /** The periods from the first row on that end by {@code observedThrough}. */
    private static List<Period> periods(PurchaseLog log, CalendarBucket bucket) {
        List<Period> periods = new ArrayList<>();
        log.firstDay().ifPresent(first -> {
            LocalDate end = log.observedThrough();
            for (Period next = bucket.containing(first); !next.lastDay().isAfter(end); next = next.next()) {
                periods.add(next);
            }
        });
        return periods;
    }

    private static int[] periodOfDay(List<Period> periods) {
        long from = periods.get(0).from().toEpochDay();
        int[] periodOfDay = new int[(int) (periods.get(periods.size() - 1).to().toEpochDay() - from)];
        for (int i = 0; i < periods.size(); i++) {
            int start = (int) (periods.get(i).from().toEpochDay() - from);
            int end = (int) (periods.get(i).to().toEpochDay() - from);
            Arrays.fill(periodOfDay, start, end, i);
        }
        return periodOfDay;
    }
}
