package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.PairedSums;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.YearMonth;
import java.util.List;

/**
 * How many customers stay. The word has two readings, and they differ by much where customers buy now and then, so each
 * has its name: <b>overlap</b>, the share of those who bought in the preceding period that bought again in this one;
 * and <b>net of new</b>, customers of this period who are not new, over those of the preceding one. The second counts
 * customers who come back after a pause, and may exceed 1.
 *
 * <p>A subscription business knows who is a customer without looking at purchases and passes counts. Stateless.
 */
public final class Retention {

    /** |S ∩ E| / S. */
    public static final Definition OVERLAP = new Definition(
            "retention by overlap",
            "customers of the preceding period with a purchase in the period / customers of the preceding period",
            "convention of this library; the diagonal of a period-to-period transition matrix");

    /** (E − N) / S. */
    public static final Definition NET_OF_NEW = new Definition(
            "retention net of new",
            "(customers of the period − new customers in it) / customers of the preceding period",
            "the customer retention rate of trade usage: (end − new) / start");

    /** Later overlap − earlier. */
    public static final Definition OVERLAP_CHANGE = new Definition(
            "change of retention by overlap",
            "retention by overlap of one period − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    private Retention() {}

    /**
     * Returns the four counts of a period.
     *
     * @param log the purchases
     * @param period the period, observed to its end
     * @return the counts
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static RetentionCounts counts(PurchaseLog log, Period period) {
        return RetentionScan.one(log, period);
    }

    /**
     * Returns the four counts of every calendar period that the log knows to its end and that has one before it, in one
     * pass.
     *
     * @param log the purchases
     * @param bucket the calendar unit
     * @return the counts in the order of time, from the second period with data on; empty if there is none
     */
    public static List<RetentionCounts> series(PurchaseLog log, CalendarBucket bucket) {
        return RetentionScan.series(log, bucket);
    }

    /**
     * Returns retention by overlap in a month.
     *
     * @param log the purchases
     * @param month the month, observed to its end
     * @return |S ∩ E| / S with Wilson's interval
     * @throws IllegalArgumentException if the month ends after the log's {@code observedThrough}
     */
    public static Proportion overlap(PurchaseLog log, YearMonth month) {
        return overlap(log, Period.month(month));
    }

    /**
     * Returns retention by overlap in a period.
     *
     * @param log the purchases
     * @param period the period, observed to its end
     * @return |S ∩ E| / S with Wilson's interval
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static Proportion overlap(PurchaseLog log, Period period) {
        return counts(log, period).overlap();
    }

    /**
     * Returns by how much retention by overlap differs from that of an earlier period. The same customers stand in
     * both, so they are compared one by one and not as two independent groups.
     *
     * @param log the purchases
     * @param earlier the period compared with
     * @param later the period, observed to its end
     * @return later − earlier, undefined if either has no customers to retain
     * @throws IllegalArgumentException if a period ends after the log's {@code observedThrough}
     */
    public static Estimate overlapChange(PurchaseLog log, Period earlier, Period later) {
        WindowCounts one = WindowCounts.of(log, earlier.previous());
        WindowCounts two = WindowCounts.of(log, earlier);
        WindowCounts three = WindowCounts.of(log, later.previous());
        WindowCounts four = WindowCounts.of(log, later);
        PairedSums sums = new PairedSums();
        for (int customer = 0; customer < log.customers(); customer++) {
            long first = one.bought(customer);
            long second = three.bought(customer);
            if (first + second > 0) {
                sums.add(first * two.bought(customer), first, second * four.bought(customer), second);
            }
        }
        return sums.difference(OVERLAP_CHANGE, "customers of " + earlier.previous() + " or " + later.previous());
    }

    /**
     * Returns retention by overlap from bare counts.
     *
     * @param stayed customers of the start who are customers still, 0 to {@code start}
     * @param start customers at the start, at least 0
     * @return stayed / start with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion overlap(long stayed, long start) {
        return new Proportion(OVERLAP, stayed, start, "customers at the start");
    }

    /**
     * Returns retention net of new customers in a month.
     *
     * @param log the purchases
     * @param month the month, observed to its end
     * @return (E − N) / S with customers as the unit of its interval
     * @throws IllegalArgumentException if the month ends after the log's {@code observedThrough}
     */
    public static Ratio netOfNew(PurchaseLog log, YearMonth month) {
        return netOfNew(log, Period.month(month));
    }

    /**
     * Returns retention net of new customers in a period.
     *
     * @param log the purchases
     * @param period the period, observed to its end
     * @return (E − N) / S with customers as the unit of its interval
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static Ratio netOfNew(PurchaseLog log, Period period) {
        return counts(log, period).netOfNew();
    }

    /**
     * Returns retention net of new customers from bare counts. They do not tell who of the end was there at the start,
     * so there is no interval.
     *
     * @param start S, customers at the start, at least 0
     * @param end E, customers at the end
     * @param joined N, those of the end who are new, 0 to {@code end}
     * @return (E − N) / S
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Ratio netOfNew(long start, long end, long joined) {
        if (joined < 0 || joined > end) {
            throw new IllegalArgumentException("joined " + joined + " must be 0 to end, " + end);
        }
        return Ratio.ofTotals(NET_OF_NEW, end - joined, start, "customers at the start");
    }
}
