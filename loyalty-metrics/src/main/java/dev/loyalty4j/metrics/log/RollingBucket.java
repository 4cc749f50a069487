package dev.loyalty4j.metrics.log;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Spans of a number of local days, wherever they start. The period of a day is the span that ends with it: "the last 30
 * days".
 *
 * @param days 1 to {@value #MAX_DAYS}
 */
public record RollingBucket(int days) implements Bucket {

    /** A century: a longer span is a mistake of units. */
    public static final int MAX_DAYS = 36_525;

    /**
     * Rejects a number of days out of range.
     *
     * @param days see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RollingBucket {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("rolling bucket of " + days + " days must be 1 to " + MAX_DAYS);
        }
    }

    @Override
    public Period containing(LocalDate day) {
        return new Period(day.minusDays(days - 1L), day.plusDays(1), this);
    }

    @Override
    public LocalDate shift(LocalDate start, long buckets) {
        return start.plusDays(Math.multiplyExact(buckets, days));
    }

    @Override
    public boolean isPeriod(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) == days;
    }

    @Override
    public String label(Period period) {
        return period.from() + " to " + period.lastDay();
    }
}
