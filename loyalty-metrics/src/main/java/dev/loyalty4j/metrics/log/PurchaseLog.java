package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What customers bought: the ground of every figure. Columns of primitives sorted by customer and local day, built once
 * by a {@link PurchaseLogBuilder}, immutable, shared freely between threads.
 *
 * <p>A log knows what was declared about it: the zone that turned instants into local days, the currency, up to which
 * day it is complete, what happened to returns, and whether orders of one day are one purchase. It computes nothing but
 * the counts that follow from these; figures are computed from it by the other packages.
 *
 * <p>Customers and rows have dense indexes, for walking without objects: rows {@code firstRow(c)} to {@code endRow(c) -
 * 1} belong to customer c, in the order of days. {@link #cursor()} puts the rows of one purchase together. A row takes
 * 12 bytes, a dimension 4 more; a declared first purchase makes 4 bytes for every customer.
 */
public final class PurchaseLog {

    /** The acquisition day of a customer who has returns alone. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** What was declared. */
    record Settings(
            ZoneId zone,
            Currency currency,
            LocalDate observedThrough,
            ReturnTreatment returns,
            SameDay sameDay,
            Optional<LocalDate> historyFrom) {}

    /**
     * The columns. A mark is the local day of a row times 4, and whether the row is the first of an entry and whether
     * it makes its entry a purchase: who walks the rows looks at all three, and at one number.
     */
    // Arrays in a record compare by identity; this one is never compared, it only keeps the columns together.
    @SuppressWarnings("ArrayRecordComponent")
    record Rows(int[] offsets, int[] marks, long[] cents) {

        private static final int STARTS = 1;
        private static final int SALE = 2;
        private static final int FLAGS = 2;

        static int mark(int day, boolean starts, boolean sale) {
            return day << FLAGS | (sale ? SALE : 0) | (starts ? STARTS : 0);
        }

        static int day(int mark) {
            return mark >> FLAGS;
        }

        static boolean starts(int mark) {
            return (mark & STARTS) != 0;
        }

        static boolean isSale(int mark) {
            return (mark & SALE) != 0;
        }

        int firstPurchaseDay(int customer) {
            for (int row = offsets[customer]; row < offsets[customer + 1]; row++) {
                if (isSale(marks[row])) {
                    return day(marks[row]);
                }
            }
            return NEVER;
        }
    }

    private final Settings settings;
    private final Names customers;
    private final Rows rows;
    private final int @Nullable [] declaredFirstDays;
    private final DimensionColumn[] columns;
    private final Intake intake;

    PurchaseLog(
            Settings settings,
            Names customers,
            Rows rows,
            int @Nullable [] declaredFirstDays,
            DimensionColumn[] columns,
            Intake intake) {
        this.settings = settings;
        this.customers = customers;
        this.rows = rows;
        this.declaredFirstDays = declaredFirstDays;
        this.columns = columns;
        this.intake = intake;
    }

    /**
     * Returns a builder without rows.
     *
     * @param zone the zone whose days and months the figures mean, such as Europe/Prague
     * @param currencyCode the ISO 4217 code of all amounts, such as EUR
     * @return the builder
     * @throws IllegalArgumentException if the code is no currency
     */
    public static PurchaseLogBuilder builder(ZoneId zone, String currencyCode) {
        Objects.requireNonNull(currencyCode, "currencyCode");
        try {
            return new PurchaseLogBuilder(zone, Currency.getInstance(currencyCode));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "currency " + currencyCode + " must be an ISO 4217 code such as EUR", unknown);
        }
    }

    /**
     * Returns the zone whose local days the log has.
     *
     * @return as declared
     */
    public ZoneId zone() {
        return settings.zone();
    }

    /**
     * Returns the currency of all amounts.
     *
     * @return as declared
     */
    public Currency currency() {
        return settings.currency();
    }

    /**
     * Returns the last local day up to which the log is complete.
     *
     * @return as declared
     */
    public LocalDate observedThrough() {
        return settings.observedThrough();
    }

    /**
     * Returns what happened to returns.
     *
     * @return as declared; KEEP for a log without any
     */
    public ReturnTreatment returns() {
        return settings.returns();
    }

    /**
     * Returns whether orders of one day are one purchase.
     *
     * @return as declared
     */
    public SameDay sameDay() {
        return settings.sameDay();
    }

    /**
     * Returns from which local day the rows are complete.
     *
     * @return as declared, or empty if nothing was
     */
    public Optional<LocalDate> historyFrom() {
        return settings.historyFrom();
    }

    /**
     * Returns when a customer was acquired: the first purchase as the caller declared it, else the first in the rows.
     *
     * @param customer 0 to {@code customers() - 1}
     * @return as an epoch day, or {@link #NEVER} for a customer without a purchase
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public int acquisitionDay(int customer) {
        return isAcquisitionDeclared(customer) && declaredFirstDays != null
                ? declaredFirstDays[customer]
                : rows.firstPurchaseDay(Objects.checkIndex(customer, customers.size()));
    }

    /**
     * Returns whether the caller declared when a customer first bought.
     *
     * @param customer 0 to {@code customers() - 1}
     * @return true if so
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public boolean isAcquisitionDeclared(int customer) {
        return declaredFirstDays != null && declaredFirstDays[customer] != NEVER;
    }

    /**
     * Returns what became of the rows that were offered.
     *
     * @return the counts
     */
    public Intake intake() {
        return intake;
    }

    /**
     * Returns how many customers have at least one row.
     *
     * @return 0 or more
     */
    public int customers() {
        return customers.size();
    }

    /**
     * Returns how many rows there are.
     *
     * @return 0 or more
     */
    public int rows() {
        return rows.marks().length;
    }

    /**
     * Returns a customer's id.
     *
     * @param customer 0 to {@code customers() - 1}
     * @return the id as it was offered
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public String customerId(int customer) {
        return customers.text(Objects.checkIndex(customer, customers.size()));
    }

    /**
     * Returns a customer's index.
     *
     * @param customerId the id
     * @return 0 to {@code customers() - 1}, or empty if the log has no row of this customer
     */
    public OptionalInt indexOf(String customerId) {
        int code = customers.find(Objects.requireNonNull(customerId, "customerId"));
        return code == Dictionary.ABSENT ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /**
     * Returns where a customer's rows begin.
     *
     * @param customer 0 to {@code customers() - 1}
     * @return the first row
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public int firstRow(int customer) {
        return rows.offsets()[Objects.checkIndex(customer, customers.size())];
    }

    /**
     * Returns where a customer's rows end.
     *
     * @param customer 0 to {@code customers() - 1}
     * @return the row after the last
     * @throws IndexOutOfBoundsException if there is no such customer
     */
    public int endRow(int customer) {
        return rows.offsets()[customer + 1];
    }

    /**
     * Returns the local day of a row.
     *
     * @param row 0 to {@code rows() - 1}
     * @return as an epoch day
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int day(int row) {
        return Rows.day(rows.marks()[row]);
    }

    /**
     * Returns the amount of a row.
     *
     * @param row 0 to {@code rows() - 1}
     * @return minor units, negative for a return
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long cents(int row) {
        return rows.cents()[row];
    }

    /**
     * Returns the dimensions of the log.
     *
     * @return in the order of their declaration
     */
    public List<Dimension> dimensions() {
        return Arrays.stream(columns).map(DimensionColumn::dimension).toList();
    }

    /**
     * Returns the values of a dimension.
     *
     * @param dimension which one
     * @return its column
     * @throws IllegalArgumentException if the log does not have it; the message names those it has
     */
    public DimensionColumn column(Dimension dimension) {
        return Arrays.stream(columns)
                .filter(column -> column.dimension().equals(dimension))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the log has no dimension " + dimension.name() + ", it has "
                                + dimensions().stream().map(Dimension::name).toList()));
    }

    /**
     * Returns the local day of the earliest row.
     *
     * @return the day, or empty for a log without rows
     */
    public Optional<LocalDate> firstDay() {
        int first = Integer.MAX_VALUE;
        for (int customer = 0; customer < customers(); customer++) {
            first = Math.min(first, Rows.day(rows.marks()[rows.offsets()[customer]]));
        }
        return rows() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(first));
    }

    /**
     * Returns a cursor before the first customer.
     *
     * @return a new cursor
     */
    public PurchaseCursor cursor() {
        return new PurchaseCursor(rows, 0, customers());
    }

    /**
     * Returns a cursor over some customers, so that several threads may share the work.
     *
     * @param fromCustomer the first
     * @param toCustomer the one after the last
     * @return a new cursor
     * @throws IndexOutOfBoundsException if the range is not within {@code customers()}
     */
    public PurchaseCursor cursor(int fromCustomer, int toCustomer) {
        Objects.checkFromToIndex(fromCustomer, toCustomer, customers());
        return new PurchaseCursor(rows, fromCustomer, toCustomer);
    }

    /**
     * Returns what each customer's purchases up to a day come to, as the models of customer lifetime value want it.
     *
     * @param asOf the last local day that counts, not after {@link #observedThrough()}
     * @param unit the unit of time
     * @return one summary for each customer who bought by then
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public CustomerSummaries summaries(LocalDate asOf, ModelUnit unit) {
        requireObserved("asOf", asOf);
        return CustomerSummaries.of(this, asOf, unit);
    }

    /**
     * Cuts the log in two for a model: what was known by a day, and what happened afterwards.
     *
     * @param calibrationEnd the last local day that the model may see
     * @param holdoutEnd the last local day it is judged by, after that and not after {@link #observedThrough()}
     * @param unit the unit of time
     * @return both parts, over the customers who bought by {@code calibrationEnd}
     * @throws IllegalArgumentException if a day is out of its range
     */
    public HoldoutSplit split(LocalDate calibrationEnd, LocalDate holdoutEnd, ModelUnit unit) {
        return HoldoutSplit.of(this, calibrationEnd, holdoutEnd, unit);
    }

    /**
     * Rejects a day that the log does not know about yet, because a figure over it would be too low without saying so.
     *
     * @param what the name of the day in the message
     * @param lastDay the last day that a figure needs
     * @throws IllegalArgumentException if it is after {@link #observedThrough()}
     */
    public void requireObserved(String what, LocalDate lastDay) {
        if (lastDay.isAfter(observedThrough())) {
            throw new IllegalArgumentException(
                    what + " " + lastDay + " must not be after observedThrough " + observedThrough());
        }
    }

    /**
     * Returns what the log holds and what was declared about it.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return NumberText.count(rows()) + " rows of " + NumberText.count(customers()) + " customers, observed through "
                + observedThrough() + " (" + zone() + "), " + currency().getCurrencyCode() + ", returns "
                + returns() + ", same day " + sameDay() + "; " + intake;
    }
}
