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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up orders and money by period, on as many machines as there are: each adds its rows, then the parts are merged
 * in any order. Knows no customers, so its size does not grow with them, only with the periods.
 *
 * <p>A row that must not have been is cancelled by adding it with the opposite sign, before or after the row itself.
 * All state is whole numbers, so the result does not depend on the order; leaving the range of a long is an error.
 * Mutable, not thread-safe.
 */
public final class PurchaseSums implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String KIND = "loyalty4j purchase sums";
    private static final int VERSION = 1;

    private final transient AccumulatorHeader header;

    /** Sales and cents by first day of the period; without entries of nothing. */
    private final transient TreeMap<Long, long[]> periods = new TreeMap<>();

    private PurchaseSums(AccumulatorHeader header) {
        this.header = header.requireNoOrders();
    }

    /**
     * The sums of one period.
     *
     * @param period the period
     * @param sales sale rows less cancelled ones
     * @param cents their money and, where returns are kept, that of returns
     */
    public record Total(Period period, long sales, long cents) {}

    /**
     * Returns an empty accumulator.
     *
     * @param header zone, currency, period and treatment of returns
     * @return the accumulator
     * @throws IllegalArgumentException if returns are to be netted
     */
    public static PurchaseSums of(AccumulatorHeader header) {
        return new PurchaseSums(header);
    }

    /**
     * Adds a row.
     *
     * @param at when
     * @param cents minor units; negative for a return
     * @return this accumulator
     * @throws IllegalArgumentException if the time or the amount is out of range
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseSums add(Instant at, long cents) {
        return change(header.dayOf(at), cents, 1);
    }

    /**
     * Takes a row back.
     *
     * @param at as it was added
     * @param cents as it was added
     * @return this accumulator
     * @throws IllegalArgumentException if the time or the amount is out of range
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseSums cancel(Instant at, long cents) {
        return change(header.dayOf(at), cents, -1);
    }

    private PurchaseSums change(LocalDate day, long cents, int sign) {
        header.requireCents(cents);
        if (cents >= 0 || header.returns() == ReturnTreatment.KEEP) {
            long start = header.bucket().containing(day).from().toEpochDay();
            put(start, cents >= 0 ? sign : 0, sign * cents);
        }
        return this;
    }

    private void put(long start, long sales, long cents) {
        long[] old = periods.getOrDefault(start, new long[2]);
        long[] sum = {Math.addExact(old[0], sales), Math.addExact(old[1], cents)};
        if (sum[0] == 0 && sum[1] == 0) {
            periods.remove(start);
        } else {
            periods.put(start, sum);
        }
    }

    /**
     * Adds what another accumulator holds, which stays as it is.
     *
     * @param other of the same header
     * @return this accumulator
     * @throws IllegalArgumentException if the headers differ
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public PurchaseSums merge(PurchaseSums other) {
        header.requireSame(other.header);
        new ArrayList<>(other.periods.entrySet())
                .forEach(entry -> put(entry.getKey(), entry.getValue()[0], entry.getValue()[1]));
        return this;
    }

    /**
     * Returns the sums.
     *
     * @return of each period with any, in the order of time
     */
    public List<Total> result() {
        List<Total> totals = new ArrayList<>();
        periods.forEach((start, sum) ->
                totals.add(new Total(header.bucket().containing(LocalDate.ofEpochDay(start)), sum[0], sum[1])));
        return List.copyOf(totals);
    }

    /**
     * Returns the state as bytes; equal state gives equal bytes, whatever the order of merging.
     *
     * @return versioned bytes
     */
    public byte[] toBytes() {
        StateWriter writer = header.write(KIND, VERSION).number(periods.size());
        for (Map.Entry<Long, long[]> entry : periods.entrySet()) {
            writer.number(entry.getKey()).number(entry.getValue()[0]).number(entry.getValue()[1]);
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
    public static PurchaseSums fromBytes(byte[] bytes) {
        StateReader reader = new StateReader(bytes, KIND, VERSION);
        PurchaseSums sums = new PurchaseSums(AccumulatorHeader.read(reader));
        int size = reader.count();
        for (int i = 0; i < size; i++) {
            sums.put(reader.number(), reader.number(), reader.number());
        }
        reader.requireEnd();
        return sums;
    }

    /**
     * Sends the bytes of {@link #toBytes} instead, so that there is one format.
     *
     * @return a stand-in that holds them
     */
    @Serial
    private Object writeReplace() {
        return new StateProxy(StateProxy.SUMS, toBytes());
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
        return "purchase sums of " + NumberText.count(periods.size()) + " periods (" + header + ")";
    }
}
