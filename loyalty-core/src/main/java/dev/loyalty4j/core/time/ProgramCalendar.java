package dev.loyalty4j.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a programme: one zone, in which instants become local dates and back.
 *
 * <p>A local date becomes the instant at which that date starts in the zone. Where a zone skips midnight, the day
 * starts at the first instant that exists; where midnight happens twice, it starts at the earlier one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param zone the zone of the programme
 */
public record ProgramCalendar(ZoneId zone) {
    private static final long SECONDS_IN_A_DAY = 86_400;

    /** Dates that were asked for lately, by their last bits: room for eleven years. */
    private static final @Nullable LocalDate[] DAYS = new LocalDate[4_096];

    /**
     * The instant that stands for "never": the start of the last year that every supported database can store. Dates
     * and instants on or after it are treated as endless.
     */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** The date that stands for "never", in the same sense as {@link #NEVER}. */
    public static final LocalDate NEVER_DATE = LocalDate.of(9999, 1, 1);

    /**
     * Checks the zone.
     *
     * @param zone the zone of the programme
     * @throws NullPointerException if {@code zone} is null
     */
    public ProgramCalendar {
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * Returns the local date at an instant.
     *
     * @param instant the instant
     * @return the date that a calendar on the wall shows in this zone
     */
    public LocalDate dateOf(Instant instant) {
        if (zone instanceof ZoneOffset offset) {
            // A fixed offset makes new rules each time it is asked for them.
            return day(Math.floorDiv(instant.getEpochSecond() + offset.getTotalSeconds(), SECONDS_IN_A_DAY));
        }
        int seconds = zone.getRules().getOffset(instant).getTotalSeconds();
        return day(Math.floorDiv(instant.getEpochSecond() + seconds, SECONDS_IN_A_DAY));
    }

    /**
     * All that happens on a day shares one date. Threads may overwrite each other's dates here: each is equal to the
     * one it replaces, or makes room for another day.
     */
    private static LocalDate day(long epochDay) {
        int place = (int) epochDay & (DAYS.length - 1);
        LocalDate known = DAYS[place];
        if (known == null || known.toEpochDay() != epochDay) {
            known = LocalDate.ofEpochDay(epochDay);
            DAYS[place] = known;
        }
        return known;
    }

    /**
     * Returns the instant at which a local date starts.
     *
     * @param date the date; on or after {@link #NEVER_DATE} it never starts
     * @return the first instant of that date in this zone, or {@link #NEVER}
     */
    public Instant startOf(LocalDate date) {
        return date.isBefore(NEVER_DATE) ? date.atStartOfDay(zone).toInstant() : NEVER;
    }

    /**
     * Returns the instant at which something dies that is good through a date.
     *
     * @param lastDay the last local date on which it is good
     * @return the start of the day after
     */
    public Instant endOf(LocalDate lastDay) {
        return lastDay.isBefore(NEVER_DATE) ? startOf(lastDay.plusDays(1)) : NEVER;
    }
}
