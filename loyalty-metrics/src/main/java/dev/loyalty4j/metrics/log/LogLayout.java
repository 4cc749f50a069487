package dev.loyalty4j.metrics.log;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns the builder's columns, in the order of arrival, into those of the log: leaves out what the declarations say,
 * sorts by customer and day, and marks where a new purchase starts. Used once.
 *
 * <p>Customers are put together by counting, which costs two passes whatever the number of rows; {@link SortedRows}
 * puts the rows of each into order.
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
        return assemble(customers, codes, offsets(counts, codes, customers.size()));
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

    private PurchaseLog assemble(Names customers, int[] codes, int[] offsets) {
        SortedRows sorted = new SortedRows(rows, leftOut, codes, offsets);
        PurchaseLog.Rows columns = new PurchaseLog.Rows(offsets, sorted.days, sorted.cents);
        mark(columns, sorted);
        return new PurchaseLog(
                settings(),
                customers,
                columns,
                rows.history.acquisitionDays(customers, columns),
                dimensions(sorted),
                intake(sorted.size()));
    }

    /** Puts the two flags of each row beside its day. */
    private void mark(PurchaseLog.Rows columns, SortedRows sorted) {
        int[] marks = columns.marks();
        for (int customer = 0; customer + 1 < columns.offsets().length; customer++) {
            int before = PurchaseLog.NEVER;
            for (int i = columns.offsets()[customer]; i < columns.offsets()[customer + 1]; i++) {
                int day = marks[i];
                boolean starts = day != before || (apart && !sorted.isSameOrder(i, i - 1));
                boolean sale = columns.cents()[i] >= 0 && (net == null || !net.isNettedAway(sorted.order(i)));
                marks[i] = PurchaseLog.Rows.mark(day, starts, sale);
                before = day;
            }
        }
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

    private DimensionColumn[] dimensions(SortedRows sorted) {
        DimensionColumn[] columns = new DimensionColumn[rows.dimensions.size()];
        for (int d = 0; d < columns.length; d++) {
            TextColumn values = rows.values.get(d);
            int[] codes = new int[sorted.size()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = values.code(sorted.arrival(i));
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
