package dev.loyalty4j.metrics.log;

import java.time.LocalDate;

/**
 * A way to cut time into periods of local days: calendar units ({@link CalendarBucket}) or spans of a number of days
 * ({@link RollingBucket}). Never defaulted: whoever asks for a figure over periods says which.
 */
public sealed interface Bucket permits CalendarBucket, RollingBucket {

    /**
     * Returns the period that a day belongs to; for a rolling bucket the one that ends with the day.
     *
     * @param day a local day
     * @return the period
     */
    Period containing(LocalDate day);

    /**
     * Returns the first day of the period so many buckets away.
     *
     * @param start the first day of a period of this bucket
     * @param buckets how many, negative for earlier ones
     * @return a local day
     */
    LocalDate shift(LocalDate start, long buckets);

    /**
     * Returns whether a span is one period of this bucket.
     *
     * @param from first day
     * @param to the day after the last
     * @return true if it is
     */
    boolean isPeriod(LocalDate from, LocalDate to);

    /**
     * Returns a short name of a period.
     *
     * @param period a period of this bucket
     * @return such as {@code 1997-03} or {@code 1997-W05}
     */
    String label(Period period);
}
