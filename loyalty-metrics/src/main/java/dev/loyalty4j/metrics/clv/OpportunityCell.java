package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many customers have one history of opportunities, of which each was taken or not: a row of a table of recency and
 * frequency. Not checked here; a fit names the rows that cannot be.
 *
 * @param taken x, how many opportunities they took, 0 to {@code lastTaken}
 * @param lastTaken t_x, the number of the last one taken; 0 if and only if x = 0
 * @param opportunities n, how many there were, at least {@code lastTaken}
 * @param customers how many customers, at least 0
 */
public record OpportunityCell(int taken, int lastTaken, int opportunities, long customers) {

    /**
     * Returns a row.
     *
     * @param taken x
     * @param lastTaken t_x
     * @param opportunities n
     * @param customers how many
     * @return the row
     */
    public static OpportunityCell of(int taken, int lastTaken, int opportunities, long customers) {
        return new OpportunityCell(taken, lastTaken, opportunities, customers);
    }

    /**
     * Counts the customers of a log whose opportunities are periods of equal kind, such as the years after the one in
     * which they were acquired.
     *
     * @param log the purchases
     * @param first the first opportunity; only customers acquired before it count
     * @param opportunities n, how many such periods in a row, 1 to 10,000, the last of them observed to its end
     * @return a row for each history that occurs, in the order of t_x and x
     * @throws IllegalArgumentException if a number is out of range or the log does not reach that far
     */
    public static List<OpportunityCell> of(PurchaseLog log, Period first, int opportunities) {
        if (opportunities < 1 || opportunities > BgBb.MAX_OPPORTUNITIES) {
            throw new IllegalArgumentException(
                    "opportunities " + opportunities + " must be 1 to " + BgBb.MAX_OPPORTUNITIES);
        }
        long[] ends = new long[opportunities];
        Period period = first;
        for (int i = 0; i < opportunities; i++, period = period.next()) {
            log.requireObserved("opportunity " + (i + 1), period.lastDay());
            ends[i] = period.to().toEpochDay();
        }
        Map<Integer, Long> counts = new TreeMap<>();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (log.acquisitionDay(cursor.customer()) < first.from().toEpochDay()) {
                counts.merge(history(cursor, first.from().toEpochDay(), ends), 1L, Long::sum);
            }
        }
        int width = opportunities + 1;
        return counts.entrySet().stream()
                .map(entry -> of(entry.getKey() % width, entry.getKey() / width, opportunities, entry.getValue()))
                .toList();
    }

    /** t_x·(n + 1) + x. */
    private static int history(PurchaseCursor cursor, long from, long[] ends) {
        int at = 0;
        int taken = 0;
        int last = 0;
        while (cursor.nextPurchase()) {
            while (at < ends.length && cursor.day() >= ends[at]) {
                at++;
            }
            if (cursor.day() >= from && at < ends.length && last != at + 1) {
                last = at + 1;
                taken++;
            }
        }
        return last * (ends.length + 1) + taken;
    }

    boolean isPossible() {
        boolean order = 0 <= taken && taken <= lastTaken && lastTaken <= opportunities;
        return order && (taken == 0) == (lastTaken == 0) && customers >= 0 && opportunities <= BgBb.MAX_OPPORTUNITIES;
    }
}
