package dev.loyalty4j.metrics.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link PurchaseLogBuilder} finds the columns of a log in the caller's own row type. Immutable; each method
 * that adds a column returns a new one.
 *
 * <p>For example {@code Columns.at(Line::customer, Line::paidAt, Line::cents).order(Line::orderId)
 * .dimension(Dimension.CATEGORY, Line::category)}.
 *
 * @param <T> the caller's row type
 */
public final class Columns<T> {

    /** The local day of a row, or {@link ZoneDays#OUT_OF_RANGE}, and the time as text for a message. */
    interface DayOf<T> {
        int day(T row, ZoneDays zone);

        String text(T row);
    }

    /** A dimension and where its value is found. */
    record Field<T>(Dimension dimension, Function<? super T, ? extends @Nullable String> value) {}

    private final Function<? super T, ? extends @Nullable String> customer;
    private final DayOf<T> time;
    private final ToLongFunction<? super T> cents;
    private final @Nullable Function<? super T, ? extends @Nullable String> order;
    private final List<Field<T>> fields;

    private Columns(
            Function<? super T, ? extends @Nullable String> customer,
            DayOf<T> time,
            ToLongFunction<? super T> cents,
            @Nullable Function<? super T, ? extends @Nullable String> order,
            List<Field<T>> fields) {
        this.customer = Objects.requireNonNull(customer, "customer");
        this.time = time;
        this.cents = Objects.requireNonNull(cents, "cents");
        this.order = order;
        this.fields = List.copyOf(fields);
    }

    /**
     * Returns the columns of rows that know the instant of the purchase; the zone of the log makes it a local day.
     *
     * @param <T> the caller's row type
     * @param customer the customer id; null or blank for a row without customer
     * @param at the instant
     * @param cents the amount in minor units, negative for a return
     * @return the columns
     */
    public static <T> Columns<T> at(
            Function<? super T, ? extends @Nullable String> customer,
            Function<? super T, Instant> at,
            ToLongFunction<? super T> cents) {
        Objects.requireNonNull(at, "at");
        return new Columns<>(customer, new AtInstant<>(at), cents, null, List.of());
    }

    /**
     * Returns the columns of rows that know the local day of the purchase.
     *
     * @param <T> the caller's row type
     * @param customer the customer id; null or blank for a row without customer
     * @param on the local day, already in the zone of the log
     * @param cents the amount in minor units, negative for a return
     * @return the columns
     */
    public static <T> Columns<T> on(
            Function<? super T, ? extends @Nullable String> customer,
            Function<? super T, LocalDate> on,
            ToLongFunction<? super T> cents) {
        Objects.requireNonNull(on, "on");
        return new Columns<>(customer, new OnDay<>(on), cents, null, List.of());
    }

    /**
     * Returns these columns and an order id.
     *
     * @param orderId the order id; null for a row without one
     * @return the columns
     */
    public Columns<T> order(Function<? super T, ? extends @Nullable String> orderId) {
        return new Columns<>(customer, time, cents, Objects.requireNonNull(orderId, "orderId"), fields);
    }

    /**
     * Returns these columns and a dimension.
     *
     * @param dimension which one, not yet among these columns
     * @param value its value; null for a row without one
     * @return the columns
     * @throws IllegalArgumentException if the dimension is there already
     */
    public Columns<T> dimension(Dimension dimension, Function<? super T, ? extends @Nullable String> value) {
        if (fields.stream().anyMatch(field -> field.dimension().equals(dimension))) {
            throw new IllegalArgumentException("dimension " + dimension.name() + " is there already");
        }
        List<Field<T>> more = new ArrayList<>(fields);
        more.add(new Field<>(dimension, Objects.requireNonNull(value, "value")));
        return new Columns<>(customer, time, cents, order, more);
    }

    @Nullable
    String customerOf(T row) {
        return customer.apply(row);
    }

    DayOf<T> time() {
        return time;
    }

    long centsOf(T row) {
        return cents.applyAsLong(row);
    }

    @Nullable
    String orderOf(T row) {
        return order == null ? null : order.apply(row);
    }

    List<Field<T>> fields() {
        return fields;
    }

    private record AtInstant<T>(Function<? super T, Instant> at) implements DayOf<T> {
        @Override
        public int day(T row, ZoneDays zone) {
            return zone.dayOf(at.apply(row));
        }

        @Override
        public String text(T row) {
            return "instant " + at.apply(row);
        }
    }

    private record OnDay<T>(Function<? super T, LocalDate> on) implements DayOf<T> {
        @Override
        public int day(T row, ZoneDays zone) {
            return ZoneDays.dayOf(on.apply(row));
        }

        @Override
        public String text(T row) {
            return "date " + on.apply(row);
        }
    }
}
