package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Arrays;

/**
 * How many days lie between a customer's consecutive purchase days. Two readings: <b>pooled</b>, every gap counts once,
 * so those who buy often dominate; <b>per customer</b>, each customer counts once with the median of the own gaps.
 * Orders of one day lie on one purchase day whatever the log says. Only gaps that ended are known: customers who have
 * not come back have none. Stateless.
 */
public final class PurchaseGaps {

    /** Every gap counts once. */
    public static final Definition POOLED = new Definition(
            "days between orders",
            "median of all gaps between consecutive purchase days of a customer",
            "convention of this library; quantiles of type 7");

    /** Every customer counts once. */
    public static final Definition PER_CUSTOMER = new Definition(
            "days between orders of a customer",
            "median over customers of the median of their gaps between consecutive purchase days",
            "convention of this library; quantiles of type 7");

    private PurchaseGaps() {}

    /**
     * Returns the distribution of all gaps.
     *
     * @param log the purchases
     * @return in days
     */
    public static GapDistribution pooled(PurchaseLog log) {
        GapCounts counts = new GapCounts(1);
        GapReader reader = new GapReader(log);
        while (reader.nextCustomer()) {
            for (int i = 0; i < reader.size; i++) {
                counts.add(reader.gaps[i]);
            }
        }
        GapDistribution gaps = new GapDistribution(POOLED, counts, "gaps");
        RatioSums below = new RatioSums();
        double median = counts.total() == 0 ? 0 : gaps.value();
        GapReader again = new GapReader(log);
        while (again.nextCustomer()) {
            int few = 0;
            for (int i = 0; i < again.size; i++) {
                few += again.gaps[i] <= median ? 1 : 0;
            }
            if (again.size > 0) {
                below.add(few, again.size);
            }
        }
        return gaps.withShareBelow(below);
    }

    /**
     * Returns the distribution of the customers' own medians.
     *
     * @param log the purchases
     * @return in days, over the customers with at least two purchase days
     */
    public static GapDistribution perCustomer(PurchaseLog log) {
        GapCounts counts = new GapCounts(2);
        GapReader reader = new GapReader(log);
        while (reader.nextCustomer()) {
            if (reader.size > 0) {
                Arrays.sort(reader.gaps, 0, reader.size);
                int middle = reader.size / 2;
                counts.add(reader.gaps[middle] + reader.gaps[reader.size % 2 == 1 ? middle : middle - 1]);
            }
        }
        GapDistribution gaps = new GapDistribution(PER_CUSTOMER, counts, "customers with at least 2 purchase days");
        double median = counts.total() == 0 ? 0 : gaps.value();
        RatioSums below = new RatioSums();
        counts.forEach((twice, customers) -> {
            for (long i = 0; i < customers; i++) {
                below.add(twice / 2.0 <= median ? 1 : 0, 1);
            }
        });
        return gaps.withShareBelow(below);
    }

    /** The gaps of one customer after the other, in a buffer that is used again. */
    private static final class GapReader {

        private final PurchaseCursor cursor;
        private int[] gaps = new int[16];
        private int size;

        GapReader(PurchaseLog log) {
            cursor = log.cursor();
        }

        boolean nextCustomer() {
            if (!cursor.nextCustomer()) {
                return false;
            }
            size = 0;
            if (cursor.nextPurchase()) {
                int last = cursor.day();
                while (cursor.nextPurchase()) {
                    if (cursor.day() > last) {
                        put(cursor.day() - last);
                        last = cursor.day();
                    }
                }
            }
            return true;
        }

        private void put(int gap) {
            if (size == gaps.length) {
                gaps = Arrays.copyOf(gaps, size * 2);
            }
            gaps[size++] = gap;
        }
    }
}
