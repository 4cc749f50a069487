package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.Quantile;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Customers by what they are worth: bands of revenue (ABC, after Pareto) and tenths by any value. Customers of equal
 * value are always in the same band, so bands may be larger or smaller than their name says. Stateless.
 */
public final class ValueBands {

    /** A holds the customers who bring the first so many percent of revenue. */
    public static final int A_PERCENT = 80;

    /** A and B together hold those who bring the first so many percent. */
    public static final int A_AND_B_PERCENT = 95;

    private static final int TENTHS = 10;
    private static final int HUNDRED = 100;

    private ValueBands() {}

    /**
     * Returns the bands A, B and C at {@value #A_PERCENT} and {@value #A_AND_B_PERCENT} percent of revenue.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return everyone who bought by then
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static Segments abc(PurchaseLog log, LocalDate asOf) {
        return abc(log, asOf, A_PERCENT, A_AND_B_PERCENT);
    }

    /**
     * Returns the bands A, B and C. With customers from the largest down, one is in A if those who spent more bring
     * less than the first percentage of all revenue together, in B if they bring less than the second, else in C. Money
     * of 0 or less counts as 0.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @param aPercent 1 to {@code aAndBPercent}
     * @param aAndBPercent up to 100
     * @return everyone who bought by then; all in C if there is no revenue
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough} or a percentage is out of range
     */
    public static Segments abc(PurchaseLog log, LocalDate asOf, int aPercent, int aAndBPercent) {
        log.requireObserved("asOf", asOf);
        if (aPercent < 1 || aAndBPercent < aPercent || aAndBPercent > HUNDRED) {
            throw new IllegalArgumentException(
                    "percentages must be 1 <= " + aPercent + " <= " + aAndBPercent + " <= 100");
        }
        RfmValues values = RfmValues.of(log, asOf);
        long[] ascending = values.cents().clone();
        Arrays.setAll(ascending, i -> Math.max(0, ascending[i]));
        Arrays.sort(ascending);
        long total = Arrays.stream(ascending).reduce(0, Math::addExact);
        long least = leastOf(ascending, part(total, aPercent));
        long leastOfB = leastOf(ascending, part(total, aAndBPercent));
        short[] bands = new short[values.size()];
        for (int i = 0; i < bands.length; i++) {
            long cents = values.cents()[i];
            bands[i] = (short) (cents >= least ? 0 : cents >= leastOfB ? 1 : 2);
        }
        String basis = "revenue, A to " + aPercent + " %, B to " + aAndBPercent + " %";
        return new Segments(log, asOf, basis, List.of("A", "B", "C"), values.customers(), bands);
    }

    /** ⌈total · percent / 100⌉: less than this, in whole units, is less than the percentage. */
    private static long part(long total, int percent) {
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(percent))
                .add(BigInteger.valueOf(HUNDRED - 1))
                .divide(BigInteger.valueOf(HUNDRED))
                .longValueExact();
    }

    /** The smallest value above which there is less than a part; more than any value if there is no revenue. */
    private static long leastOf(long[] ascending, long part) {
        long above = 0;
        long least = Long.MAX_VALUE;
        int i = ascending.length - 1;
        while (i >= 0 && above < part) {
            least = ascending[i];
            while (i >= 0 && ascending[i] == least) {
                above += ascending[i--];
            }
        }
        return least;
    }

    /**
     * Returns tenths by a value, such as what a model expects of each customer: Decile 1 is the lowest, Decile 10 the
     * highest. The tenths meet at the quantiles (type 7) and a value that equals one stays below.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @param unit the unit of time that the value wants
     * @param value the worth of a customer
     * @return everyone who bought by then
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static Segments deciles(PurchaseLog log, LocalDate asOf, ModelUnit unit, CustomerValue value) {
        Objects.requireNonNull(value, "value");
        CustomerSummaries summaries = log.summaries(asOf, unit);
        int[] customers = new int[summaries.size()];
        long[] cents = new long[customers.length];
        for (int i = 0; i < customers.length; i++) {
            customers[i] = log.indexOf(summaries.customerId(i)).orElseThrow();
            cents[i] = value.cents(summaries.summary(i));
        }
        List<String> names =
                IntStream.rangeClosed(1, TENTHS).mapToObj(k -> "Decile " + k).toList();
        return new Segments(log, asOf, "deciles of value", names, customers, tenths(cents));
    }

    private static short[] tenths(long[] cents) {
        short[] tenths = new short[cents.length];
        if (cents.length > 0) {
            long[] ascending = cents.clone();
            Arrays.sort(ascending);
            double[] thresholds = IntStream.range(1, TENTHS)
                    .mapToDouble(k -> Quantile.type7(ascending, k, TENTHS))
                    .toArray();
            for (int i = 0; i < tenths.length; i++) {
                tenths[i] = (short) (TieRule.STAYS_BELOW.bin((double) cents[i], thresholds) - 1);
            }
        }
        return tenths;
    }
}
