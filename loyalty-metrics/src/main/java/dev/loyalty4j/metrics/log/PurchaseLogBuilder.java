package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows in any order and builds a {@link PurchaseLog} of them, once. Rows go straight into columns of primitives:
 * offering one allocates nothing but what its first-seen texts need.
 *
 * <p>A row is one line of an order: who, when, how much, and if known the order id and dimensions. Rows without
 * customer are counted and left out; a row that cannot be true raises a {@link BadRowException} and leaves the builder
 * as it was. Declarations may come before or after the rows. Not thread-safe.
 */
public final class PurchaseLogBuilder {

    /** The most rows of one log: what an array of this JVM holds, with some to spare. */
    public static final int MAX_ROWS = 2_000_000_000;

    /** The largest amount of one row, either way; more is a mistake of units, and sums keep room in a long. */
    public static final long MAX_CENTS = 1_000_000_000_000_000L;

    /** More dimensions than this are better kept in the caller's own tables. */
    public static final int MAX_DIMENSIONS = 32;

    final ZoneId zone;
    final Currency currency;
    final Dictionary customers = new Dictionary();
    final IntColumn customer = new IntColumn();
    final IntColumn day = new IntColumn();
    final LongColumn cents = new LongColumn();
    final TextColumn orderText = new TextColumn();
    /** Orders are told apart by customer and id, because some shops number the orders of each customer. */
    final LongDictionary orders = new LongDictionary();

    final IntColumn order = new IntColumn();
    final List<Dimension> dimensions = new ArrayList<>();
    final List<TextColumn> values = new ArrayList<>();
    long offered;
    long withoutCustomer;
    SameDay sameDay = SameDay.MERGE;

    @Nullable
    ReturnTreatment returns;

    private final ZoneDays clock;
    private @Nullable LocalDate observedThrough;
    private boolean hasOrders;
    private boolean built;

