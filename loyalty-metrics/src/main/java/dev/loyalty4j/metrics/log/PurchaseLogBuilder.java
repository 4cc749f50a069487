package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
public final class PurchaseLogBuilder extends RowColumns {

    /** The most rows of one log: what an array of this JVM holds, with some to spare. */
    public static final int MAX_ROWS = 2_000_000_000;

    /** The largest amount of one row, either way; more is a mistake of units, and sums keep room in a long. */
    public static final long MAX_CENTS = 1_000_000_000_000_000L;

    /** More threads than this wait for memory, not for each other. */
    public static final int MAX_THREADS = 256;

    /** More dimensions than this are better kept in the caller's own tables. */
    public static final int MAX_DIMENSIONS = 32;

    private final ZoneDays clock;
    private @Nullable LocalDate observedThrough;

    PurchaseLogBuilder(ZoneId zone, Currency currency) {
        super(Objects.requireNonNull(zone, "zone"), currency);
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
     * Declares from which local day on the rows are complete: customers whose first purchase in the rows falls into a
     * period that begins earlier may have bought before. Optional; without it that is assumed of the first period
     * alone.
     *
     * @param firstDay a local day
     * @return this builder
     */
    public PurchaseLogBuilder historyFrom(LocalDate firstDay) {
        history.from(firstDay);
        return this;
    }

    /**
     * Declares when a customer first bought, for shops that know it although the rows begin later. It decides who is
     * new and which cohort a customer belongs to; it is not a row. Customers without rows are left out. Not after the
     * first purchase in the rows, which {@link #build} checks.
     *
     * @param customerId who
     * @param day the local day of the first purchase
     * @return this builder
     * @throws IllegalArgumentException if the day is out of range, or another is declared already
     */
    public PurchaseLogBuilder firstPurchase(String customerId, LocalDate day) {
        history.firstPurchase(customerId, day);
        return this;
    }

    /**
     * Adds a row of a customer who is a number in the caller's own tables: several times as fast as the same number as
     * text. All rows of a log have numbers, or all have texts.
     *
     * @param customerNumber who
     * @param epochSecond when, in seconds from 1970-01-01T00:00Z; the zone of the log makes it a local day
     * @param cents how much in minor units; negative for a return
     * @return this builder
     * @throws BadRowException if the time or the amount is out of range
     * @throws IllegalStateException if there are rows whose customer is a text
     */
    public PurchaseLogBuilder addAtSecond(long customerNumber, long epochSecond, long cents) {
        beginNumber();
        int local = clock.dayOf(epochSecond);
        if (local == ZoneDays.OUT_OF_RANGE) {
            requireDay(local, "epoch second", epochSecond);
        }
        return appendNumber(customerNumber, local, cents);
    }

    /**
     * Adds a row of a customer who is a number, on a day that is local already.
     *
     * @param customerNumber who
     * @param epochDay the local day in the zone of the log, in days from 1970-01-01
     * @param cents how much in minor units; negative for a return
     * @return this builder
     * @throws BadRowException if the day or the amount is out of range
     * @throws IllegalStateException if there are rows whose customer is a text
     */
    public PurchaseLogBuilder addOnDay(long customerNumber, long epochDay, long cents) {
        beginNumber();
        if (epochDay < ZoneDays.FIRST.toEpochDay() || epochDay > ZoneDays.LAST.toEpochDay()) {
            requireDay(ZoneDays.OUT_OF_RANGE, "epoch day", epochDay);
        }
        return appendNumber(customerNumber, (int) epochDay, cents);
    }

    private void beginNumber() {
        requireOpen();
        if (customers.size() > 0) {
            throw new IllegalStateException(
                    "customer numbers and customer texts in one log, such as " + customers.text(0) + ": use one kind");
        }
        requireRoom();
        offered++;
    }

    private PurchaseLogBuilder appendNumber(long customerNumber, int local, long amount) {
        requireCents(amount);
        appendRow(customerNumbers.codeOf(customerNumber), local, amount, null);
        return this;
    }

    /**
     * Adds the rows of another builder, as if they had been offered to this one after its own. This is how a log is
     * built by several threads: each fills a builder of its own. Declarations of dimensions must be the same; the other
     * ones of this builder stand.
     *
     * @param other a builder of the same zone and currency, used up by this
     * @return this builder
     * @throws IllegalArgumentException if zone, currency or dimensions differ
     * @throws IllegalStateException if one of the two has built already, or one has customer numbers and one texts
     */
    public PurchaseLogBuilder merge(PurchaseLogBuilder other) {
        requireOpen();
        other.requireOpen();
        new BuilderMerge(this, other).run();
        other.built = true;
        return this;
    }

    /**
     * Adds rows with several threads, each of which takes a piece of the list; the log is the same as from one thread.
     * The caller's functions must not mind being called by several threads.
     *
     * @param <T> the caller's row type
     * @param rows the rows, in any order; a list with fast access by index
     * @param columns where their columns are found; dimensions not yet declared are declared by this
     * @param threads 1 to {@value #MAX_THREADS}
     * @return this builder
     * @throws BadRowException at a row that cannot be true; none of the rows is in, and none is counted
     * @throws IllegalArgumentException if the number of threads is out of its range
     */
    public <T> PurchaseLogBuilder addAll(List<? extends T> rows, Columns<T> columns, int threads) {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads " + threads + " must be 1 to " + MAX_THREADS);
        }
        targets(columns);
        List<PurchaseLogBuilder> pieces = ParallelIntake.read(this, rows, columns, threads);
        pieces.forEach(this::merge);
        return this;
    }

    /** A builder for a piece of this one's rows. */
    PurchaseLogBuilder piece() {
        return new PurchaseLogBuilder(zone, currency).dimensions(dimensions.toArray(Dimension[]::new));
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
        requireRoom();
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

    private <T> TextColumn[] targets(Columns<T> columns) {
        return columns.fields().stream()
                .map(field -> valuesOf(field.dimension()))
                .toArray(TextColumn[]::new);
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
}
