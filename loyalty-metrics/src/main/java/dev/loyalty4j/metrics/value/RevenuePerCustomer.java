package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.PairedSums;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.RatioDifference;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Currency;

/**
 * What a customer brings on average: the money of a window over the customers with a purchase in it. Returns count as
 * the log treats them, those of customers without a purchase in the window included, so that the money is all of it.
 * Stateless.
 */
public final class RevenuePerCustomer {

    /** Money / customers. */
    public static final Definition AVERAGE = new Definition(
            "revenue per customer",
            "money of the window, returns included as the log treats them / customers with at least 1 purchase in it",
            "trade usage (ARPU, ARPC)");

    /** The same customers later. */
    public static final Definition CHANGE = new Definition(
            "change of revenue per customer",
            "revenue per customer of one window − of another, over the customers of either",
            "convention of this library; customers are the unit");

    /** New against existing. */
    public static final Definition EXISTING_AGAINST_NEW = new Definition(
            "average spend of existing customers − of new ones",
            "money / customers over those who bought before the window − over those whose first purchase is in it",
            "trade usage");

    private RevenuePerCustomer() {}

    /**
     * Returns the average over the whole log.
     *
     * @param log the purchases
     * @return money per customer, with customers as the unit of its interval
     */
    public static MoneyRatio of(PurchaseLog log) {
        return of(log, CustomerTotals.of(log), "customers who bought by " + log.observedThrough());
    }

    /**
     * Returns the average in a window.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @return money per customer, with customers as the unit of its interval
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static MoneyRatio of(PurchaseLog log, Period window) {
        return of(log, CustomerTotals.of(log, window), "customers who bought in " + window);
    }

    /**
     * Returns the average from bare totals, which do not tell its interval.
     *
     * @param cents the money in minor units
     * @param customers how many customers, at least 0
     * @param currency the currency
     * @return money per customer
     * @throws IllegalArgumentException if the number of customers is negative
     */
    public static MoneyRatio of(long cents, long customers, Currency currency) {
        return new MoneyRatio(Ratio.ofTotals(AVERAGE, cents, customers, "customers"), currency);
    }

    /**
     * Returns by how much the average of a window differs from that of an earlier one. Most customers stand in both, so
     * they are compared one by one.
     *
     * @param log the purchases
     * @param earlier the window compared with
     * @param later the window, observed to its end
     * @return the difference in minor units
     * @throws IllegalArgumentException if a window ends after the log's {@code observedThrough}
     */
    public static Estimate change(PurchaseLog log, Period earlier, Period later) {
        CustomerTotals before = CustomerTotals.of(log, earlier);
        CustomerTotals now = CustomerTotals.of(log, later);
        PairedSums sums = new PairedSums();
        for (int customer = 0; customer < log.customers(); customer++) {
            int one = before.purchases()[customer] > 0 ? 1 : 0;
            int two = now.purchases()[customer] > 0 ? 1 : 0;
            if (one + two > 0 || before.cents()[customer] != 0 || now.cents()[customer] != 0) {
                sums.add(before.cents()[customer], one, now.cents()[customer], two);
            }
        }
        return sums.difference(CHANGE, "customers of " + earlier + " or " + later + ", in minor units");
    }

    /**
     * Compares the average spend of those who had bought before the window with that of new customers.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @return existing − new, in minor units; {@code first} is that of the new ones
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static RatioDifference existingAgainstNew(PurchaseLog log, Period window) {
        CustomerTotals totals = CustomerTotals.of(log, window);
        RatioSums existing = new RatioSums();
        RatioSums joined = new RatioSums();
        for (int customer = 0; customer < log.customers(); customer++) {
            if (totals.purchases()[customer] > 0) {
                boolean old = log.acquisitionDay(customer) < window.from().toEpochDay();
                (old ? existing : joined).add(totals.cents()[customer], 1);
            }
        }
        return new RatioDifference(
                EXISTING_AGAINST_NEW,
                joined.ratio(AVERAGE, "new customers of " + window),
                existing.ratio(AVERAGE, "existing customers of " + window));
    }

    private static MoneyRatio of(PurchaseLog log, CustomerTotals totals, String of) {
        RatioSums sums = new RatioSums();
        for (int customer = 0; customer < log.customers(); customer++) {
            int counted = totals.purchases()[customer] > 0 ? 1 : 0;
            if (counted > 0 || totals.cents()[customer] != 0) {
                sums.add(totals.cents()[customer], counted);
            }
        }
        return new MoneyRatio(sums.ratio(AVERAGE, of), log.currency());
    }
}
