package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.PairedSums;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Currency;

/**
 * What an order is worth on average: the money of a window over its purchases. An order is a purchase as the log counts
 * them: a customer's day, or each order where the log keeps them apart.
 *
 * <p>The money includes returns as the log treats them: kept ones lower the window they fall in, netted ones the window
 * of their order, dropped ones none. Stateless.
 */
public final class AverageOrderValue {

    /** Money / purchases. */
    public static final Definition AVERAGE = new Definition(
            "average order value",
            "money of the window, returns included as the log treats them / purchases in the window",
            "trade usage (AOV)");

    /** Later average − earlier. */
    public static final Definition CHANGE = new Definition(
            "change of average order value",
            "average order value of one window − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    private AverageOrderValue() {}

    /**
     * Returns the average over the whole log.
     *
     * @param log the purchases
     * @return money per purchase, with customers as the unit of its interval
     */
    public static MoneyRatio of(PurchaseLog log) {
        return of(log, Long.MIN_VALUE, Long.MAX_VALUE, "purchases by " + log.observedThrough());
    }

    /**
     * Returns the average in a window.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @return money per purchase, with customers as the unit of its interval
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static MoneyRatio of(PurchaseLog log, Period window) {
        log.requireObserved("last day of " + window, window.lastDay());
        return of(log, window.from().toEpochDay(), window.to().toEpochDay(), "purchases in " + window);
    }

    /**
     * Returns by how much the average of a window differs from that of an earlier one; the same customers may stand in
     * both.
     *
     * @param log the purchases
     * @param earlier the window compared with
     * @param later the window, observed to its end
     * @return later − earlier in minor units, undefined if nobody bought in either
     * @throws IllegalArgumentException if a window ends after the log's {@code observedThrough}
     */
    public static Estimate change(PurchaseLog log, Period earlier, Period later) {
        CustomerTotals before = CustomerTotals.of(log, earlier);
        CustomerTotals now = CustomerTotals.of(log, later);
        PairedSums sums = new PairedSums();
        for (int customer = 0; customer < log.customers(); customer++) {
            if (before.isPresent(customer) || now.isPresent(customer)) {
                sums.add(
                        before.cents()[customer],
                        before.purchases()[customer],
                        now.cents()[customer],
                        now.purchases()[customer]);
            }
        }
        return sums.difference(CHANGE, "customers of " + earlier + " or " + later + ", in minor units");
    }

    /**
     * Returns the average from bare totals, which do not tell its interval.
     *
     * @param cents the money in minor units
     * @param orders how many orders, at least 0
     * @param currency the currency
     * @return money per order
     * @throws IllegalArgumentException if the number of orders is negative
     */
    public static MoneyRatio of(long cents, long orders, Currency currency) {
        return new MoneyRatio(Ratio.ofTotals(AVERAGE, cents, orders, "orders"), currency);
    }

    private static MoneyRatio of(PurchaseLog log, long from, long to, String of) {
        RatioSums sums = new RatioSums();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            long cents = 0;
            long purchases = 0;
            boolean any = false;
            while (cursor.nextEntry() && cursor.day() < to) {
                if (cursor.day() >= from) {
                    any = true;
                    cents = Math.addExact(cents, cursor.cents());
                    purchases += cursor.isPurchase() ? 1 : 0;
                }
            }
            if (any) {
                sums.add(cents, purchases);
            }
        }
        return new MoneyRatio(sums.ratio(AVERAGE, of), log.currency());
    }
}
