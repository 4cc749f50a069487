package dev.loyalty4j.metrics.log;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns the builder's columns, in the order of arrival, into those of the log: leaves out what the declarations say,
 * sorts by customer and day, and marks where a new purchase starts. Used once.
 *
 * <p>Customers are put together by counting, which costs two passes whatever the number of rows; the rows of one
 * customer are sorted by day only where they did not arrive so. Rows that are equal in both keep their order of
 * arrival.
 */
final class LogLayout {

    private final PurchaseLogBuilder rows;
    private final LocalDate observedThrough;
    private final int size;
    private final Bits leftOut;
    private final boolean apart;
    private @Nullable NetReturns net;
    private long afterObservation;
    private long returnsDropped;
    private long returnsUnmatched;

    LogLayout(PurchaseLogBuilder rows, LocalDate observedThrough) {
        this.rows = rows;
        this.observedThrough = observedThrough;
        this.size = rows.day.size();
        this.leftOut = new Bits(size);
        this.apart = rows.sameDay == SameDay.KEEP_APART;
    }

    PurchaseLog build() {
        leaveOut();
        if (rows.returns == ReturnTreatment.NET) {
            net = new NetReturns(rows, leftOut);
            returnsUnmatched = net.unmatched();
        }
        int[] counts = new int[rows.names().size()];
        for (int row = 0; row < size; row++) {
            if (!leftOut.get(row)) {
                counts[rows.customer.get(row)]++;
            }
        }
        int[] codes = renumber(counts);
        Names customers = Arrays.stream(codes).anyMatch(code -> code == Dictionary.ABSENT)
                ? rows.names().retain(codes)
                : rows.names();
        int[] offsets = offsets(counts, codes, customers.size());
        return assemble(customers, offsets, order(codes, offsets));
    }

    private void leaveOut() {
        long last = observedThrough.toEpochDay();
        for (int row = 0; row < size; row++) {
            if (rows.day.get(row) > last) {
                leftOut.set(row);
                afterObservation++;
            } else if (rows.cents.get(row) < 0) {
                leaveOutReturn(row);
            }
        }
    }

    private void leaveOutReturn(int row) {
        if (rows.returns == null) {
            throw new IllegalStateException("there are returns, such as the amount " + rows.cents.get(row)
                    + " of customer " + rows.names().text(rows.customer.get(row))
                    + ": declare returns(KEEP), returns(NET) or returns(DROP)");
        }
        if (rows.returns == ReturnTreatment.DROP) {
            leftOut.set(row);
            returnsDropped++;
        }
    }

    /** New codes for the customers who have a row left, in the old order. */
    private static int[] renumber(int[] counts) {
        int[] codes = new int[counts.length];
        int next = 0;
        for (int customer = 0; customer < counts.length; customer++) {
            codes[customer] = counts[customer] == 0 ? Dictionary.ABSENT : next++;
        }
        return codes;
    }

    private static int[] offsets(int[] counts, int[] codes, int customers) {
        int[] offsets = new int[customers + 1];
        for (int customer = 0; customer < counts.length; customer++) {
            if (codes[customer] != Dictionary.ABSENT) {
                offsets[codes[customer] + 1] = offsets[codes[customer]] + counts[customer];
            }
        }
        return offsets;
    }

    /** The rows that are kept, by customer, then day, then (kept apart) order. */
    private int[] order(int[] codes, int[] offsets) {
        int[] next = Arrays.copyOf(offsets, offsets.length - 1);
        int[] order = new int[offsets[offsets.length - 1]];
        for (int row = 0; row < size; row++) {
            if (!leftOut.get(row)) {
                order[next[codes[rows.customer.get(row)]]++] = row;
            }
        }
        for (int customer = 0; customer + 1 < offsets.length; customer++) {
            if (!inOrder(order, offsets[customer], offsets[customer + 1])) {
                sort(order, offsets[customer], offsets[customer + 1]);
            }
        }
        return order;
    }

    private boolean inOrder(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int day = rows.day.get(order[i]);
            int before = rows.day.get(order[i - 1]);
            if (day < before || (apart && day == before && rows.orderOf(order[i]) < rows.orderOf(order[i - 1]))) {
                return false;
            }
        }
        return true;
    }

    private void sort(int[] order, int from, int to) {
        if (apart) {
            sortBy(order, from, to, true);
        }
        sortBy(order, from, to, false);
    }

    /** Stable: the position stands in the low half of each key. */
    private void sortBy(int[] order, int from, int to, boolean byOrder) {
        int[] before = Arrays.copyOfRange(order, from, to);
        long[] keys = new long[before.length];
        for (int i = 0; i < keys.length; i++) {
            long key = byOrder ? rows.orderOf(before[i]) : rows.day.get(before[i]);
            keys[i] = key << 32 | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = before[(int) keys[i]];
        }
    }

    private PurchaseLog assemble(Names customers, int[] offsets, int[] order) {
        int[] marks = new int[order.length];
        long[] cents = new long[order.length];
        for (int customer = 0; customer + 1 < offsets.length; customer++) {
            for (int i = offsets[customer]; i < offsets[customer + 1]; i++) {
                int day = rows.day.get(order[i]);
                cents[i] = rows.cents.get(order[i]);
                boolean starts = i == offsets[customer]
                        || day != PurchaseLog.Rows.day(marks[i - 1])
                        || (apart && !sameOrder(order[i], order[i - 1]));
                boolean sale = cents[i] >= 0 && (net == null || !net.isNettedAway(rows.orderOf(order[i])));
                marks[i] = PurchaseLog.Rows.mark(day, starts, sale);
            }
        }
        PurchaseLog.Rows columns = new PurchaseLog.Rows(offsets, marks, cents);
        return new PurchaseLog(
                settings(),
                customers,
                columns,
                rows.history.acquisitionDays(customers, columns),
                dimensions(order),
                intake(order.length));
    }

    private PurchaseLog.Settings settings() {
        return new PurchaseLog.Settings(
                rows.zone,
                rows.currency,
                observedThrough,
                rows.returns == null ? ReturnTreatment.KEEP : rows.returns,
                rows.sameDay,
                rows.history.from());
    }

    private boolean sameOrder(int row, int other) {
        int code = rows.orderOf(row);
        return code != DimensionColumn.NONE && code == rows.orderOf(other);
    }

    private DimensionColumn[] dimensions(int[] order) {
        DimensionColumn[] columns = new DimensionColumn[rows.dimensions.size()];
        for (int d = 0; d < columns.length; d++) {
            TextColumn values = rows.values.get(d);
            int[] codes = new int[order.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = values.code(order[i]);
            }
            columns[d] = new DimensionColumn(rows.dimensions.get(d), codes, values.texts());
        }
        return columns;
    }

    private Intake intake(long kept) {
        return new Intake(
                rows.offered,
                kept,
                rows.withoutCustomer,
                rows.rejected(),
                afterObservation,
                returnsDropped,
                returnsUnmatched,
                net == null ? 0 : net.ordersNettedAway());
    }
}
