package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.store.codec.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal entry as its columns hold it. Two rows are never compared. */
@SuppressWarnings("ArrayRecordComponent")
record JournalRow(
        long account,
        long version,
        String commandKind,
        String commandId,
        int programVersion,
        String occurredAt,
        String recordedAt,
        byte[] events,
        byte @Nullable [] chain) {

    static final String COLUMNS =
            "account, version, command_kind, command_id, program_version, occurred_at, recorded_at, events, chain";

    static JournalRow of(JournalEntry entry) {
        return new JournalRow(
                entry.account(),
                entry.version(),
                entry.commandKind(),
                entry.commandId(),
                entry.programVersion(),
                Instants.text(entry.occurredAt()),
                Instants.text(entry.recordedAt()),
                Codec.events(entry),
                null);
    }

    JournalRow linked(byte @Nullable [] link) {
        return new JournalRow(
                account, version, commandKind, commandId, programVersion, occurredAt, recordedAt, events, link);
    }

    static JournalRow read(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6).trim(),
                row.getString(7).trim(),
                row.getBytes(8),
                row.getBytes(9));
    }

    JournalEntry entry() {
        List<Event> read = Codec.events(events);
        return new JournalEntry(
                account,
                version,
                commandKind,
                commandId,
                programVersion,
                Instants.instant(occurredAt),
                Instants.instant(recordedAt),
                read);
    }
}