    PurchaseLogBuilder(ZoneId zone, Currency currency) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.currency = currency;
        this.clock = new ZoneDays(zone);
    }

    /**
     * Declares the last local day on which every purchase would be in the rows. Required: it is not the day of the last
     * row, because silence up to here is knowledge. Rows after it are counted and left out.
     *
     * @param lastDay a local day, inclusive
     * @return this builder
     */
    public PurchaseLogBuilder observedThrough(LocalDate lastDay) {
        this.observedThrough = Objects.requireNonNull(lastDay, "lastDay");
        return this;
    }

    /**
     * Declares what happens to returns. Required if any row has a negative amount.
     *
     * @param treatment the treatment
     * @return this builder
     */
    public PurchaseLogBuilder returns(ReturnTreatment treatment) {
        this.returns = Objects.requireNonNull(treatment, "treatment");
        return this;
    }

    /**
     * Declares whether orders of one day are one purchase; {@link SameDay#MERGE} if nothing is said.
     *
     * @param rule the rule
     * @return this builder
     */
    public PurchaseLogBuilder sameDay(SameDay rule) {
        this.sameDay = Objects.requireNonNull(rule, "rule");
        return this;
    }

    /**
     * Declares the dimensions whose values {@link #add(String, Instant, long, String, String...)} takes, in this order.
     *
     * @param inOrder all different
     * @return this builder
     * @throws IllegalArgumentException if one is given twice or there are more than {@value #MAX_DIMENSIONS}
     * @throws IllegalStateException if dimensions are declared already
     */
    public PurchaseLogBuilder dimensions(Dimension... inOrder) {
        if (!dimensions.isEmpty()) {
            throw new IllegalStateException("dimensions are declared already: " + dimensions);
        }
        for (Dimension dimension : inOrder) {
            if (dimensions.contains(dimension)) {
                throw new IllegalArgumentException("dimension " + dimension.name() + " is given twice");
            }
            valuesOf(dimension);
        }
        return this;
    }

    /**
     * Adds a row without order id.
     *
     * @param customerId who; null or blank is counted as a row without customer
     * @param at when; the zone of the log makes it a local day
     * @param cents how much in minor units; negative for a return
     * @return this builder
     * @throws BadRowException if the instant or the amount is out of range
     */
    public PurchaseLogBuilder add(@Nullable String customerId, Instant at, long cents) {
        return add(customerId, at, cents, null);
    }

    /**
     * Adds a row without order id on a day that is local already.
     *
     * @param customerId who; null or blank is counted as a row without customer
     * @param on the local day in the zone of the log
     * @param cents how much in minor units; negative for a return
     * @return this builder
     * @throws BadRowException if the day or the amount is out of range
     */
    public PurchaseLogBuilder add(@Nullable String customerId, LocalDate on, long cents) {
        return add(customerId, on, cents, null);
    }

    /**
     * Adds a row.
     *
     * @param customerId who; null or blank is counted as a row without customer
     * @param at when; the zone of the log makes it a local day
     * @param cents how much in minor units; negative for a return
     * @param orderId the order, unique for the customer; null if unknown
     * @param dimensionValues values in the order of {@link #dimensions}, null for none; trailing ones may be left out
     * @return this builder
     * @throws BadRowException if a field is out of range or there are more values than declared dimensions
     */
    public PurchaseLogBuilder add(
            @Nullable String customerId,
            Instant at,
            long cents,
            @Nullable String orderId,
            @Nullable String... dimensionValues) {
        if (begin(customerId)) {
            int local = requireDay(clock.dayOf(at), "instant", at);
            commit(customerId, local, cents, orderId, dimensionValues);
        }
        return this;
    }

    /**
     * Adds a row on a day that is local already.
     *
     * @param customerId who; null or blank is counted as a row without customer
     * @param on the local day in the zone of the log
     * @param cents how much in minor units; negative for a return
     * @param orderId the order, unique for the customer; null if unknown
     * @param dimensionValues values in the order of {@link #dimensions}, null for none; trailing ones may be left out
     * @return this builder
     * @throws BadRowException if a field is out of range or there are more values than declared dimensions
     */
    public PurchaseLogBuilder add(
            @Nullable String customerId,
            LocalDate on,
            long cents,
            @Nullable String orderId,
            @Nullable String... dimensionValues) {
        if (begin(customerId)) {
            int local = requireDay(ZoneDays.dayOf(on), "date", on);
            commit(customerId, local, cents, orderId, dimensionValues);
        }
        return this;
    }

    /**
     * Adds rows that have nothing but a customer, an instant and an amount.
     *
     * @param <T> the caller's row type
     * @param rows the rows, in any order
     * @param customer the customer id; null or blank for a row without customer
     * @param at the instant
     * @param cents the amount in minor units, negative for a return
     * @return this builder
     * @throws BadRowException at the first row that cannot be true; the rows before it are in
     */
    public <T> PurchaseLogBuilder addAll(
            Iterable<? extends T> rows,
            Function<? super T, ? extends @Nullable String> customer,
            Function<? super T, Instant> at,
            ToLongFunction<? super T> cents) {
        return addAll(rows, Columns.<T>at(customer, at, cents));
    }

    /**
     * Adds rows of any type.
     *
     * @param <T> the caller's row type
     * @param rows the rows, in any order
     * @param columns where their columns are found; dimensions not yet declared are declared by this
     * @return this builder
     * @throws BadRowException at the first row that cannot be true; the rows before it are in
     */
    public <T> PurchaseLogBuilder addAll(Iterable<? extends T> rows, Columns<T> columns) {
        TextColumn[] targets = targets(columns);
        for (T row : rows) {
            offer(row, columns, targets);
        }
        return this;
    }

    /**
     * Adds the rows of a stream, which is consumed one by one, also if it is parallel; the caller closes it.
     *
     * @param <T> the caller's row type
     * @param rows the rows, in any order
     * @param columns where their columns are found; dimensions not yet declared are declared by this
     * @return this builder
     * @throws BadRowException at the first row that cannot be true; the rows before it are in
     */
    public <T> PurchaseLogBuilder addAll(Stream<? extends T> rows, Columns<T> columns) {
        TextColumn[] targets = targets(columns);
        rows.sequential().forEachOrdered(row -> offer(row, columns, targets));
        return this;
    }

    /**
     * Adds one row of any type.
     *
     * @param <T> the caller's row type
     * @param row the row
     * @param columns where its columns are found; dimensions not yet declared are declared by this
     * @return this builder
     * @throws BadRowException if the row cannot be true
     */
    public <T> PurchaseLogBuilder add(T row, Columns<T> columns) {
        offer(row, columns, targets(columns));
        return this;
    }

    /**
     * Builds the log; the builder is used up.
     *
     * @return the log of all rows that were kept
     * @throws IllegalStateException if {@code observedThrough} is not declared, if there are returns and their
     *     treatment is not, or if this builder built already
     */
    public PurchaseLog build() {
        requireOpen();
        if (observedThrough == null) {
            throw new IllegalStateException(
                    "observedThrough is not declared: the last local day up to which the rows are complete");
        }
        PurchaseLog log = new LogLayout(this, observedThrough).build();
        built = true;
        return log;
    }

    private <T> void offer(T row, Columns<T> columns, TextColumn[] targets) {
        String id = columns.customerOf(row);
        if (begin(id)) {
            int local = columns.time().day(row, clock);
            if (local == ZoneDays.OUT_OF_RANGE) {
                String[] words = columns.time().text(row).split(" ", 2);
                requireDay(local, words[0], words[1]);
            }
            long amount = requireCents(columns.centsOf(row));
            int at = day.size();
            String orderId = columns.orderOf(row);
            for (int i = 0; i < targets.length; i++) {
                targets[i].put(at, columns.fields().get(i).value().apply(row));
            }
            append(id, local, amount, orderId);
        }
    }

    /** Counts the row; false if it has no customer. */
    private boolean begin(@Nullable String customerId) {
        requireOpen();
        if (day.size() == MAX_ROWS) {
            throw new IllegalStateException("a log holds at most " + MAX_ROWS + " rows");
        }
        offered++;
        if (customerId == null || customerId.isBlank()) {
            withoutCustomer++;
            return false;
        }
        return true;
    }

    private void commit(
            @Nullable String customerId, int local, long amount, @Nullable String orderId, @Nullable String[] texts) {
        requireCents(amount);
        if (texts.length > dimensions.size()) {
            throw bad(
                    "dimension values",
                    Arrays.toString(texts),
                    "at most " + dimensions.size() + ", one for each declared dimension");
        }
        int at = day.size();
        for (int i = 0; i < values.size(); i++) {
            values.get(i).put(at, i < texts.length ? texts[i] : null);
        }
        append(Objects.requireNonNull(customerId), local, amount, orderId);
    }

    private void append(@Nullable String customerId, int local, long amount, @Nullable String orderId) {
        int who = customers.codeOf(Objects.requireNonNull(customerId));
        if (orderId != null || hasOrders) {
            putOrder(who, orderId);
        }
        customer.add(who);
        day.add(local);
        cents.add(amount);
    }

    private void putOrder(int who, @Nullable String orderId) {
        hasOrders = true;
        while (order.size() < day.size()) {
            order.add(DimensionColumn.NONE);
        }
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

    private <T> TextColumn[] targets(Columns<T> columns) {
        return columns.fields().stream()
                .map(field -> valuesOf(field.dimension()))
                .toArray(TextColumn[]::new);
    }

    private TextColumn valuesOf(Dimension dimension) {
        int known = dimensions.indexOf(dimension);
        if (known >= 0) {
            return values.get(known);
        }
        if (dimensions.size() == MAX_DIMENSIONS) {
            throw new IllegalArgumentException("a log has at most " + MAX_DIMENSIONS + " dimensions");
        }
        dimensions.add(Objects.requireNonNull(dimension, "dimension"));
        TextColumn column = new TextColumn();
        values.add(column);
        return column;
    }

    private int requireDay(int local, String field, @Nullable Object value) {
        if (local == ZoneDays.OUT_OF_RANGE) {
            throw bad(field, String.valueOf(value), ZoneDays.FIRST + " to " + ZoneDays.LAST + " in " + zone);
        }
        return local;
    }

    private long requireCents(long amount) {
        if (amount > MAX_CENTS || amount < -MAX_CENTS) {
            throw bad(
                    "amount",
                    Long.toString(amount),
                    NumberText.count(-MAX_CENTS) + " to " + NumberText.count(MAX_CENTS) + " minor units");
        }
        return amount;
    }

    private BadRowException bad(String field, String value, String expected) {
        return new BadRowException(offered, field, value, expected);
    }

    private void requireOpen() {
        if (built) {
            throw new IllegalStateException("this builder has built its log already");
        }
    }
}
