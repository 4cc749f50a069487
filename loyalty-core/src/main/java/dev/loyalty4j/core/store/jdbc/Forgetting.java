package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.store.Forgotten;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deletes persons, and ids of commands that were recorded long ago. Which ids those are the journal says; how far it
 * was gone through stands beside the version of the tables.
 */
final class Forgetting {
    private final Rows rows;
    private final String prefix;

    Forgetting(Rows rows, String prefix) {
        this.rows = rows;
        this.prefix = prefix;
    }

    long forget(Forgotten what) throws SQLException {
        return what instanceof Forgotten.Ids ids
                ? ids(ids)
                : person(((Forgotten.Person) what).key().name());
    }

    /** The person, and what waits to be carried out for somebody of that name. */
    private int person(String member) throws SQLException {
        rows.change("DELETE FROM " + prefix + "follow_up WHERE member = ?", member);
        return rows.change("DELETE FROM " + prefix + "person WHERE member = ?", member);
    }

    /** A slice of time with about as many entries as are wanted; who does it twice does no harm. */
    private long ids(Forgotten.Ids ids) throws SQLException {
        List<String> slice = slice(since(), Instants.text(ids.before()), ids.limit());
        if (slice.isEmpty()) {
            return 0;
        }
        String through = slice.get(slice.size() - 1);
        List<@Nullable Object[]> names = names(slice.get(0), through);
        rows.changeEach("DELETE FROM " + prefix + "key WHERE kind = ? AND name = ?", names);
        rows.change(
                "UPDATE " + prefix + "schema SET ids_since = ? WHERE ids_since IS NULL OR ids_since < ?",
                through,
                through);
        return names.size();
    }

    /** The instant of the last entry that was gone through; a text before all others if none was. */
    private String since() throws SQLException {
        return rows
                .list(
                        "SELECT ids_since FROM " + prefix + "schema WHERE ids_since IS NOT NULL",
                        row -> row.getString(1).trim())
                .stream()
                .findFirst()
                .orElse("");
    }

    private List<String> slice(String since, String before, int limit) throws SQLException {
        return rows.list(
                "SELECT recorded_at FROM " + prefix
                        + "journal WHERE recorded_at > ? AND recorded_at < ? ORDER BY recorded_at LIMIT ?",
                row -> Objects.requireNonNull(row.getString(1)).trim(),
                since,
                before,
                limit);
    }

    private List<@Nullable Object[]> names(String from, String through) throws SQLException {
        List<@Nullable Object[]> names = new ArrayList<>();
        rows.list(
                "SELECT command_kind, command_id FROM " + prefix
                        + "journal WHERE recorded_at >= ? AND recorded_at <= ?",
                row -> names.add(new @Nullable Object[] {row.getString(1), row.getString(2)}),
                from,
                through);
        return names;
    }
}
