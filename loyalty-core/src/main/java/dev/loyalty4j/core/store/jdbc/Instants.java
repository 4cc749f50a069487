package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as texts of one length, so that they sort as texts, lose nothing, and mean the same in every database. */
final class Instants {
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private Instants() {}

    static String text(Instant instant) {
        return FORMAT.format(instant.isBefore(ProgramCalendar.NEVER) ? instant : ProgramCalendar.NEVER);
    }

    /** What never comes has no text. */
    static @Nullable String textOrNull(Instant instant) {
        return instant.isBefore(ProgramCalendar.NEVER) ? FORMAT.format(instant) : null;
    }

    static Instant instant(String text) {
        return Instant.parse(text.trim());
    }
}
