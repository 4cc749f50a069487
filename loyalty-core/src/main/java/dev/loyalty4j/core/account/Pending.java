package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * When new points can be spent: at once, after a time, or when something has happened. The release may be moved to the
 * start or the end of a day, week or month, and then by days.
 *
 * @param event what they wait for, for example delivered; empty if only for a time
 * @param days whole local days, 0 to 3650; points pending for 14 days from 3 March are free when 17 March starts
 * @param hours elapsed hours, 0 to 1000, if {@code days} is 0
 * @param rounded to which boundary the release is moved
 * @param shift by how many days it is moved then, -366 to 366
 * @param qualifiesAtRelease whether pending points count toward tiers in the window of the release; otherwise in the
 *     window of earning
 * @param countsAtRelease whether an order counts all else toward tiers, such as its spend, with the release too;
 *     otherwise at once
 */
public record Pending(
        String event,
        int days,
        int hours,
        Rounded rounded,
        int shift,
        boolean qualifiesAtRelease,
        boolean countsAtRelease) {

    /** Points can be spent at once. */
    public static final Pending NONE = new Pending("", 0, 0, Rounded.NOT, 0, false, false);

    private static final int MAX_DAYS = 3_650;
    private static final int MAX_HOURS = 1_000;
    private static final int MAX_SHIFT = 366;

    /** The boundary to which a release is moved. Weeks start on Monday. */
    public enum Rounded {
        /** Not moved. */
        NOT,
        /** To the start of its day. */
        START_OF_DAY,
        /** To the end of its day. */
        END_OF_DAY,
        /** To the start of its week. */
        START_OF_WEEK,
        /** To the end of its week. */
        END_OF_WEEK,
        /** To the first day of its month. */
        START_OF_MONTH,
        /** To the end of its month. */
        END_OF_MONTH
    }

    /**
     * Checks the spans.
     *
     * @param event what they wait for, for example delivered; empty if only for a time
     * @param days whole local days, 0 to 3650; points pending for 14 days from 3 March are free when 17 March starts
     * @param hours elapsed hours, 0 to 1000, if {@code days} is 0
     * @param rounded to which boundary the release is moved
     * @param shift by how many days it is moved then, -366 to 366
     * @param qualifiesAtRelease whether pending points count toward tiers in the window of the release; otherwise in
     *     the window of earning
     * @param countsAtRelease whether an order counts all else toward tiers, such as its spend, with the release too;
     *     otherwise at once
     * @throws IllegalArgumentException if a span is out of range
     */
    public Pending {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(rounded, "rounded");
        check("days", days, 0, MAX_DAYS);
        check("hours", hours, 0, MAX_HOURS);
        check("shift", shift, -MAX_SHIFT, MAX_SHIFT);
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ", allowed is " + least + " to " + most);
        }
    }

    /**
     * Points are pending for whole days.
     *
     * @param days how many days, 0 to 3650
     * @return the setting
     */
    public static Pending days(int days) {
        return new Pending("", days, 0, Rounded.NOT, 0, false, false);
    }

    /**
     * Points are pending for hours.
     *
     * @param hours how many hours, 0 to 1000
     * @return the setting
     */
    public static Pending hours(int hours) {
        return new Pending("", 0, hours, Rounded.NOT, 0, false, false);
    }

    /**
     * Points are pending until something happens.
     *
     * @param event what happens, for example delivered
     * @return the setting
     */
    public static Pending until(String event) {
        return new Pending(event, 0, 0, Rounded.NOT, 0, false, false);
    }

    /**
     * Returns this setting with the release moved to a boundary, which may only be later than earning.
     *
     * @param boundary the boundary
     * @return a copy
     */
    public Pending to(Rounded boundary) {
        return new Pending(event, days, hours, boundary, shift, qualifiesAtRelease, countsAtRelease);
    }

    /**
     * Returns this setting with the release moved by days, after it was moved to a boundary.
     *
     * @param more how many days, -366 to 366
     * @return a copy
     */
    public Pending shifted(int more) {
        return new Pending(event, days, hours, rounded, more, qualifiesAtRelease, countsAtRelease);
    }

    /**
     * Returns this setting with pending points counted toward tiers in the window of their release.
     *
     * @return a copy
     */
    public Pending qualifyingAtRelease() {
        return new Pending(event, days, hours, rounded, shift, true, countsAtRelease);
    }

    /**
     * Returns this setting with orders, visits and actions that count toward tiers only when their points are released:
     * their spend, themselves and their measures. It holds also for those that earn no points of the type. Only one
     * point type of a programme may say so.
     *
     * @return a copy
     */
    public Pending countingAtRelease() {
        return new Pending(event, days, hours, rounded, shift, qualifiesAtRelease, true);
    }

    /**
     * Says whether points wait at all.
     *
     * @return true if they can be spent at once
     */
    public boolean isNone() {
        return event.isEmpty() && days == 0 && hours == 0 && rounded == Rounded.NOT && shift == 0;
    }

    /**
     * Returns when points can be spent that were earned at an instant.
     *
     * @param earnedAt when they were earned
     * @param calendar the calendar of the programme
     * @return the release; {@link ProgramCalendar#NEVER} if they wait for an event
     */
    public Instant releaseOf(Instant earnedAt, ProgramCalendar calendar) {
        return event.isEmpty() ? releaseFrom(earnedAt, calendar) : ProgramCalendar.NEVER;
    }

    /**
     * Returns when points can be spent whose waiting starts at an instant: that of earning, or that of the event.
     *
     * @param start the instant
     * @param calendar the calendar of the programme
     * @return the release, never before {@code start}
     */
    public Instant releaseFrom(Instant start, ProgramCalendar calendar) {
        Instant free = days > 0
                ? calendar.startOf(calendar.dateOf(start).plusDays(days))
                : start.plus(Duration.ofHours(hours));
        Instant moved = rounded == Rounded.NOT && shift == 0 ? free : moved(free, calendar);
        return moved.isBefore(start) ? start : moved;
    }

    /**
     * Returns when points of a lot were released or will be.
     *
     * @param lot the lot
     * @param happened when that happened which it waits for; the far future if it did not
     * @param calendar the calendar of the programme
     * @return the release; {@link ProgramCalendar#NEVER} if they wait for an event that did not happen
     */
    public Instant releaseOf(Lot lot, Instant happened, ProgramCalendar calendar) {
        boolean waits = lot.pending() && lot.availableFrom().equals(ProgramCalendar.NEVER);
        return waits && happened.isBefore(ProgramCalendar.NEVER)
                ? releaseFrom(happened, calendar)
                : lot.availableFrom();
    }

    private Instant moved(Instant free, ProgramCalendar calendar) {
        LocalDate day = calendar.dateOf(free);
        LocalDate boundary = switch (rounded) {
            case NOT, START_OF_DAY -> day;
            case END_OF_DAY -> day.plusDays(1);
            case START_OF_WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case END_OF_WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case START_OF_MONTH -> day.withDayOfMonth(1);
            case END_OF_MONTH -> day.withDayOfMonth(1).plusMonths(1);
        };
        return calendar.startOf(boundary.plusDays(shift));
    }

    /**
     * Returns the setting in English.
     *
     * @return a text for people
     */
    public String inWords() {
        if (isNone()) {
            return "free at once";
        }
        String span = days > 0 ? days + " days" : hours + " hours";
        String text = event.isEmpty() ? "pending for " + span : "pending until " + event;
        return text
                + (rounded == Rounded.NOT ? "" : ", to the " + rounded.name().replace('_', ' '))
                + (countsAtRelease ? ", orders count toward tiers then" : "");
    }
}
