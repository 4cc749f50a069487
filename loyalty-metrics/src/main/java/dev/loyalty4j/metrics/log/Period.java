package dev.loyalty4j.metrics.log;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A span of local days [from, to) that knows of which kind it is, so that "the period before" is well defined: before
 * March is February, before a span of 30 days the 30 days before. Immutable.
 *
 * <p>It has days, not instants: which day an order falls on is settled once, by the zone of the {@link PurchaseLog}.
 *
 * @param from the first day
 * @param to the day after the last
 * @param kind what it is one of
 */
public record Period(LocalDate from, LocalDate to, Bucket kind) {

    /**
     * Rejects an empty span and one that is no period of its kind.
     *
     * @param from see the record
     * @param to see the record
     * @param kind see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Period {
        Objects.requireNonNull(kind, "kind");
        requireOrder(from, to);
        if (!kind.isPeriod(from, to)) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") is not one period of " + kind);
        }
    }

    /**
     * Returns a calendar month.
     *
     * @param month the month
     * @return [its first day, the first day of the next)
     */
    public static Period month(YearMonth month) {
        return CalendarBucket.MONTH.containing(month.atDay(1));
    }

    /**
     * Returns a calendar quarter.
     *
     * @param year the year
     * @param quarter 1 to 4
     * @return [its first day, the first day of the next)
     * @throws IllegalArgumentException if the quarter is not 1 to 4
     */
    public static Period quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("quarter " + quarter + " must be 1 to 4");
        }
        return CalendarBucket.QUARTER.containing(LocalDate.of(year, 3 * quarter, 1));
    }

    /**
     * Returns a calendar year.
     *
     * @param year the year
     * @return [1 January, 1 January of the next)
     */
    public static Period year(int year) {
        return CalendarBucket.YEAR.containing(LocalDate.of(year, 1, 1));
    }

    /**
     * Returns a span of days, whatever the calendar says. The period before it is the same number of days; for a month
     * use {@link #month}, whose predecessor may be shorter.
     *
     * @param from the first day
     * @param to the day after the last
     * @return the span
     * @throws IllegalArgumentException if it is empty or longer than {@value RollingBucket#MAX_DAYS} days
     */
    public static Period of(LocalDate from, LocalDate to) {
        requireOrder(from, to);
        return new Period(from, to, new RollingBucket(Math.toIntExact(ChronoUnit.DAYS.between(from, to))));
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "from");
        if (!Objects.requireNonNull(to, "to").isAfter(from)) {
            throw new IllegalArgumentException("[" + from + ", " + to + ") is empty: to must be after from");
        }
    }

    /**
     * Returns the last day that belongs to the period.
     *
     * @return the day before {@code to}
     */
    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /**
     * Returns the period before this one, of the same kind; it ends where this one begins.
     *
     * @return the preceding period
     */
    public Period previous() {
        return new Period(kind.shift(from, -1), from, kind);
    }

    /**
     * Returns the period after this one, of the same kind; it begins where this one ends.
     *
     * @return the following period
     */
    public Period next() {
        return new Period(to, kind.shift(to, 1), kind);
    }

    /**
     * Returns whether a day belongs to the period.
     *
     * @param day a local day
     * @return true if from ≤ day &lt; to
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /**
     * Returns a short name.
     *
     * @return such as {@code 1997-03}, {@code 1997-Q1} or {@code 1997-03-02 to 1997-03-08}
     */
    @Override
    public String toString() {
        return kind.label(this);
    }
}
