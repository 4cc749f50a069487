package dev.loyalty4j.core.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * How long something that was given is good: a voucher, an entitlement, a card. Good <em>through</em> a day, so that
 * three months from 5 March are good through 5 June and over when 6 June starts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param endless whether it has no span of its own and only {@code latest} ends it
 * @param months how many months, 0 to 1200
 * @param days how many days after them, 0 to 36500
 * @param endOfMonth whether the last day moves to the end of its month
 * @param latest the last day in any case; {@link ProgramCalendar#NEVER_DATE} if there is none
 */
public record Validity(boolean endless, int months, int days, boolean endOfMonth, LocalDate latest) {
    private static final int MAX_MONTHS = 1_200;
    private static final int MAX_DAYS = 36_500;

    /** Good for ever. */
    public static final Validity FOREVER = new Validity(true, 0, 0, false, ProgramCalendar.NEVER_DATE);

    /**
     * Checks the span.
     *
     * @param endless whether it has no span of its own and only {@code latest} ends it
     * @param months how many months, 0 to 1200
     * @param days how many days after them, 0 to 36500
     * @param endOfMonth whether the last day moves to the end of its month
     * @param latest the last day in any case; {@link ProgramCalendar#NEVER_DATE} if there is none
     * @throws IllegalArgumentException if a part is out of range
     */
    public Validity {
        Objects.requireNonNull(latest, "latest");
        if (months < 0 || months > MAX_MONTHS || days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("validity is " + months + " months and " + days
                    + " days, allowed are 0 to " + MAX_MONTHS + " and 0 to " + MAX_DAYS);
        }
    }

    /**
     * Good for some days after the day on which it is given.
     *
     * @param days how many days, 0 to 36500; with 0 it is good on that day alone
     * @return the validity
     */
    public static Validity days(int days) {
        return new Validity(false, 0, days, false, ProgramCalendar.NEVER_DATE);
    }

    /**
     * Good for some months after the day on which it is given.
     *
     * @param months how many months, 0 to 1200
     * @return the validity
     */
    public static Validity months(int months) {
        return new Validity(false, months, 0, false, ProgramCalendar.NEVER_DATE);
    }

    /**
     * Good through a date, whenever it is given.
     *
     * @param date the last day
     * @return the validity
     */
    public static Validity through(LocalDate date) {
        return new Validity(true, 0, 0, false, date);
    }

    /**
     * Returns this validity with its last day moved to the end of that day's month.
     *
     * @return a copy that ends with a month
     */
    public Validity toEndOfMonth() {
        return new Validity(endless, months, days, true, latest);
    }

    /**
     * Returns this validity with a last day in any case.
     *
     * @param date the last day
     * @return a copy that ends with that day at the latest
     */
    public Validity notAfter(LocalDate date) {
        return new Validity(endless, months, days, endOfMonth, date);
    }

    /**
     * Returns the last day on which something is good.
     *
     * @param from the day on which it is given
     * @return the last day; {@link ProgramCalendar#NEVER_DATE} if it has no end
     */
    public LocalDate lastDay(LocalDate from) {
        LocalDate last =
                endless ? ProgramCalendar.NEVER_DATE : from.plusMonths(months).plusDays(days);
        if (!endless && endOfMonth) {
            last = last.with(TemporalAdjusters.lastDayOfMonth());
        }
        return last.isAfter(latest) ? latest : last;
    }

    /**
     * Returns the validity in English.
     *
     * @return a text for people
     */
    public String inWords() {
        String most = latest.isBefore(ProgramCalendar.NEVER_DATE) ? "through " + latest : "";
        if (endless) {
            return most.isEmpty() ? "without end" : most;
        }
        String span = (months == 0 ? "" : months + " months")
                + (months > 0 && days > 0 ? " and " : "")
                + (days == 0 && months > 0 ? "" : days + " days");
        return "for " + span + (endOfMonth ? " to the end of the month" : "") + (most.isEmpty() ? "" : ", " + most);
    }
}
