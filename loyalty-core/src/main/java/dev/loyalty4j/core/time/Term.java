package dev.loyalty4j.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * How long a status lasts once it is reached.
 *
 * <p>Terms tile: N months from a day D are {@code [D, D + N months)}, so twelve months from 3 March 2019 end when 3
 * March 2020 starts.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Term permits Term.RestAndNext, Term.EndOf, Term.Months, Term.Days, Term.Shifted, Term.Forever {

    /** The rest of the ladder's period and the whole of the next one. */
    Term REST_AND_NEXT = new RestAndNext(1);

    /** The rest of the ladder's period. */
    Term REST_OF_PERIOD = new RestAndNext(0);

    /** For ever. */
    Term FOREVER = new Forever();

    /**
     * Returns the day on which a term is over.
     *
     * @param from the first day of the term
     * @param window the window of the ladder that the term belongs to
     * @return the first day that is no longer part of the term; {@link ProgramCalendar#NEVER_DATE} if it has no end
     */
    LocalDate endFrom(LocalDate from, Window window);

    /**
     * Returns a term of whole months from the day on which the status is reached.
     *
     * @param months how many months, 1 to 1200
     * @return the term
     * @throws IllegalArgumentException if {@code months} is out of range
     */
    static Term months(int months) {
        return new Months(months);
    }

    /**
     * Returns a term of whole days from the day on which the status is reached.
     *
     * @param days how many days, 1 to 36500
     * @return the term
     * @throws IllegalArgumentException if {@code days} is out of range
     */
    static Term days(int days) {
        return new Days(days);
    }

    /**
     * Returns the rest of the ladder's period and whole ones after it.
     *
     * @param next how many whole periods follow, 0 to 100
     * @return the term
     * @throws IllegalArgumentException if {@code next} is out of range
     */
    static Term restAnd(int next) {
        return new RestAndNext(next);
    }

    /**
     * Returns the rest of a period that need not be the ladder's, and whole ones after it.
     *
     * @param period a window that tiles the calendar
     * @param next how many whole periods follow, 0 to 100
     * @return the term
     * @throws IllegalArgumentException if the window does not tile the calendar or {@code next} is out of range
     */
    static Term endOf(Window period, int next) {
        return new EndOf(period, next);
    }

    /**
     * Returns the term in English.
     *
     * @return a text for people, such as {@code for 12 months}
     */
    String inWords();

    /**
     * Returns a term with its last day moved.
     *
     * @param term the term before it is moved
     * @param months how many months later, 0 to 1200
     * @param day the day of that month that is the new last day, 1 to 31; 31 is always the last day of the month
     * @return the term
     * @throws IllegalArgumentException if a part is out of range
     */
    static Term shifted(Term term, int months, int day) {
        return new Shifted(term, months, day);
    }

    /**
     * A term whose last day is moved, for example to the last day of the February after the year.
     *
     * @param term the term before it is moved
     * @param months how many months later, 0 to 1200
     * @param day the day of that month, 1 to 31; clamped to its last day
     */
    record Shifted(Term term, int months, int day) implements Term {
        /**
         * Checks the parts.
         *
         * @param term the term before it is moved
         * @param months how many months later, 0 to 1200
         * @param day the day of that month, 1 to 31; clamped to its last day
         * @throws IllegalArgumentException if a part is out of range
         */
        public Shifted {
            Objects.requireNonNull(term, "term");
            if (months < 0 || months > Months.MAX_MONTHS) {
                throw new IllegalArgumentException("months is " + months + ", allowed is 0 to " + Months.MAX_MONTHS);
            }
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("day is " + day + ", allowed is 1 to 31");
            }
        }

        @Override
        public LocalDate endFrom(LocalDate from, Window window) {
            LocalDate end = term.endFrom(from, window);
            if (!end.isBefore(ProgramCalendar.NEVER_DATE)) {
                return end;
            }
            YearMonth month = YearMonth.from(end.minusDays(1)).plusMonths(months);
            return month.atDay(Math.min(day, month.lengthOfMonth())).plusDays(1);
        }

        @Override
        public String inWords() {
            return term.inWords() + ", its end moved to day " + day + " " + months + " months later";
        }
    }

    /**
     * The rest of the running period and a number of whole periods after it.
     *
     * @param next how many whole periods follow, 0 to 100
     */
    record RestAndNext(int next) implements Term {
        static final int MAX_NEXT = 100;

        /**
         * Checks the number of periods.
         *
         * @param next how many whole periods follow, 0 to 100
         * @throws IllegalArgumentException if {@code next} is not 0 to 100
         */
        public RestAndNext {
            if (next < 0 || next > MAX_NEXT) {
                throw new IllegalArgumentException("next is " + next + ", allowed is 0 to " + MAX_NEXT);
            }
        }

        /**
         * {@inheritDoc}
         *
         * @throws IllegalArgumentException if the window has no periods; a programme with such a ladder is not built
         */
        @Override
        public LocalDate endFrom(LocalDate from, Window window) {
            if (window.tiles()) {
                return window.endOn(from, next);
            }
            throw new IllegalArgumentException(
                    "a term of periods needs a window of periods, but it is " + window.inWords());
        }

        @Override
        public String inWords() {
            return "for the rest of it" + (next == 0 ? "" : " and " + next + " more");
        }
    }

    /**
     * The rest of a period that need not be the ladder's, and a number of whole periods after it.
     *
     * @param period a window that tiles the calendar; membership years are those of the member
     * @param next how many whole periods follow, 0 to 100
     */
    record EndOf(Window period, int next) implements Term {
        /**
         * Checks the parts.
         *
         * @param period a window that tiles the calendar; membership years are those of the member
         * @param next how many whole periods follow, 0 to 100
         * @throws IllegalArgumentException if a part is out of range
         */
        public EndOf {
            if (!Objects.requireNonNull(period, "period").tiles()) {
                throw new IllegalArgumentException("period is " + period + ", allowed are windows that tile");
            }
            if (next < 0 || next > RestAndNext.MAX_NEXT) {
                throw new IllegalArgumentException("next is " + next + ", allowed is 0 to " + RestAndNext.MAX_NEXT);
            }
        }

        @Override
        public LocalDate endFrom(LocalDate from, Window window) {
            return period.endOn(from, next);
        }

        @Override
        public String inWords() {
            return "to the end of " + period.inWords() + (next == 0 ? "" : " and " + next + " more");
        }
    }

    /**
     * Whole days from the day on which the status is reached.
     *
     * @param length how many days, 1 to 36500
     */
    record Days(int length) implements Term {
        private static final int MAX_DAYS = 36_500;

        /**
         * Checks the length.
         *
         * @param length how many days, 1 to 36500
         * @throws IllegalArgumentException if {@code length} is not 1 to 36500
         */
        public Days {
            if (length < 1 || length > MAX_DAYS) {
                throw new IllegalArgumentException("days is " + length + ", allowed is 1 to " + MAX_DAYS);
            }
        }

        @Override
        public LocalDate endFrom(LocalDate from, Window window) {
            return from.plusDays(length);
        }

        @Override
        public String inWords() {
            return "for " + length + " days";
        }
    }

    /**
     * Whole months from the day on which the status is reached.
     *
     * @param length how many months, 1 to 1200
     */
    record Months(int length) implements Term {
        static final int MAX_MONTHS = 1200;

        /**
         * Checks the length.
         *
         * @param length how many months, 1 to 1200
         * @throws IllegalArgumentException if {@code length} is not 1 to 1200
         */
        public Months {
            if (length < 1 || length > MAX_MONTHS) {
                throw new IllegalArgumentException("months is " + length + ", allowed is 1 to " + MAX_MONTHS);
            }
        }

        @Override
        public LocalDate endFrom(LocalDate from, Window window) {
            return from.plusMonths(length);
        }

        @Override
        public String inWords() {
            return "for " + length + " months";
        }
    }

    /** A term without an end. */
    record Forever() implements Term {
        @Override
        public LocalDate endFrom(LocalDate from, Window window) {
            return ProgramCalendar.NEVER_DATE;
        }

        @Override
        public String inWords() {
            return "for ever";
        }
    }

    /**
     * Returns a term for a member who joined on a day. Only membership years depend on it.
     *
     * @param term the term
     * @param joined the local date of the enrolment
     * @return a term that needs no member
     */
    static Term since(Term term, LocalDate joined) {
        if (term instanceof Shifted shifted) {
            return new Shifted(since(shifted.term(), joined), shifted.months(), shifted.day());
        }
        return term instanceof EndOf end ? new EndOf(Window.since(end.period(), joined), end.next()) : term;
    }
}
