package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.ProportionDifference;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.function.IntPredicate;

/**
 * How many lapsed customers came back. Lapsed at the start of a window are those who had bought, and whose last
 * purchase was more than so many days before the window's first day. Stateless.
 */
public final class Reactivation {

    /** Came back / lapsed. */
    public static final Definition RATE = new Definition(
            "reactivation rate",
            "lapsed customers with a purchase in the window / customers lapsed at its start",
            "trade usage (win-back rate)");

    /** With an offer − without. */
    public static final Definition DIFFERENCE = new Definition(
            "reactivation with an offer − without",
            "reactivation rate of the lapsed who got an offer − of those who did not",
            "association, unless chance decided who got the offer");

    private Reactivation() {}

    /**
     * Returns the rate in a window.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @param lapsedAfterDays silent for more days than this is lapsed, at least 1
     * @return those who came back of the lapsed, with Wilson's interval
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough} or the days are below
     *     1
     */
    public static Proportion rate(PurchaseLog log, Period window, int lapsedAfterDays) {
        return rate(log, window, lapsedAfterDays, customer -> true, "customers lapsed at the start of " + window);
    }

    /**
     * Compares lapsed customers who got an offer with those who did not.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @param lapsedAfterDays silent for more days than this is lapsed, at least 1
     * @param offered whether the customer of an index in the log got an offer
     * @return rate with − rate without; the latter is {@code first}
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough} or the days are below
     *     1
     */
    public static ProportionDifference byOffer(
            PurchaseLog log, Period window, int lapsedAfterDays, IntPredicate offered) {
        return new ProportionDifference(
                DIFFERENCE,
                rate(log, window, lapsedAfterDays, offered.negate(), "lapsed customers without an offer"),
                rate(log, window, lapsedAfterDays, offered, "lapsed customers with an offer"));
    }

    /**
     * Returns the rate from bare counts.
     *
     * @param returned how many came back, 0 to {@code lapsed}
     * @param lapsed how many had lapsed, at least 0
     * @return returned / lapsed with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion rate(long returned, long lapsed) {
        return new Proportion(RATE, returned, lapsed, "lapsed customers");
    }

    private static Proportion rate(PurchaseLog log, Period window, int lapsedAfterDays, IntPredicate whose, String of) {
        log.requireObserved("last day of " + window, window.lastDay());
        if (lapsedAfterDays < 1) {
            throw new IllegalArgumentException("lapsed after " + lapsedAfterDays + " days must be at least 1");
        }
        long from = window.from().toEpochDay();
        long lapsed = 0;
        long returned = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            long last = Long.MAX_VALUE;
            boolean more = cursor.nextPurchase();
            while (more && cursor.day() < from) {
                last = cursor.day();
                more = cursor.nextPurchase();
            }
            if (last < from - lapsedAfterDays && whose.test(cursor.customer())) {
                lapsed++;
                returned += more && cursor.day() < window.to().toEpochDay() ? 1 : 0;
            }
        }
        return new Proportion(RATE, returned, lapsed, of);
    }
}
