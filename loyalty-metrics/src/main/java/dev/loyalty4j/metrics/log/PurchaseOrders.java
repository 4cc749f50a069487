package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.function.StateReader;
import dev.loyalty4j.metrics.function.StateWriter;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link PurchaseDays} that keeps the order ids, for two things that need them: returns taken off their original order
 * at that order's date ({@link ReturnTreatment#NET}), and rows that are delivered twice. It grows with rows, not with
 * days.
 *
 * <p>A row with an order id is known by everything it says: customer, order, line, day and amount. However often it
 * comes, and in however many parts, it counts once; once cancelled, before or after it comes, it never counts. So
 * merging such rows is a union of sets: whatever is merged twice counts once. Equal rows of one order need a line id to
 * stay two. Rows without order id cannot be told apart; they are added and cancelled as in {@link PurchaseDays}. All
 * state is whole numbers; leaving the range of a long is an error. Mutable, not thread-safe.
 */
public final class PurchaseOrders implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String KIND = "loyalty4j purchase orders";
    private static final int VERSION = 1;
    private static final long ADDED = 1;
    private static final long CANCELLED = 2;

    private final transient AccumulatorHeader header;

    /** By customer and row: {@link #ADDED} and {@link #CANCELLED} for rows with an order, a count for others. */
    private final transient TreeMap<String, TreeMap<OrderRow, Long>> customers = new TreeMap<>();

    private PurchaseOrders(AccumulatorHeader header) {
        this.header = header;
    }

    /**
     * A row, for engines that hand one object to {@code PurchaseOrders::add}.
     *
     * @param customerId who, not blank
     * @param at when
     * @param cents minor units; negative for a return
     * @param orderId the order, unique for the customer, not blank; null if unknown
     * @param lineId what tells equal rows of one order apart, not blank; null if nothing does
     * @param cancels whether it takes such a row back
     */
    public record Row(
            String customerId,
            Instant at,
            long cents,
            @Nullable String orderId,
            @Nullable String lineId,
            boolean cancels) {}

    /**
     * Returns an empty accumulator.
     *
     * @param header zone, currency, the period of the figures wanted, and the treatment of returns
     * @return the accumulator
     */
    public static PurchaseOrders of(AccumulatorHeader header) {
        return new PurchaseOrders(Objects.requireNonNull(header, "header"));
    }

    /**
     * Returns what all parts must have in common.
     *
     * @return as given
     */
    public AccumulatorHeader header() {
        return header;
    }

    /**
     * Adds a row.
     *
     * @param customerId who, not blank
     * @param at when
     * @param cents minor units; negative for a return
     * @param orderId the order, unique for the customer, not blank; null if unknown
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     */
    public PurchaseOrders add(String customerId, Instant at, long cents, @Nullable String orderId) {
        return change(customerId, header.dayOf(at), cents, orderId, null, false);
    }

    /**
     * Adds a row on a day that is local already.
     *
     * @param customerId who, not blank
     * @param on the local day in the zone of the header
     * @param cents minor units; negative for a return
     * @param orderId the order, unique for the customer, not blank; null if unknown
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     */
    public PurchaseOrders add(String customerId, LocalDate on, long cents, @Nullable String orderId) {
        return change(customerId, header.requireDay(on), cents, orderId, null, false);
    }

    /**
     * Adds a row, or takes one back.
     *
     * @param row the row
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     */
    public PurchaseOrders add(Row row) {
        return change(
                row.customerId(), header.dayOf(row.at()), row.cents(), row.orderId(), row.lineId(), row.cancels());
    }

    /**
     * Takes a row back.
     *
     * @param customerId as it was added
     * @param at as it was added
     * @param cents as it was added
     * @param orderId as it was added
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     */
    public PurchaseOrders cancel(String customerId, Instant at, long cents, @Nullable String orderId) {
        return change(customerId, header.dayOf(at), cents, orderId, null, true);
    }

    /**
     * Takes a row back that was added on a local day.
     *
     * @param customerId as it was added
     * @param on as it was added
     * @param cents as it was added
     * @param orderId as it was added
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     */
    public PurchaseOrders cancel(String customerId, LocalDate on, long cents, @Nullable String orderId) {
        return change(customerId, header.requireDay(on), cents, orderId, null, true);
    }

    private PurchaseOrders change(
            String customerId,
            LocalDate day,
            long cents,
            @Nullable String orderId,
            @Nullable String lineId,
            boolean cancels) {
        AccumulatorHeader.requireCustomer(customerId);
        header.requireCents(cents);
        OrderRow row = new OrderRow(id("order", orderId), id("line", lineId), day.toEpochDay(), cents);
        if (!row.hasOrder() && lineId != null) {
            throw new IllegalArgumentException("line id " + lineId + " must be of an order: the order id is null");
        }
        if (cents >= 0 || header.returns() != ReturnTreatment.DROP) {
            long change = cancels ? -1 : 1;
            put(customerId, row, row.hasOrder() ? cancels ? CANCELLED : ADDED : change);
        }
        return this;
    }

    private static String id(String what, @Nullable String id) {
        if (id != null && id.isBlank()) {
            throw new IllegalArgumentException(what + " id must not be blank; null if there is none");
        }
        return id == null ? "" : id;
    }

    private void put(String customer, OrderRow row, long change) {
        TreeMap<OrderRow, Long> rows = customers.computeIfAbsent(customer, id -> new TreeMap<>());
        long old = rows.getOrDefault(row, 0L);
        try {
            long state = row.hasOrder() ? old | change : Math.addExact(old, change);
            if (state == 0) {
                rows.remove(row);
            } else {
                rows.put(row, state);
            }
        } finally {
            if (rows.isEmpty()) {
                customers.remove(customer);
            }
        }
    }

    /**
     * Adds what another accumulator holds, which stays as it is.
     *
     * @param other of the same header
     * @return this accumulator
     * @throws IllegalArgumentException if the headers differ, or it is this one
     * @throws ArithmeticException if a count leaves the range of a long
     */
    public PurchaseOrders merge(PurchaseOrders other) {
        header.requireSame(other.header);
        if (other == this) {
            throw new IllegalArgumentException("an accumulator cannot be merged into itself");
        }
        other.customers.forEach((customer, rows) -> rows.forEach((row, state) -> put(customer, row, state)));
        return this;
    }

    /**
     * Returns how many customers have any row, a cancelled one included.
     *
     * @return 0 or more
     */
    public int customers() {
        return customers.size();
    }

    /**
     * Returns the log of what was collected; orders of one day are one purchase.
     *
     * @param observedThrough the last local day on which every purchase would be in the rows
     * @return the log; customers in the order of their ids
     * @throws IllegalStateException if more rows without order id were cancelled than added
     */
    public PurchaseLog result(LocalDate observedThrough) {
        return result(observedThrough, SameDay.MERGE);
    }

    /**
     * Returns the log of what was collected.
     *
     * @param observedThrough the last local day on which every purchase would be in the rows
     * @param sameDay whether orders of one day are one purchase
     * @return the log; customers in the order of their ids
     * @throws IllegalStateException if more rows without order id were cancelled than added
     */
    public PurchaseLog result(LocalDate observedThrough, SameDay sameDay) {
        PurchaseLogBuilder builder = new PurchaseLogBuilder(header.zone(), header.currency())
                .observedThrough(observedThrough)
                .returns(header.returns())
                .sameDay(sameDay);
        customers.forEach((customer, rows) -> rows.forEach((row, state) -> addTo(builder, customer, row, state)));
        return builder.build();
    }

    private static void addTo(PurchaseLogBuilder builder, String customer, OrderRow row, long state) {
        LocalDate day = LocalDate.ofEpochDay(row.day());
        if (row.hasOrder()) {
            if (state == ADDED) {
                builder.add(customer, day, row.cents(), row.order());
            }
            return;
        }
        if (state < 0) {
            throw new IllegalStateException("customer " + customer + " on " + day + ": " + state + " rows of "
                    + row.cents() + " minor units without order id, so more was cancelled than added");
        }
        for (long i = 0; i < state; i++) {
            builder.add(customer, day, row.cents());
        }
    }

    /**
     * Returns the state as bytes, sorted by customer and row; equal content gives equal bytes, whatever the order of
     * adding and merging.
     *
     * @return versioned bytes
     */
    public byte[] toBytes() {
        StateWriter writer = header.write(KIND, VERSION).number(customers.size());
        for (Map.Entry<String, TreeMap<OrderRow, Long>> customer : customers.entrySet()) {
            writer.text(customer.getKey()).number(customer.getValue().size());
            customer.getValue().forEach((row, state) -> {
                row.write(writer);
                writer.number(state);
            });
        }
        return writer.toBytes();
    }

    /**
     * Returns the accumulator whose state these bytes are.
     *
     * @param bytes from {@link #toBytes}
     * @return the accumulator
     * @throws IllegalArgumentException if they are something else
     */
    public static PurchaseOrders fromBytes(byte[] bytes) {
        StateReader reader = new StateReader(bytes, KIND, VERSION);
        PurchaseOrders state = new PurchaseOrders(AccumulatorHeader.read(reader));
        int size = reader.count();
        for (int i = 0; i < size; i++) {
            String customer = reader.text();
            int rows = reader.count();
            for (int j = 0; j < rows; j++) {
                OrderRow row = OrderRow.read(reader);
                state.put(customer, row, requireState(row, reader.number()));
            }
        }
        reader.requireEnd();
        return state;
    }

    private static long requireState(OrderRow row, long state) {
        if (row.hasOrder() && (state < ADDED || state > (ADDED | CANCELLED))) {
            throw new IllegalArgumentException("state " + state + " of a row must be 1 to 3");
        }
        return state;
    }

    /**
     * Sends the bytes of {@link #toBytes} instead, so that there is one format.
     *
     * @return a stand-in that holds them
     */
    @Serial
    private Object writeReplace() {
        return new StateProxy(StateProxy.ORDERS, toBytes());
    }

    /**
     * Refuses a stream that somebody made by hand.
     *
     * @param stream not read
     * @throws InvalidObjectException always
     */
    @Serial
    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("only through its proxy");
    }

    /**
     * Returns header and size.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "purchase orders of " + NumberText.count(customers.size()) + " customers (" + header + ")";
    }
}
