package dev.loyalty4j.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The days over which something is counted: orders, spend, nights.
 *
 * <p>{@link Periodic} windows tile the calendar, {@link Rolling} windows end today, {@link Lifetime} never ends. A
 * window does not say how long a status lasts; that is a {@link Term}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Window permits Window.Periodic, Window.Rolling, Window.Lifetime {

    /** From 1 January to 31 December. */
    Periodic CALENDAR_YEAR = new Periodic(12, LocalDate.of(2000, 1, 1));

    /** From the first to the last day of a quarter that starts in January, April, July or October. */
    Periodic CALENDAR_QUARTER = new Periodic(3, LocalDate.of(2000, 1, 1));

    /** From the first to the last day of a month. */
    Periodic CALENDAR_MONTH = new Periodic(1, LocalDate.of(2000, 1, 1));

    /** All days. */
    Lifetime LIFETIME = new Lifetime();

    /**
     * Returns the first day that a reading made on a given day counts.
     *
     * @param day the day of the reading
     * @return the first day of the window
     */
    LocalDate startOn(LocalDate day);

    /**
     * Returns the bucket in which a day is counted. All days of a bucket enter and leave the window together.
     *
     * @param day the day on which something happened
     * @return the first day of the bucket
     */
    LocalDate bucketOf(LocalDate day);

    /**
     * Returns a window of the last days, today included.
     *
     * @param days how many days, 1 to 400
     * @return the window
     * @throws IllegalArgumentException if {@code days} is out of range
     */
    static Rolling days(int days) {
        return new Rolling(days);
    }

    /**
     * A window that tiles the calendar with spans of equal length in months.
     *
     * @param months the length of a span in months, 1 to 120
     * @param anchor the first day of any one span, for example 1 April for a year that starts then
     */
    record Periodic(int months, LocalDate anchor) implements Window {
        private static final int MAX_MONTHS = 120;

        /**
         * Checks the length.
         *
         * @param months the length of a span in months, 1 to 120
         * @param anchor the first day of any one span, for example 1 April for a year that starts then
         * @throws IllegalArgumentException if {@code months} is not 1 to 120
         */
        public Periodic {
            Objects.requireNonNull(anchor, "anchor");
            if (months < 1 || months > MAX_MONTHS) {
                throw new IllegalArgumentException("months is " + months + ", allowed is 1 to " + MAX_MONTHS);
            }
        }

        @Override
        public LocalDate startOn(LocalDate day) {
            return span(day, 0);
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return span(day, 0);
        }

        /**
         * Returns the first day after the span that contains a day.
         *
         * @param day the day
         * @param further how many whole spans to go on after that one, 0 or more
         * @return the exclusive end
         */
        public LocalDate endOn(LocalDate day, int further) {
            return span(day, 1 + further);
        }

        /** Months are always added to the anchor, never to a clamped date, so spans do not drift. */
        private LocalDate span(LocalDate day, int offset) {
            long monthsSince = ChronoUnit.MONTHS.between(anchor.withDayOfMonth(1), day.withDayOfMonth(1));
            long index = Math.floorDiv(monthsSince, months);
            if (anchor.plusMonths(index * months).isAfter(day)) {
                index--;
            }
            return anchor.plusMonths((index + offset) * months);
        }
    }

    /**
     * A window of the last days, the day of the reading included.
     *
     * @param length how many days, 1 to 400
     */
    record Rolling(int length) implements Window {
        private static final int MAX_DAYS = 400;

        /**
         * Checks the length.
         *
         * @param length how many days, 1 to 400
         * @throws IllegalArgumentException if {@code length} is not 1 to 400
         */
        public Rolling {
            if (length < 1 || length > MAX_DAYS) {
                throw new IllegalArgumentException("days is " + length + ", allowed is 1 to " + MAX_DAYS);
            }
        }

        @Override
        public LocalDate startOn(LocalDate day) {
            return day.minusDays(length - 1L);
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return day;
        }
    }

    /** A window of all days. */
    record Lifetime() implements Window {
        private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

        @Override
        public LocalDate startOn(LocalDate day) {
            return BEGINNING;
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return BEGINNING;
        }
    }
}
