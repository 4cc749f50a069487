package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * When the points of a lot die.
 *
 * <p>Points with a span are good through the day that lies the span after the day of earning, and die when the day
 * after starts in the zone of the programme. Points earned on 3 March 2025 with twelve months are good through 3 March
 * 2026. Months are added to dates and clamped: one month after 31 January is the last day of February.
 */
public sealed interface Expiry
        permits Expiry.Never,
                Expiry.AfterDays,
                Expiry.AfterMonths,
                Expiry.AfterCalendarMonth,
                Expiry.EndOfPeriod,
                Expiry.FixedDate,
                Expiry.Anniversary,
                ActivityExpiry {

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
     * Points die after whole years.
     *
     * @param years how many years, 1 to 100
     * @return the expiry
     */
    static AfterMonths years(int years) {
        return new AfterMonths(Math.multiplyExact(years, 12), false);
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
     * Points die whole months after the calendar month of earning, whatever the day in it. Points earned on 15 December
     * 2020 with 6 months are good through 30 June 2021.
     *
     * @param months how many months, 1 to 1200
     * @return the expiry
     */
    static AfterCalendarMonth monthsAfterCalendarMonth(int months) {
        return new AfterCalendarMonth(months);
    }

    /**
     * Points die at the end of the period of earning, or of one after it.
     *
     * @param period the periods, for example {@link Window#CALENDAR_YEAR}
     * @param after how many whole periods follow the one of earning, 0 to 100
     * @return the expiry
     */
    static EndOfPeriod endOf(Window.Periodic period, int after) {
        return new EndOfPeriod(period, after);
    }

    /**
     * Points die on a fixed date each year, the first one that is on or after a span of months. Points earned on 1
     * October 2019 with 30 September and 36 months are good through 30 September 2023.
     *
     * @param date the date in every year; 29 February is 28 February in years that have none
     * @param months the months after earning before which points do not die, 0 to 1200
     * @return the expiry
     */
    static FixedDate eachYear(MonthDay date, int months) {
        return new FixedDate(date, months);
    }

    /**
     * Points die when a membership year ends: at the start of an anniversary of enrolment.
     *
     * @param after how many whole membership years follow the one of earning, 0 to 100
     * @return the expiry
     */
    static Anniversary anniversary(int after) {
        return new Anniversary(after);
    }

    /**
     * Points die when a member does nothing for whole months; every purchase and redemption extends all lots of the
     * type.
     *
     * @param months how many months, 1 to 1200
     * @return the expiry
     */
    static ActivityExpiry inactive(int months) {
        return new ActivityExpiry(months, false, ActivityExpiry.PURCHASES_AND_REDEMPTIONS, true);
    }

    /**
     * Points die after whole months, moved by one month for every later calendar month in which the member buys or
     * redeems.
     *
     * @param months how many months, 1 to 1200
     * @return the expiry
     */
    static ActivityExpiry movedByActiveMonths(int months) {
        return new ActivityExpiry(months, true, ActivityExpiry.PURCHASES_AND_REDEMPTIONS, true);
    }

    /**
     * Returns the last day on which points are good.
     *
     * @param from the day on which they were earned, or became available where that counts
     * @param enrolled the day on which the member joined
     * @return the day; {@link ProgramCalendar#NEVER_DATE} if they do not die
     */
    LocalDate lastDay(LocalDate from, LocalDate enrolled);

    /**
     * Returns the expiry in English.
     *
     * @return a text for people
     */
    String inWords();

    private static void check(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ", allowed is " + least + " to " + most);
        }
    }

    private static String text(long months, String rest) {
        return months + (months == 1 ? " month" : " months") + rest;
    }

    /** Points that do not die. */
    record Never() implements Expiry {
        @Override
        public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
            return ProgramCalendar.NEVER_DATE;
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
            check("days", days, 1, MAX_DAYS);
        }

        @Override
        public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
            return from.plusDays(days);
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
        static final int MAX_MONTHS = 1_200;

        /**
         * Checks the span.
         *
         * @param months how many months, 1 to 1200
         * @param endOfMonth whether the last day is moved to the end of its month
         * @throws IllegalArgumentException if {@code months} is out of range
         */
        public AfterMonths {
            check("months", months, 1, MAX_MONTHS);
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
        public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
            LocalDate day = from.plusMonths(months);
            return endOfMonth ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
        }

        @Override
        public String inWords() {
            return "good through " + (endOfMonth ? "the end of the month, " : "") + text(months, " after earning");
        }
    }

    /**
     * Points that die whole months after the calendar month of earning.
     *
     * @param months how many months, 1 to 1200
     */
    record AfterCalendarMonth(int months) implements Expiry {
        /**
         * Checks the span.
         *
         * @param months how many months, 1 to 1200
         * @throws IllegalArgumentException if {@code months} is out of range
         */
        public AfterCalendarMonth {
            check("months", months, 1, AfterMonths.MAX_MONTHS);
        }

        @Override
        public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
            return YearMonth.from(from).plusMonths(months).atEndOfMonth();
        }

        @Override
        public String inWords() {
            return "good through " + text(months, " after the calendar month of earning");
        }
    }

    /**
     * Points that die at the end of a period.
     *
     * @param period the periods
     * @param after how many whole periods follow the one of earning, 0 to 100
     */
    record EndOfPeriod(Window.Periodic period, int after) implements Expiry {
        private static final int MAX_AFTER = 100;

        /**
         * Checks the number of periods.
         *
         * @param period the periods
         * @param after how many whole periods follow the one of earning, 0 to 100
         * @throws IllegalArgumentException if {@code after} is out of range
         */
        public EndOfPeriod {
            Objects.requireNonNull(period, "period");
            check("after", after, 0, MAX_AFTER);
        }

        @Override
        public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
            return period.endOn(from, after).minusDays(1);
        }

        @Override
        public String inWords() {
            return "good through the end of their period of " + text(period.months(), "")
                    + (after == 0 ? "" : " and " + after + " more");
        }
    }

    /**
     * Points that die on a fixed date each year.
     *
     * @param date the date in every year
     * @param months the months after earning before which points do not die, 0 to 1200
     */
    record FixedDate(MonthDay date, int months) implements Expiry {
        /**
         * Checks the span.
         *
         * @param date the date in every year
         * @param months the months after earning before which points do not die, 0 to 1200
         * @throws IllegalArgumentException if {@code months} is out of range
         */
        public FixedDate {
            Objects.requireNonNull(date, "date");
            check("months", months, 0, AfterMonths.MAX_MONTHS);
        }

        @Override
        public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
            LocalDate earliest = from.plusMonths(months);
            LocalDate sameYear = date.atYear(earliest.getYear());
            return sameYear.isBefore(earliest) ? date.atYear(earliest.getYear() + 1) : sameYear;
        }

        @Override
        public String inWords() {
            return "good through the first " + date.getDayOfMonth() + "." + date.getMonthValue() + ". on or after "
                    + text(months, " from earning");
        }
    }

    /**
     * Points that die when a membership year ends.
     *
     * @param after how many whole membership years follow the one of earning, 0 to 100
     */
    record Anniversary(int after) implements Expiry {
        private static final int MAX_AFTER = 100;

        /**
         * Checks the number of years.
         *
         * @param after how many whole membership years follow the one of earning, 0 to 100
         * @throws IllegalArgumentException if {@code after} is out of range
         */
        public Anniversary {
            check("after", after, 0, MAX_AFTER);
        }

        @Override
        public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
            long years = Math.max(0, from.getYear() - enrolled.getYear());
            if (!enrolled.plusYears(years).isAfter(from)) {
                years++;
            }
            return enrolled.plusYears(years + after).minusDays(1);
        }

        @Override
        public String inWords() {
            return "good through the end of the membership year" + (after == 0 ? "" : " and " + after + " more");
        }
    }

    /**
     * The expiry of one kind of lots where it differs from that of the type.
     *
     * @param kind the kind
     * @param expiry its expiry
     */
    record OfKind(LotKind kind, Expiry expiry) {
        /**
         * Checks that both parts are there.
         *
         * @param kind the kind
         * @param expiry its expiry
         */
        public OfKind {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(expiry, "expiry");
        }
    }

    /**
     * A tier that keeps points alive while it is held.
     *
     * @param ladder the name of the ladder
     * @param tier the lowest tier that does so
     */
    record WhileTier(String ladder, String tier) {
        /**
         * Checks that both parts are there.
         *
         * @param ladder the name of the ladder
         * @param tier the lowest tier that does so
         */
        public WhileTier {
            Objects.requireNonNull(ladder, "ladder");
            Objects.requireNonNull(tier, "tier");
        }
    }

    /**
     * What keeps points alive while it is known of the person.
     *
     * @param attribute the name of an attribute; empty for a segment
     * @param value the value of the attribute, or the name of the segment
     */
    record WhilePerson(String attribute, String value) {
        /**
         * Checks that both parts are there.
         *
         * @param attribute the name of an attribute; empty for a segment
         * @param value the value of the attribute, or the name of the segment
         */
        public WhilePerson {
            Objects.requireNonNull(attribute, "attribute");
            Objects.requireNonNull(value, "value");
        }

        /**
         * Says whether it is so.
         *
         * @param person what the shop told
         * @return true if the attribute has the value, or the person is in the segment
         */
        public boolean holds(Profile person) {
            return attribute.isEmpty()
                    ? person.segments().contains(value)
                    : value.equals(person.attributes().get(attribute));
        }

        /**
         * Returns the condition in English.
         *
         * @return a text for people
         */
        public String inWords() {
            return attribute.isEmpty() ? "in segment " + value : attribute + " is " + value;
        }
    }
}
