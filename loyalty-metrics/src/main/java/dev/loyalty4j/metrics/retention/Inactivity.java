package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.EventRate;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;

/**
 * Churn where nobody gives notice: three more readings than {@link Churn}, each under its own name, because they are
 * not comparable with each other. Stateless.
 */
public final class Inactivity {

    /** Lost / mean of start and end. */
    public static final Definition AVERAGE_BASE = new Definition(
            "churn on the average base",
            "customers of the preceding period without a purchase in the period / ((S + E) / 2)",
            "trade usage; may exceed 1 where the base shrinks");

    /** Lapses per customer-day. */
    public static final Definition HAZARD = new Definition(
            "lapse hazard",
            "first lapses / customer-days under observation, from the first purchase to the lapse or to asOf",
            "events per person-time; Clayton and Hills 1993, Statistical Models in Epidemiology");

    /** Silent / customers. */
    public static final Definition INACTIVE = new Definition(
            "inactive customers",
            "customers whose last purchase by asOf is more than d days ago / customers who bought by asOf",
            "trade usage");

    private Inactivity() {}

    /**
     * Returns churn on the average base of a period.
     *
     * @param log the purchases
     * @param period the period, observed to its end
     * @return lost / ((S + E)/2), with customers as the unit of its interval
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static Ratio averageBase(PurchaseLog log, Period period) {
        return averageBase(Retention.counts(log, period));
    }

    /**
     * Returns churn on the average base from counts.
     *
     * @param counts S, E, and who stayed
     * @return 2·lost / (S + E), written in whole numbers
     */
    public static Ratio averageBase(RetentionCounts counts) {
        long above = 2 * counts.lost();
        long below = counts.start() + counts.end();
        String of = "customers of " + counts.period().previous() + " and of " + counts.period();
        if (below == 0) {
            return Ratio.ofTotals(AVERAGE_BASE, above, 0, of);
        }
        double ratio = (double) above / below;
        // Lost customers add 2 above and 1 below, stayed ones 0 and 2, those only of the end 0 and 1.
        double residual = counts.lost() * (2 - ratio) * (2 - ratio)
                + ratio * ratio * (4.0 * counts.stayed() + (counts.end() - counts.stayed()));
        return new Ratio(AVERAGE_BASE, above, below, below - counts.stayed(), residual, of);
    }

    /**
     * Returns how often customers lapse per customer-day. A customer lapses d days after a purchase that no other
     * follows within d days; each can lapse once, and what comes after a lapse is left out.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after {@code observedThrough}
     * @param days d, at least 1
     * @return first lapses / customer-days with Garwood's interval
     * @throws IllegalArgumentException if the day or the number of days is out of its range
     */
    public static EventRate hazard(PurchaseLog log, LocalDate asOf, int days) {
        requireDays(log, asOf, days);
        long end = asOf.toEpochDay();
        long lapses = 0;
        long exposure = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (cursor.nextPurchase() && cursor.day() <= end) {
                long first = cursor.day();
                long last = first;
                while (cursor.nextPurchase() && cursor.day() <= end && cursor.day() - last <= days) {
                    last = cursor.day();
                }
                // Day last + d passed without a purchase: known only once that day is over.
                boolean lapsed = last + days <= end;
                lapses += lapsed ? 1 : 0;
                exposure = Math.addExact(exposure, (lapsed ? last + days : end) - first);
            }
        }
        return new EventRate(HAZARD, lapses, exposure, "customer-days");
    }

    /**
     * Returns the rate from bare counts.
     *
     * @param lapses how many lapsed, at least 0
     * @param customerTime the time they and the others were customers, above 0 if anybody lapsed
     * @param unit its unit in the plural, such as {@code customer-months}
     * @return lapses / time with Garwood's interval
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static EventRate hazard(long lapses, double customerTime, String unit) {
        return new EventRate(HAZARD, lapses, customerTime, unit);
    }

    /**
     * Returns the share of customers who have been silent for more than so many days.
     *
     * @param log the purchases
     * @param asOf the local day from which one looks back, not after {@code observedThrough}
     * @param days d, at least 1
     * @return silent for more than d days / customers, with Wilson's interval
     * @throws IllegalArgumentException if the day or the number of days is out of its range
     */
    public static Proportion share(PurchaseLog log, LocalDate asOf, int days) {
        requireDays(log, asOf, days);
        long end = asOf.toEpochDay();
        long silent = 0;
        long customers = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (cursor.nextPurchase() && cursor.day() <= end) {
                long last = cursor.day();
                while (cursor.nextPurchase() && cursor.day() <= end) {
                    last = cursor.day();
                }
                customers++;
                silent += end - last > days ? 1 : 0;
            }
        }
        return new Proportion(INACTIVE, silent, customers, "customers who bought by " + asOf);
    }

    private static void requireDays(PurchaseLog log, LocalDate asOf, int days) {
        log.requireObserved("asOf", asOf);
        if (days < 1) {
            throw new IllegalArgumentException("days " + days + " must be at least 1");
        }
    }
}
