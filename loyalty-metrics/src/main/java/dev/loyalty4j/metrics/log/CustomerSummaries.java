package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The {@link CustomerSummary} of every customer who bought by a day, in columns. Positions 0 to {@code size() - 1}
 * stand in the order of the log's customer indexes. Immutable.
 *
 * <p>x, t_x and T count purchases as the log does (days, or orders where they are kept apart). The value of a purchase
 * is the sum of its rows; returns on days without a purchase belong to no purchase and are not in the mean repeat
 * value. Source: Fader, Hardie and Lee 2005, <i>"Counting Your Customers" the Easy Way</i>, for x, t_x and T; Fader and
 * Hardie 2013, <i>The Gamma-Gamma Model of Monetary Value</i>, for the value.
 */
public final class CustomerSummaries {

    private final PurchaseLog log;
    private final LocalDate asOf;
    private final ModelUnit unit;
    private final int size;
    private final int[] customers;
    private final int[] repeats;
    private final int[] firstDays;
    private final int[] lastDays;
    private final long[] repeatCents;

    private CustomerSummaries(PurchaseLog log, LocalDate asOf, ModelUnit unit) {
        this.log = log;
        this.asOf = asOf;
        this.unit = Objects.requireNonNull(unit, "unit");
        customers = new int[log.customers()];
        repeats = new int[log.customers()];
        firstDays = new int[log.customers()];
        lastDays = new int[log.customers()];
        repeatCents = new long[log.customers()];
        this.size = fill(log.cursor(), asOf.toEpochDay());
    }

    static CustomerSummaries of(PurchaseLog log, LocalDate asOf, ModelUnit unit) {
        return new CustomerSummaries(log, asOf, unit);
    }

    private CustomerSummaries(CustomerSummaries other, ModelUnit unit) {
        log = other.log;
        asOf = other.asOf;
        this.unit = Objects.requireNonNull(unit, "unit");
        size = other.size;
        customers = other.customers;
        repeats = other.repeats;
        firstDays = other.firstDays;
        lastDays = other.lastDays;
        repeatCents = other.repeatCents;
    }

    private int fill(PurchaseCursor cursor, long last) {
        int at = 0;
        while (cursor.nextCustomer()) {
            if (cursor.nextPurchase() && cursor.day() <= last) {
                customers[at] = cursor.customer();
                firstDays[at] = cursor.day();
                lastDays[at] = cursor.day();
                while (cursor.nextPurchase() && cursor.day() <= last) {
                    repeats[at]++;
                    lastDays[at] = cursor.day();
                    repeatCents[at] = Math.addExact(repeatCents[at], cursor.cents());
                }
                at++;
            }
        }
        return at;
    }

    /**
     * Returns how many customers bought by {@code asOf}.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * Returns the last day that counted.
     *
     * @return a local day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the unit of all times.
     *
     * @return days or weeks
     */
    public ModelUnit unit() {
        return unit;
    }

    /**
     * Returns the same customers with their times in another unit.
     *
     * @param other days or weeks
     * @return the summaries, which share their columns with these
     */
    public CustomerSummaries in(ModelUnit other) {
        return other == unit ? this : new CustomerSummaries(this, other);
    }

    /**
     * Returns the currency of all money.
     *
     * @return that of the log
     */
    public Currency currency() {
        return log.currency();
    }

    /**
     * Returns whose summary stands at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the customer's id
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public String customerId(int position) {
        return log.customerId(customers[Objects.checkIndex(position, size)]);
    }

    /**
     * Returns x.
     *
     * @param position 0 to {@code size() - 1}
     * @return purchases after the first
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int repeatPurchases(int position) {
        return repeats[Objects.checkIndex(position, size)];
    }

    /**
     * Returns t_x.
     *
     * @param position 0 to {@code size() - 1}
     * @return time from the first purchase to the last, in {@link #unit()}
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double ageAtLastPurchase(int position) {
        return unit.of((long) lastDays[Objects.checkIndex(position, size)] - firstDays[position]);
    }

    /**
     * Returns T.
     *
     * @param position 0 to {@code size() - 1}
     * @return time from the first purchase to {@link #asOf()}, in {@link #unit()}
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double age(int position) {
        return unit.of(asOf.toEpochDay() - firstDays[Objects.checkIndex(position, size)]);
    }

    /**
     * Returns the value of the purchases after the first.
     *
     * @param position 0 to {@code size() - 1}
     * @return minor units, exact
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public long repeatCents(int position) {
        return repeatCents[Objects.checkIndex(position, size)];
    }

    /**
     * Returns the mean value of the purchases after the first.
     *
     * @param position 0 to {@code size() - 1}
     * @return major units of the currency; 0 if x = 0, as the input tables of the models have it
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double meanRepeatValue(int position) {
        int x = repeatPurchases(position);
        double scale = Math.pow(10, NumberText.decimals(log.currency()));
        return x == 0 ? 0 : repeatCents[position] / (x * scale);
    }

    /**
     * Returns the summary at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the summary
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public CustomerSummary summary(int position) {
        OptionalDouble value =
                repeatPurchases(position) == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanRepeatValue(position));
        return new CustomerSummary(
                customerId(position),
                repeatPurchases(position),
                ageAtLastPurchase(position),
                age(position),
                value,
                unit);
    }

    /**
     * Returns the summary of a customer.
     *
     * @param customerId the id
     * @return the summary, or empty if the customer did not buy by {@link #asOf()}
     */
    public Optional<CustomerSummary> find(String customerId) {
        int position = log.indexOf(customerId).stream()
                .map(customer -> Arrays.binarySearch(customers, 0, size, customer))
                .findFirst()
                .orElse(-1);
        return position < 0 ? Optional.empty() : Optional.of(summary(position));
    }

    /**
     * Counts what these customers bought afterwards, for a comparison with what a model expects.
     *
     * @param end the last local day that counts, after {@link #asOf()} and not after the log's {@code observedThrough}
     * @return for each position the number of purchases after {@code asOf} up to {@code end}; a new array
     * @throws IllegalArgumentException if the end is out of its range
     */
    public int[] purchasesThrough(LocalDate end) {
        log.requireObserved("end", end);
        if (!end.isAfter(asOf)) {
            throw new IllegalArgumentException("end " + end + " must be after asOf " + asOf);
        }
        int[] counts = new int[size];
        for (int position = 0; position < size; position++) {
            PurchaseCursor cursor = log.cursor(customers[position], customers[position] + 1);
            cursor.nextCustomer();
            while (cursor.nextPurchase() && cursor.day() <= end.toEpochDay()) {
                counts[position] += cursor.day() > asOf.toEpochDay() ? 1 : 0;
            }
        }
        return counts;
    }

    /** The value of what {@link #purchasesThrough} counts; the end has been checked. */
    long[] purchaseCentsThrough(LocalDate end) {
        long[] sums = new long[size];
        for (int position = 0; position < size; position++) {
            PurchaseCursor cursor = log.cursor(customers[position], customers[position] + 1);
            cursor.nextCustomer();
            while (cursor.nextPurchase() && cursor.day() <= end.toEpochDay()) {
                if (cursor.day() > asOf.toEpochDay()) {
                    sums[position] = Math.addExact(sums[position], cursor.cents());
                }
            }
        }
        return sums;
    }

    /**
     * Returns how many customers, as of when.
     *
     * @return such as {@code 2 357 customers as of 1997-09-30, in weeks}
     */
    @Override
    public String toString() {
        return NumberText.count(size) + " customers as of " + asOf + ", in "
                + (unit == ModelUnit.WEEKS ? "weeks" : "days");
    }
}
