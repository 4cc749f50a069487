package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When the points of a lot die.
 *
 * <p>Points with a span are good through the day that lies the span after the day of earning, and die when the day
 * after starts in the zone of the programme. Points earned on 3 March 2025 with twelve months are good through 3 March
 * 2026.
 */
public sealed interface Expiry permits Expiry.Never, Expiry.AfterDays, Expiry.AfterMonths {

    /** Points that do not die. */
    Expiry NEVER = new Never();

    /**
     * Points die after whole months.
     *
     * @param months how many months, 1 to 1200
     * @return the expiry
     */
    static AfterMonths months(int months) {
        return new AfterMonths(months, false);
    }

    /**
     * Points die after whole days.
     *
     * @param days how many days, 1 to 36500
     * @return the expiry
     */
    static AfterDays days(int days) {
        return new AfterDays(days);
    }

    /**
     * Returns when points die.
     *
     * @param earnedAt when they were earned
     * @param calendar the calendar of the programme
     * @return the first instant at which they are dead; {@link ProgramCalendar#NEVER} if they do not die
     */
    Instant endOf(Instant earnedAt, ProgramCalendar calendar);

    /**
     * Returns the expiry in English.
     *
     * @return a text for people
     */
    String inWords();

    /** Points that do not die. */
    record Never() implements Expiry {
        @Override
        public Instant endOf(Instant earnedAt, ProgramCalendar calendar) {
            return ProgramCalendar.NEVER;
        }

        @Override
        public String inWords() {
            return "never expire";
        }
    }

    /**
     * Points that die after whole days.
     *
     * @param days how many days, 1 to 36500
     */
    record AfterDays(int days) implements Expiry {
        private static final int MAX_DAYS = 36_500;

        /**
         * Checks the span.
         *
         * @param days how many days, 1 to 36500
         * @throws IllegalArgumentException if {@code days} is out of range
         */
        public AfterDays {
            if (days < 1 || days > MAX_DAYS) {
                throw new IllegalArgumentException("days is " + days + ", allowed is 1 to " + MAX_DAYS);
            }
        }

        @Override
        public Instant endOf(Instant earnedAt, ProgramCalendar calendar) {
            return calendar.endOf(calendar.dateOf(earnedAt).plusDays(days));
        }

        @Override
        public String inWords() {
            return "good through " + days + " days after earning";
        }
    }

    /**
     * Points that die after whole months.
     *
     * @param months how many months, 1 to 1200
     * @param endOfMonth whether the last day is moved to the end of its month
     */
    record AfterMonths(int months, boolean endOfMonth) implements Expiry {
        private static final int MAX_MONTHS = 1_200;

        /**
         * Checks the span.
         *
         * @param months how many months, 1 to 1200
         * @param endOfMonth whether the last day is moved to the end of its month
         * @throws IllegalArgumentException if {@code months} is out of range
         */
        public AfterMonths {
            if (months < 1 || months > MAX_MONTHS) {
                throw new IllegalArgumentException("months is " + months + ", allowed is 1 to " + MAX_MONTHS);
            }
        }

        /**
         * Returns this expiry with the last day moved to the end of its month.
         *
         * @return a copy that ends with a month
         */
        public AfterMonths toEndOfMonth() {
            return new AfterMonths(months, true);
        }

        @Override
        public Instant endOf(Instant earnedAt, ProgramCalendar calendar) {
            LocalDate lastDay = calendar.dateOf(earnedAt).plusMonths(months);
            return calendar.endOf(endOfMonth ? lastDay.with(TemporalAdjusters.lastDayOfMonth()) : lastDay);
        }

        @Override
        public String inWords() {
            return "good through " + (endOfMonth ? "the end of the month, " : "") + months
                    + (months == 1 ? " month" : " months") + " after earning";
        }
    }
}
