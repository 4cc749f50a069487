package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.RollingBucket;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Customers by when they were acquired, and what each such cohort did at each age: who bought, orders, money. Ages are
 * calendar buckets after that of the acquisition, or spans of a number of days since each customer's own first
 * purchase. Immutable.
 *
 * <p>Acquisition is the first purchase as the caller declared it to the log, else the first in the rows. A cohort from
 * before the rows are complete may contain customers of earlier ones, and says so. A cell is <i>complete</i> when its
 * bucket ends by {@code observedThrough} (with rolling ages: when every member has been through that age); averages use
 * complete cells alone. A cell that cannot exist is absent, not 0. Returns dated before the acquisition count at age 0.
 */
public final class CohortTable {

    /** Bought at an age. */
    public static final Definition RETAINED = new Definition(
            "cohort retention",
            "customers of the cohort with a purchase at this age / customers of the cohort",
            "trade usage; period retention of Fader and Hardie 2007, How to Project Customer Retention");

    /** Bought at an age or later. */
    public static final Definition RETAINED_ON_OR_AFTER = new Definition(
            "cohort retention on or after",
            "customers of the cohort with a purchase at this age or later / customers of the cohort",
            "trade usage (unbounded retention); too low near the end of the log");

    /** Money per acquired customer. */
    public static final Definition CUMULATIVE = new Definition(
            "cumulative revenue per customer",
            "money of the cohort up to and including this age / customers of the cohort",
            "trade usage; lifetime value so far");

    /** Over cohorts. */
    public static final Definition AVERAGE = new Definition(
            "average cohort retention",
            "Σ retained / Σ size over the cohorts whose cell of this age is complete",
            "convention of this library: weighted by size");

    private final List<Cohort> cohorts;

    CohortTable(List<Cohort> cohorts) {
        this.cohorts = List.copyOf(cohorts);
    }

    /**
     * Returns the table of calendar months.
     *
     * @param log the purchases
     * @return the table
     */
    public static CohortTable monthly(PurchaseLog log) {
        return of(log, CalendarBucket.MONTH);
    }

    /**
     * Returns the table of a calendar unit: cohorts and ages are both counted in it.
     *
     * @param log the purchases
     * @param bucket the unit
     * @return the table
     */
    public static CohortTable of(PurchaseLog log, CalendarBucket bucket) {
        return new CohortScan(log, bucket, CohortScan.CALENDAR_AGES).table();
    }

    /**
     * Returns the table with ages in spans of days since each customer's own acquisition.
     *
     * @param log the purchases
     * @param bucket the unit that puts customers into cohorts
     * @param age the span, such as 30 days
     * @return the table
     */
    public static CohortTable rolling(PurchaseLog log, CalendarBucket bucket, RollingBucket age) {
        return new CohortScan(log, bucket, age.days()).table();
    }

    /**
     * Returns the cohorts.
     *
     * @return in the order of time, those between the first and the last without customers included
     */
    public List<Cohort> cohorts() {
        return cohorts;
    }

    /**
     * Returns how many customers there are.
     *
     * @return the sum of all sizes
     */
    public long customers() {
        return cohorts.stream().mapToLong(Cohort::size).sum();
    }

    /**
     * Returns how many customers bought at each age.
     *
     * @return a row for each cohort, a number for each age that exists
     */
    public List<List<Long>> retained() {
        return cohorts.stream()
                .map(cohort -> cohort.cells().stream().map(CohortCell::retained).toList())
                .toList();
    }

    /**
     * Returns the share of customers who bought at an age, over all cohorts that have been through it.
     *
     * @param age 0 or more
     * @return Σ retained / Σ size over complete cells with Wilson's interval; undefined if there is none
     * @throws IllegalArgumentException if the age is negative
     */
    public Proportion averageAt(int age) {
        if (age < 0) {
            throw new IllegalArgumentException("age " + age + " must be at least 0");
        }
        long retained = 0;
        long size = 0;
        for (Cohort cohort : cohorts) {
            CohortCell cell = cohort.at(age).filter(CohortCell::complete).orElse(null);
            retained += cell == null ? 0 : cell.retained();
            size += cell == null ? 0 : cell.size();
        }
        return new Proportion(AVERAGE, retained, size, "customers of cohorts that are complete at age " + age);
    }

    /**
     * Returns the cohorts, one a line.
     *
     * @return the lines
     */
    @Override
    public String toString() {
        return cohorts.stream().map(Cohort::toString).collect(Collectors.joining("\n"));
    }
}
