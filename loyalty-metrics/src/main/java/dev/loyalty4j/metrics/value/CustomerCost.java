package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Ratio;
import java.util.Currency;

/**
 * What it costs to win a customer and to keep one. From totals, so without intervals; the costs must be those of the
 * same time as the customers. Stateless.
 */
public final class CustomerCost {

    /** Cost / new customers. */
    public static final Definition ACQUISITION =
            new Definition("acquisition cost", "cost of winning customers / new customers", "trade usage (CAC)");

    /** Cost / retained customers. */
    public static final Definition RETENTION =
            new Definition("retention cost", "cost of keeping customers / customers kept", "trade usage (CRC)");

    /** Acquisition / retention. */
    public static final Definition ACQUISITION_TO_RETENTION =
            new Definition("acquisition cost to retention cost", "acquisition cost / retention cost", "trade usage");

    private CustomerCost() {}

    /**
     * Returns what a new customer costs.
     *
     * @param cents the cost in minor units, at least 0
     * @param joined how many customers were won, at least 0
     * @param currency the currency
     * @return cost per new customer, undefined if there is none
     * @throws IllegalArgumentException if a number is negative
     */
    public static MoneyRatio acquisition(long cents, long joined, Currency currency) {
        return cost(ACQUISITION, cents, joined, "new customers", currency);
    }

    /**
     * Returns what a kept customer costs.
     *
     * @param cents the cost in minor units, at least 0
     * @param kept how many customers were kept, at least 0
     * @param currency the currency
     * @return cost per customer kept, undefined if there is none
     * @throws IllegalArgumentException if a number is negative
     */
    public static MoneyRatio retention(long cents, long kept, Currency currency) {
        return cost(RETENTION, cents, kept, "customers kept", currency);
    }

    /**
     * Returns how many times as much winning a customer costs as keeping one.
     *
     * @param acquisition the cost of winning
     * @param retention the cost of keeping, of the same currency
     * @return (cost won / won) / (cost kept / kept) as one fraction of whole numbers; undefined where either has nobody
     *     or keeping is free
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the products leave the range of a long
     */
    public static Ratio ratio(MoneyRatio acquisition, MoneyRatio retention) {
        if (!acquisition.currency().equals(retention.currency())) {
            throw new IllegalArgumentException(
                    "currency " + retention.currency() + " of the retention cost must be " + acquisition.currency());
        }
        long above = Math.multiplyExact(acquisition.cents(), retention.denominator());
        long below = Math.multiplyExact(acquisition.denominator(), retention.cents());
        return Ratio.ofTotals(ACQUISITION_TO_RETENTION, above, below, "customers won times cost of keeping");
    }

    private static MoneyRatio cost(Definition definition, long cents, long customers, String of, Currency currency) {
        if (cents < 0) {
            throw new IllegalArgumentException(definition.name() + ": cost " + cents + " must be at least 0");
        }
        return new MoneyRatio(Ratio.ofTotals(definition, cents, customers, of), currency);
    }
}
