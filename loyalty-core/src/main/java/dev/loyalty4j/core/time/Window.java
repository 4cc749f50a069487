package dev.loyalty4j.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The days over which something is counted: orders, spend, nights.
 *
 * <p>{@link Periodic} windows and {@link Days} tile the calendar, {@link Rolling} ones end today, {@link Lifetime}
 * never ends. A window does not say how long a status lasts; that is a {@link Term}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Window {

    /** From 1 January to 31 December. */
    Periodic CALENDAR_YEAR = new Periodic(12, LocalDate.of(2000, 1, 1));

    /** From the first to the last day of a quarter that starts in January, April, July or October. */
    Periodic CALENDAR_QUARTER = new Periodic(3, LocalDate.of(2000, 1, 1));

    /** From the first to the last day of a month. */
    Periodic CALENDAR_MONTH = new Periodic(1, LocalDate.of(2000, 1, 1));

    /** One day. */
    Days DAY = new Days(1, LocalDate.of(2000, 1, 1));

    /** From Monday to Sunday. */
    Days ISO_WEEK = new Days(7, LocalDate.of(2000, 1, 3));

    /** From the day of enrolment, or from the day on which it comes round, to the day before the next. */
    MembershipYear MEMBERSHIP_YEAR = new MembershipYear();

    /**
     * The days since the current term of a ladder began; without a tier, those since the last one was lost. Only
     * ladders know it.
     */
    CurrentTerm CURRENT_TERM = new CurrentTerm();

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
     * Returns the window in English.
     *
     * @return a text for people, such as {@code the calendar year}
     */
    String inWords();

    /**
     * Returns the first day after the span that contains a day.
     *
     * @param day the day
     * @param further how many whole spans to go on after that one, 0 or more
     * @return the exclusive end; {@link ProgramCalendar#NEVER_DATE} for a window that does not tile the calendar
     */
    LocalDate endOn(LocalDate day, int further);

    /**
     * Says whether this window tiles the calendar, so that each of its spans is followed by another.
     *
     * @return true for days, weeks, months, quarters and years
     */
    boolean tiles();

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
     * Returns a window of the last months, today included. Up to 13 months it is counted by days: what happens on a day
     * counts until the day that is so many months later, in a shorter month its last day; three months on 31 May count
     * from 1 March. Longer ones are counted by whole months, the running one included.
     *
     * @param months how many months, 1 to 120
     * @return the window
     * @throws IllegalArgumentException if {@code months} is out of range
     */
    static RollingMonths lastMonths(int months) {
        return new RollingMonths(months);
    }

    /**
     * Returns weeks that start on a day of the week.
     *
     * @param first the first day of each week
     * @return the window
     */
    static Days weekFrom(DayOfWeek first) {
        return new Days(7, ISO_WEEK.anchor().plusDays(first.getValue() - 1L));
    }

    /**
     * Returns one span of days, the last one included.
     *
     * @param first the first day
     * @param last the last day
     * @return the window
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    static Campaign campaign(LocalDate first, LocalDate last) {
        return new Campaign(first, last);
    }

    /**
     * Returns a window for a member who joined on a day. Only membership years depend on it.
     *
     * @param window the window
     * @param joined the local date of the enrolment
     * @return a window that needs no member
     */
    static Window since(Window window, LocalDate joined) {
        return window instanceof MembershipYear ? new Periodic(12, joined) : window;
    }

    /**
     * A window that tiles the calendar with spans of equal length in days.
     *
     * @param length the length of a span in days, 1 to 400
     * @param anchor the first day of any one span
     */
    record Days(int length, LocalDate anchor) implements Window {
        /**
         * Checks the length.
         *
         * @param length the length of a span in days, 1 to 400
         * @param anchor the first day of any one span
         * @throws IllegalArgumentException if {@code length} is not 1 to 400
         */
        public Days {
            Objects.requireNonNull(anchor, "anchor");
            if (length < 1 || length > Rolling.MAX_DAYS) {
                throw new IllegalArgumentException("days is " + length + ", allowed is 1 to " + Rolling.MAX_DAYS);
            }
        }

        @Override
        public LocalDate startOn(LocalDate day) {
            if (length == 1) {
                return day;
            }
            long index = Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), length);
            return anchor.plusDays(index * length);
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return startOn(day);
        }

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return startOn(day).plusDays((1L + further) * length);
        }

        @Override
        public boolean tiles() {
            return true;
        }

        @Override
        public String inWords() {
            return length == 1 ? "the day" : length == 7 ? "the week" : "spans of " + length + " days";
        }
    }

    /**
     * A window that tiles the calendar with spans of equal length in months.
     *
     * @param months the length of a span in months, 1 to 120
     * @param anchor the first day of any one span, for example 1 April for a year that starts then
     */
    record Periodic(int months, LocalDate anchor) implements Window {
        static final int MAX_MONTHS = 120;

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

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return span(day, 1 + further);
        }

        @Override
        public boolean tiles() {
            return true;
        }

        @Override
        public String inWords() {
            if (anchor.getDayOfMonth() == 1 && (months == 1 || (anchor.getMonthValue() - 1) % months == 0)) {
                String name = months == 1 ? "month" : months == 3 ? "quarter" : months == 12 ? "year" : "";
                if (!name.isEmpty()) {
                    return "the calendar " + name;
                }
            }
            return "spans of " + months + " months from "
                    + MonthDay.from(anchor).toString().substring(2);
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
        static final int MAX_DAYS = 400;

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

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return ProgramCalendar.NEVER_DATE;
        }

        @Override
        public boolean tiles() {
            return false;
        }

        @Override
        public String inWords() {
            return "the last " + length + " days";
        }
    }

    /**
     * A window of the last months.
     *
     * @param length how many months, 1 to 120
     */
    record RollingMonths(int length) implements Window {
        private static final int MAX_BY_DAYS = 13;

        /**
         * Checks the length.
         *
         * @param length how many months, 1 to 120
         * @throws IllegalArgumentException if {@code length} is not 1 to 120
         */
        public RollingMonths {
            if (length < 1 || length > Periodic.MAX_MONTHS) {
                throw new IllegalArgumentException("months is " + length + ", allowed is 1 to " + Periodic.MAX_MONTHS);
            }
        }

        @Override
        public LocalDate startOn(LocalDate day) {
            return length <= MAX_BY_DAYS
                    ? Windows.firstThatEndsAfter(day, length)
                    : day.withDayOfMonth(1).minusMonths(length - 1L);
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return length <= MAX_BY_DAYS ? day : day.withDayOfMonth(1);
        }

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return ProgramCalendar.NEVER_DATE;
        }

        @Override
        public boolean tiles() {
            return false;
        }

        @Override
        public String inWords() {
            return "the last " + length + " months";
        }
    }

    /**
     * A window of one span of days.
     *
     * @param first the first day
     * @param last the last day, included
     */
    record Campaign(LocalDate first, LocalDate last) implements Window {
        /**
         * Checks the order of the days.
         *
         * @param first the first day
         * @param last the last day, included
         * @throws IllegalArgumentException if {@code last} is before {@code first}
         */
        public Campaign {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("last is " + last + ", allowed is " + first + " or later");
            }
        }

        @Override
        public LocalDate startOn(LocalDate day) {
            return first;
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return first;
        }

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return ProgramCalendar.NEVER_DATE;
        }

        @Override
        public boolean tiles() {
            return false;
        }

        @Override
        public String inWords() {
            return first + " through " + last;
        }
    }

    /** Years counted from the enrolment of the member; 29 February comes round on 28 February. */
    record MembershipYear() implements Window {
        /**
         * {@inheritDoc}
         *
         * @throws IllegalStateException always: ask {@link Window#since} first
         */
        @Override
        public LocalDate startOn(LocalDate day) {
            throw new IllegalStateException("a membership year needs the day of the enrolment");
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return startOn(day);
        }

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return startOn(day);
        }

        @Override
        public boolean tiles() {
            return true;
        }

        @Override
        public String inWords() {
            return "the membership year";
        }
    }

    /** The days since the current term of a ladder began. */
    record CurrentTerm() implements Window {
        /**
         * {@inheritDoc}
         *
         * @throws IllegalStateException always: only a ladder knows its terms
         */
        @Override
        public LocalDate startOn(LocalDate day) {
            throw new IllegalStateException("only a ladder knows when its current term began");
        }

        @Override
        public LocalDate bucketOf(LocalDate day) {
            return startOn(day);
        }

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return ProgramCalendar.NEVER_DATE;
        }

        @Override
        public boolean tiles() {
            return false;
        }

        @Override
        public String inWords() {
            return "the current term";
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
            return startOn(day);
        }

        @Override
        public LocalDate endOn(LocalDate day, int further) {
            return ProgramCalendar.NEVER_DATE;
        }

        @Override
        public boolean tiles() {
            return false;
        }

        @Override
        public String inWords() {
            return "a lifetime";
        }
    }
}
