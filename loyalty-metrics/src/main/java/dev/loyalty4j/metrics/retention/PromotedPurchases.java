package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.DimensionColumn;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;

/**
 * Which part of what repeat customers buy is attributed to promotions: rows with a value of
 * {@link Dimension#PROMOTION}. Attribution is the caller's; this is no proof that they would not have bought otherwise.
 * Stateless.
 */
public final class PromotedPurchases {

    /** Promoted purchase days / purchase days, of repeat customers. */
    public static final Definition OF_REPEAT_CUSTOMERS = new Definition(
            "promoted purchases of repeat customers",
            "days with a promoted sale / days with a sale, of the customers with at least 2 such days in the window",
            "convention of this library");

    private PromotedPurchases() {}

    /**
     * Returns the share in a window.
     *
     * @param log the purchases, with the dimension promotion
     * @param window the window, observed to its end
     * @return promoted days over all, with customers as the unit of its interval
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough} or the log has no
     *     dimension promotion
     */
    public static Ratio ofRepeatCustomers(PurchaseLog log, Period window) {
        log.requireObserved("last day of " + window, window.lastDay());
        DimensionColumn promotion = log.column(Dimension.PROMOTION);
        RatioSums sums = new RatioSums();
        for (int customer = 0; customer < log.customers(); customer++) {
            DaysOfOne days = new DaysOfOne();
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                long day = log.day(row);
                if (day >= window.from().toEpochDay() && day < window.to().toEpochDay() && log.cents(row) >= 0) {
                    days.add(log.day(row), promotion.code(row) != DimensionColumn.NONE);
                }
            }
            if (days.all > 1) {
                sums.add(days.promoted, days.all);
            }
        }
        return sums.ratio(OF_REPEAT_CUSTOMERS, "purchase days of repeat customers in " + window);
    }

    /** Rows come in the order of days, so a day ends where another begins. */
    private static final class DaysOfOne {

        private int last = Integer.MIN_VALUE;
        private int lastPromoted = Integer.MIN_VALUE;
        private long all;
        private long promoted;

        void add(int day, boolean isPromoted) {
            all += day == last ? 0 : 1;
            last = day;
            if (isPromoted && day != lastPromoted) {
                promoted++;
                lastPromoted = day;
            }
        }
    }
}
