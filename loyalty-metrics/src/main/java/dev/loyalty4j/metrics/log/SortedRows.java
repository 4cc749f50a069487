package dev.loyalty4j.metrics.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are kept, by customer, then day, then (where orders are kept apart) order; rows that are equal in all
 * of it keep their order of arrival.
 *
 * <p>Day and money of a row are moved to its customer's place at once, while both are at hand, instead of looking them
 * up later through where the row came from; that is remembered only if there are orders or dimensions to look up. The
 * rows of a customer are sorted only where they did not arrive in order.
 */
final class SortedRows {

    final int[] days;
    final long[] cents;
    private final PurchaseLogBuilder rows;
    private final boolean apart;
    private final int @Nullable [] arrivals;

    /** The codes say who a customer of the builder is in the log, the offsets where each customer's rows begin. */
    SortedRows(PurchaseLogBuilder rows, Bits leftOut, int[] codes, int[] offsets) {
        int size = offsets[offsets.length - 1];
        this.rows = rows;
        this.apart = rows.sameDay == SameDay.KEEP_APART && rows.order.size() > 0;
        this.days = new int[size];
        this.cents = new long[size];
        this.arrivals = rows.order.size() > 0 || !rows.dimensions.isEmpty() ? new int[size] : null;
        place(leftOut, codes, Arrays.copyOf(offsets, offsets.length - 1));
        for (int customer = 0; customer + 1 < offsets.length; customer++) {
            if (!isInOrder(offsets[customer], offsets[customer + 1])) {
                sort(offsets[customer], offsets[customer + 1]);
            }
        }
    }

    private void place(Bits leftOut, int[] codes, int[] next) {
        for (int row = 0; row < rows.day.size(); row++) {
            if (!leftOut.get(row)) {
                int at = next[codes[rows.customer.get(row)]]++;
                days[at] = rows.day.get(row);
                cents[at] = rows.cents.get(row);
                if (arrivals != null) {
                    arrivals[at] = row;
                }
            }
        }
    }

    int size() {
        return days.length;
    }

    /** Where a row stood in the builder; asked only if there are orders or dimensions. */
    int arrival(int i) {
        return arrivals == null ? i : arrivals[i];
    }

    /** The order of a row, or {@link DimensionColumn#NONE}. */
    int order(int i) {
        return arrivals == null ? DimensionColumn.NONE : rows.orderOf(arrivals[i]);
    }

    boolean isSameOrder(int i, int other) {
        int code = order(i);
        return code != DimensionColumn.NONE && code == order(other);
    }

    private boolean isInOrder(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (days[i] < days[i - 1] || (apart && days[i] == days[i - 1] && order(i) < order(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private void sort(int from, int to) {
        long[] keys = new long[to - from];
        if (apart) {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = (long) order(from + i) << 32 | i;
            }
            sort(keys, from);
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) days[from + i] << 32 | i;
        }
        sort(keys, from);
    }

    /** Stable: the position stands in the low half of each key. */
    private void sort(long[] keys, int from) {
        Arrays.sort(keys);
        int to = from + keys.length;
        int[] oldDays = Arrays.copyOfRange(days, from, to);
        long[] oldCents = Arrays.copyOfRange(cents, from, to);
        for (int i = 0; i < keys.length; i++) {
            days[from + i] = oldDays[(int) keys[i]];
            cents[from + i] = oldCents[(int) keys[i]];
        }
        if (arrivals != null) {
            int[] old = Arrays.copyOfRange(arrivals, from, to);
            for (int i = 0; i < keys.length; i++) {
                arrivals[from + i] = old[(int) keys[i]];
            }
        }
    }
}
