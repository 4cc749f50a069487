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

/**
 * Collects what each customer bought on each day, on as many machines as there are: each adds its rows, then the parts
 * are merged in any order. The result is a {@link PurchaseLog}, from which cohorts, RFM, retention and every other
 * figure follow. It grows with the days on which customers were active, not with rows.
 *
 * <p>Late rows are only rows. A row that must not have been is cancelled, before or after it comes; cancelling the
 * first order of a customer moves the customer to the cohort of the second, because merging is nothing but addition.
 * All state is whole numbers; leaving the range of a long is an error. Orders of one day are one purchase; order ids
 * are not kept, so returns cannot be netted and rows that come twice count twice; {@link PurchaseOrders} keeps them.
 * Mutable, not thread-safe.
 */
public final class PurchaseDays implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String KIND = "loyalty4j purchase days";
    private static final int VERSION = 1;

    private final transient AccumulatorHeader header;

    /** Sales and cents by customer and day; without entries of nothing, so that equal content is equal state. */
    private final transient TreeMap<String, TreeMap<Long, long[]>> customers = new TreeMap<>();

    private PurchaseDays(AccumulatorHeader header) {
        this.header = header.requireNoOrders();
    }

    /**
     * A row, for engines that hand one object to {@code PurchaseDays::add}.
     *
     * @param customerId who, not blank
     * @param at when
     * @param cents minor units; negative for a return
     * @param cancels whether it takes such a row back
     */
    public record Row(String customerId, Instant at, long cents, boolean cancels) {}

    /**
     * Returns an empty accumulator.
     *
     * @param header zone, currency, the period of the figures wanted, and the treatment of returns
     * @return the accumulator
     * @throws IllegalArgumentException if returns are to be netted
     */
    public static PurchaseDays of(AccumulatorHeader header) {
        return new PurchaseDays(Objects.requireNonNull(header, "header"));
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
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseDays add(String customerId, Instant at, long cents) {
        return change(customerId, header.dayOf(at), cents, 1);
    }

    /**
     * Adds a row on a day that is local already.
     *
     * @param customerId who, not blank
     * @param on the local day in the zone of the header
     * @param cents minor units; negative for a return
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseDays add(String customerId, LocalDate on, long cents) {
        return change(customerId, header.requireDay(on), cents, 1);
    }

    /**
     * Adds a row, or takes one back.
     *
     * @param row the row
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseDays add(Row row) {
        return change(row.customerId(), header.dayOf(row.at()), row.cents(), row.cancels() ? -1 : 1);
    }

    /**
     * Takes a row back.
     *
     * @param customerId as it was added
     * @param at as it was added
     * @param cents as it was added
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseDays cancel(String customerId, Instant at, long cents) {
        return change(customerId, header.dayOf(at), cents, -1);
    }

    /**
     * Takes a row back that was added on a local day.
     *
     * @param customerId as it was added
     * @param on as it was added
     * @param cents as it was added
     * @return this accumulator
     * @throws IllegalArgumentException if a field is out of range
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseDays cancel(String customerId, LocalDate on, long cents) {
        return change(customerId, header.requireDay(on), cents, -1);
    }

    private PurchaseDays change(String customerId, LocalDate day, long cents, int sign) {
        header.requireCents(cents);
        AccumulatorHeader.requireCustomer(customerId);
        if (cents >= 0 || header.returns() == ReturnTreatment.KEEP) {
            put(customerId, day.toEpochDay(), cents >= 0 ? sign : 0, sign * cents);
        }
        return this;
    }

    private void put(String customer, long day, long sales, long cents) {
        TreeMap<Long, long[]> days = customers.computeIfAbsent(customer, id -> new TreeMap<>());
        long[] old = days.getOrDefault(day, new long[2]);
        try {
            long[] sum = {Math.addExact(old[0], sales), Math.addExact(old[1], cents)};
            if (sum[0] == 0 && sum[1] == 0) {
                days.remove(day);
            } else {
                days.put(day, sum);
            }
        } finally {
            if (days.isEmpty()) {
                customers.remove(customer);
            }
        }
    }

    /**
     * Adds what another accumulator holds, which stays as it is. After an overflow this one holds a part of it.
     *
     * @param other of the same header
     * @return this accumulator
     * @throws IllegalArgumentException if the headers differ, or it is this one
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseDays merge(PurchaseDays other) {
        header.requireSame(other.header);
        if (other == this) {
            throw new IllegalArgumentException("an accumulator cannot be merged into itself");
        }
        other.customers.forEach((customer, days) -> days.forEach((day, sum) -> put(customer, day, sum[0], sum[1])));
        return this;
    }

    /**
     * Returns how many customers have anything.
     *
     * @return 0 or more
     */
    public int customers() {
        return customers.size();
    }

    /**
     * Returns the log of what was collected.
     *
     * @param observedThrough the last local day on which every purchase would be in the rows
     * @return the log; customers in the order of their ids
     * @throws IllegalStateException if more was cancelled than added; the message names customer and day
     */
    public PurchaseLog result(LocalDate observedThrough) {
        PurchaseLogBuilder builder = new PurchaseLogBuilder(header.zone(), header.currency())
                .observedThrough(observedThrough)
                .returns(header.returns());
        customers.forEach((customer, days) ->
                days.forEach((day, sum) -> addTo(builder, customer, LocalDate.ofEpochDay(day), sum[0], sum[1])));
        return builder.build();
    }

    private static void addTo(PurchaseLogBuilder builder, String customer, LocalDate day, long sales, long cents) {
        if (sales < 0 || (sales == 0 && cents > 0)) {
            throw new IllegalStateException("customer " + customer + " on " + day + ": " + sales + " sales of " + cents
                    + " minor units, so more was cancelled than added");
        }
        if (sales > 0) {
            builder.add(customer, day, Math.max(0, cents));
        }
        if (cents < 0) {
            builder.add(customer, day, cents);
        }
    }

    /**
     * Returns the state as bytes, sorted by customer and day; equal content gives equal bytes, whatever the order of
     * adding and merging.
     *
     * @return versioned bytes
     */
    public byte[] toBytes() {
        StateWriter writer = header.write(KIND, VERSION).number(customers.size());
        for (Map.Entry<String, TreeMap<Long, long[]>> customer : customers.entrySet()) {
            writer.text(customer.getKey()).number(customer.getValue().size());
            for (Map.Entry<Long, long[]> day : customer.getValue().entrySet()) {
                writer.number(day.getKey()).number(day.getValue()[0]).number(day.getValue()[1]);
            }
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
    public static PurchaseDays fromBytes(byte[] bytes) {
        StateReader reader = new StateReader(bytes, KIND, VERSION);
        PurchaseDays state = new PurchaseDays(AccumulatorHeader.read(reader));
        int size = reader.count();
        for (int i = 0; i < size; i++) {
            String customer = reader.text();
            int days = reader.count();
            for (int j = 0; j < days; j++) {
                state.put(customer, reader.number(), reader.number(), reader.number());
            }
        }
        reader.requireEnd();
        return state;
    }

    /**
     * Sends the bytes of {@link #toBytes} instead, so that there is one format.
     *
     * @return a stand-in that holds them
     */
    @Serial
    private Object writeReplace() {
        return new StateProxy(StateProxy.DAYS, toBytes());
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
        return "purchase days of " + NumberText.count(customers.size()) + " customers (" + header + ")";
    }
}
