package dev.loyalty4j.examples.quickstart.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Turns the dates of a file into instants. A date without a time is the first instant of its day; a time without an
 * offset is one of the zone's clocks. Days that no calendar has, such as 31 April, are refused.
 */
public final class Dates {
    /** Outside these a date is a slip of the pen, and the purchase log of loyalty-metrics refuses it. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** The last day that a file may name. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final DateTimeFormatter format;
    private final String expected;
    private final ZoneId zone;

    private Dates(DateTimeFormatter format, String expected, ZoneId zone) {
        this.format = format.withResolverStyle(ResolverStyle.STRICT);
        this.expected = expected + ", from " + FIRST + " to " + LAST;
        this.zone = zone;
    }

    /**
     * Returns the reading of dates as ISO 8601 writes them.
     *
     * @param zone whose days and clocks they are
     * @return the reading
     */
    public static Dates iso(ZoneId zone) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendPattern("['T'][' ']")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .appendOffsetId()
                .toFormatter(Locale.ROOT);
        return new Dates(format, "a date such as 2025-03-01, 2025-03-01 14:30 or 2025-03-01T14:30:00Z", zone);
    }

    /**
     * Returns the reading of dates in a pattern of {@link DateTimeFormatter}.
     *
     * @param pattern such as {@code dd.MM.yyyy} or {@code M/d/yyyy H:mm}
     * @param zone whose days and clocks they are
     * @return the reading
     * @throws IllegalArgumentException if it is no pattern
     */
    public static Dates pattern(String pattern, ZoneId zone) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1) // people write yyyy, which alone names no year
                .toFormatter(Locale.ENGLISH);
        return new Dates(format, "a date as " + pattern, zone);
    }

    /**
     * Returns what a date should look like.
     *
     * @return a text for people
     */
    public String expected() {
        return expected;
    }

    /**
     * Reads a date.
     *
     * @param text the date
     * @return the instant
     * @throws DateTimeException if it is none, or out of range
     */
    public Instant parse(String text) {
        TemporalAccessor found = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        LocalDate day = LocalDate.from(found);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException(text + " is not from " + FIRST + " to " + LAST);
        }
        if (found instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        return found instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : day.atStartOfDay(zone).toInstant();
    }
}
