package dev.loyalty4j.metrics.log;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a {@link PurchaseLogBuilder} fills, in the order of arrival, and the counts of what it was offered.
 */
abstract sealed class RowColumns permits PurchaseLogBuilder {

    final ZoneId zone;
    final Currency currency;
    final Dictionary customers = new Dictionary();
    final LongDictionary customerNumbers = new LongDictionary();
    final History history = new History();
    final IntColumn customer = new IntColumn();
    final IntColumn day = new IntColumn();
    final LongColumn cents = new LongColumn();
    final TextColumn orderText = new TextColumn();
    /** Orders are told apart by customer and id, because some shops number the orders of each customer. */
    final LongDictionary orders = new LongDictionary();

    final IntColumn order = new IntColumn();
    final List<Dimension> dimensions = new ArrayList<>();
    final List<TextColumn> values = new ArrayList<>();
    /** Rows offered to others before these, for the numbers in messages. */
    long rowsBefore;

    long offered;
    long withoutCustomer;
    SameDay sameDay = SameDay.MERGE;

    @Nullable
    ReturnTreatment returns;

    boolean built;
    private boolean hasOrders;

    RowColumns(ZoneId zone, Currency currency) {
        this.zone = zone;
        this.currency = currency;
    }

    /** Whichever of the two kinds of customers the rows have. */
    Names names() {
        return customerNumbers.size() > 0 ? customerNumbers : customers;
    }

    void requireRoom() {
        if (day.size() == PurchaseLogBuilder.MAX_ROWS) {
            throw new IllegalStateException("a log holds at most " + PurchaseLogBuilder.MAX_ROWS + " rows");
        }
    }

    void append(@Nullable String customerId, int local, long amount, @Nullable String orderId) {
        if (customerNumbers.size() > 0) {
            throw new IllegalStateException(
                    "customer numbers and customer texts in one log, such as " + customerId + ": use one kind");
        }
        appendRow(customers.codeOf(Objects.requireNonNull(customerId)), local, amount, orderId);
    }

    void appendRow(int who, int local, long amount, @Nullable String orderId) {
        if (orderId != null || hasOrders) {
            putOrder(who, orderId);
        }
        customer.add(who);
        day.add(local);
        cents.add(amount);
    }

    /** Adds a row whose order has its code already. */
    void appendCoded(int who, int local, long amount, int orderCode) {
        if (orderCode != DimensionColumn.NONE || hasOrders) {
            startOrders();
            order.add(orderCode);
        }
        customer.add(who);
        day.add(local);
        cents.add(amount);
    }

    private void startOrders() {
        hasOrders = true;
        while (order.size() < day.size()) {
            order.add(DimensionColumn.NONE);
        }
    }

    private void putOrder(int who, @Nullable String orderId) {
        startOrders();
        int text = orderText.put(day.size(), orderId);
        order.add(text == DimensionColumn.NONE ? DimensionColumn.NONE : orders.codeOf((long) who << 32 | text));
    }

    /** Rows that had a customer and failed, here or in the caller's own functions. */
    long rejected() {
        return offered - withoutCustomer - day.size();
    }

    /** The order of a row, or {@link DimensionColumn#NONE}. */
    int orderOf(int row) {
        return row < order.size() ? order.get(row) : DimensionColumn.NONE;
    }

    TextColumn valuesOf(Dimension dimension) {
        int known = dimensions.indexOf(dimension);
        if (known >= 0) {
            return values.get(known);
        }
        if (dimensions.size() == PurchaseLogBuilder.MAX_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a log has at most " + PurchaseLogBuilder.MAX_DIMENSIONS + " dimensions");
        }
        dimensions.add(Objects.requireNonNull(dimension, "dimension"));
        TextColumn column = new TextColumn();
        values.add(column);
        return column;
    }

    BadRowException bad(String field, String value, String expected) {
        return new BadRowException(rowsBefore + offered, field, value, expected);
    }

    void requireOpen() {
        if (built) {
            throw new IllegalStateException("this builder has built its log already");
        }
    }
}
