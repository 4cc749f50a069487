package dev.loyalty4j.metrics.log;

import java.util.Arrays;

/**
 * Takes returns off their original orders: moves each return row to the day of its order, leaves out those that have
 * none, and knows which orders came down to zero or below. Two passes over the rows, arrays by order.
 */
final class NetReturns {

    private static final int NO_SALE = Integer.MAX_VALUE;

    private final int[] firstSaleDay;
    private final long[] total;
    private final Bits returned;
    private long unmatched;

    NetReturns(PurchaseLogBuilder rows, Bits leftOut) {
        int orders = rows.orders.size();
        firstSaleDay = new int[orders];
        Arrays.fill(firstSaleDay, NO_SALE);
        total = new long[orders];
        returned = new Bits(orders);
        addSales(rows, leftOut);
        takeOffReturns(rows, leftOut);
    }

    private void addSales(PurchaseLogBuilder rows, Bits leftOut) {
        for (int row = 0; row < rows.order.size(); row++) {
            int order = rows.order.get(row);
            if (order != DimensionColumn.NONE && rows.cents.get(row) >= 0 && !leftOut.get(row)) {
                firstSaleDay[order] = Math.min(firstSaleDay[order], rows.day.get(row));
                total[order] = Math.addExact(total[order], rows.cents.get(row));
            }
        }
    }

    private void takeOffReturns(PurchaseLogBuilder rows, Bits leftOut) {
        for (int row = 0; row < rows.day.size(); row++) {
            if (rows.cents.get(row) < 0 && !leftOut.get(row)) {
                int order = rows.orderOf(row);
                if (order == DimensionColumn.NONE || firstSaleDay[order] == NO_SALE) {
                    leftOut.set(row);
                    unmatched++;
                } else {
                    rows.day.set(row, firstSaleDay[order]);
                    total[order] = Math.addExact(total[order], rows.cents.get(row));
                    returned.set(order);
                }
            }
        }
    }

    long unmatched() {
        return unmatched;
    }

    /** An order of zero value that nothing was returned from is still a purchase. */
    boolean isNettedAway(int order) {
        return order != DimensionColumn.NONE && returned.get(order) && total[order] <= 0;
    }

    long ordersNettedAway() {
        long count = 0;
        for (int order = 0; order < total.length; order++) {
            if (isNettedAway(order)) {
                count++;
            }
        }
        return count;
    }
}
