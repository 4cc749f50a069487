package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.log.PurchaseLog.Rows;

/**
 * Walks a {@link PurchaseLog} customer by customer, and each customer's entries in the order of days, without
 * allocating. An entry is one purchase (a purchase day, or an order where orders are kept apart) or the returns of a
 * day without one.
 *
 * <p>Used as {@code while (cursor.nextCustomer()) while (cursor.nextEntry()) …}. Mutable, one per thread.
 */
public final class PurchaseCursor {

    private final Rows rows;
    private final int endCustomer;
    private int customer;
    private int row;
    private int endRow;
    private int day;
    private long cents;
    private boolean purchase;

    PurchaseCursor(Rows rows, int fromCustomer, int endCustomer) {
        this.rows = rows;
        this.customer = fromCustomer - 1;
        this.endCustomer = endCustomer;
    }

    /**
     * Goes to the next customer, leaving out what remains of the present one.
     *
     * @return false if there is none
     */
    public boolean nextCustomer() {
        if (customer + 1 >= endCustomer) {
            return false;
        }
        customer++;
        row = rows.offsets()[customer];
        endRow = rows.offsets()[customer + 1];
        return true;
    }

    /**
     * Goes to the customer's next entry.
     *
     * @return false if there is none
     */
    public boolean nextEntry() {
        if (row >= endRow) {
            return false;
        }
        int mark = rows.marks()[row];
        day = Rows.day(mark);
        cents = rows.cents()[row];
        purchase = Rows.isSale(mark);
        row++;
        while (row < endRow && !Rows.starts(rows.marks()[row])) {
            cents = Math.addExact(cents, rows.cents()[row]);
            purchase |= Rows.isSale(rows.marks()[row]);
            row++;
        }
        return true;
    }

    /**
     * Goes to the customer's next entry that is a purchase.
     *
     * @return false if there is none
     */
    public boolean nextPurchase() {
        while (nextEntry()) {
            if (purchase) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whose entries these are.
     *
     * @return the customer's index in the log
     */
    public int customer() {
        return customer;
    }

    /**
     * Returns the local day of the entry.
     *
     * @return as an epoch day
     */
    public int day() {
        return day;
    }

    /**
     * Returns the value of the entry: the sum of its rows.
     *
     * @return minor units
     */
    public long cents() {
        return cents;
    }

    /**
     * Returns whether the entry is a purchase.
     *
     * @return true if it has at least one sale row, of zero value included, that was not netted away
     */
    public boolean isPurchase() {
        return purchase;
    }
}
