package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.log.DimensionColumn;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Arrays;

/** Counts different values of a dimension for {@link Breadth}. Used once. */
final class BreadthScan {

    private final PurchaseLog log;
    private final DimensionColumn column;
    private final long from;
    private final long to;

    /** For each value the customer who bought it last, before the window and in it: no set per customer. */
    private final int[] before;

    private final int[] within;
    private long none;
    private long one;
    private long several;
    private long boughtBefore;
    private long crossSold;

    BreadthScan(PurchaseLog log, Period window, DimensionColumn column) {
        this.log = log;
        this.column = column;
        from = window.from().toEpochDay();
        to = window.to().toEpochDay();
        before = new int[column.size()];
        within = new int[column.size()];
        Arrays.fill(before, -1);
        Arrays.fill(within, -1);
    }

    Breadth run() {
        for (int customer = 0; customer < log.customers(); customer++) {
            boolean old = readBefore(customer);
            readWithin(customer, old);
        }
        return new Breadth(none, one, several, boughtBefore, crossSold);
    }

    private boolean readBefore(int customer) {
        boolean any = false;
        for (int row = log.firstRow(customer); row < log.endRow(customer) && log.day(row) < from; row++) {
            int code = column.code(row);
            if (log.cents(row) >= 0 && code != DimensionColumn.NONE) {
                before[code] = customer;
                any = true;
            }
        }
        return any;
    }

    private void readWithin(int customer, boolean old) {
        boolean bought = false;
        int values = 0;
        boolean fresh = false;
        for (int row = log.firstRow(customer); row < log.endRow(customer) && log.day(row) < to; row++) {
            if (log.day(row) >= from && log.cents(row) >= 0) {
                bought = true;
                int code = column.code(row);
                if (code != DimensionColumn.NONE && within[code] != customer) {
                    within[code] = customer;
                    values++;
                    fresh |= before[code] != customer;
                }
            }
        }
        if (bought) {
            none += values == 0 ? 1 : 0;
            one += values == 1 ? 1 : 0;
            several += values > 1 ? 1 : 0;
            boughtBefore += old ? 1 : 0;
            crossSold += old && fresh ? 1 : 0;
        }
    }
}
