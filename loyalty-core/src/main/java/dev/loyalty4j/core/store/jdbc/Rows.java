package dev.loyalty4j.core.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one prepared statement and closes it. */
final class Rows {
    /** So many rows in one go: enough that the way to the database hardly counts. */
    private static final int AT_ONCE = 100;

    private final Connection connection;
    private final Database database;

    Rows(Connection connection, Database database) {
        this.connection = connection;
        this.database = database;
    }

    Connection connection() {
        return connection;
    }

    Database database() {
        return database;
    }

    /**
     * Values of an IN list, the last one as often as it takes to make them 1, 2, 4, 8, ...: lists of many lengths then
     * are statements of few texts, which a driver or a pool may have prepared already.
     */
    static <T> List<T> filledUp(List<T> values) {
        int size = Integer.highestOneBit(Math.max(1, 2 * values.size() - 1));
        List<T> all = new ArrayList<>(values);
        while (all.size() < size) {
            all.add(values.get(values.size() - 1));
        }
        return all;
    }

    /** An IN list for so many values. */
    static String in(int count) {
        return " IN " + Database.marks(count);
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    /** Returns how many rows it changed. */
    int change(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /**
     * Runs one statement for each row of values, all in one go. Returns false if one of them is known to have changed
     * no row; a driver may keep the number to itself when it sends many at once.
     */
    boolean changeEach(String sql, List<@Nullable Object[]> values) throws SQLException {
        if (values.isEmpty() || (values.size() == 1 && !database.countsBatches())) {
            return values.isEmpty() || change(sql, values.get(0)) == 1;
        }
        boolean all = true;
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (@Nullable Object[] row : values.subList(from, Math.min(values.size(), from + AT_ONCE))) {
                    set(statement, row);
                    statement.addBatch();
                }
                for (int changed : statement.executeBatch()) {
                    all &= changed != 0;
                }
            }
        }
        return all;
    }

    /**
     * Inserts rows unless their keys are there; the first values of each are the key. Returns whether all were
     * inserted; if not, some may have been.
     */
    boolean insertIfAbsent(String table, List<String> keys, List<String> columns, List<@Nullable Object[]> values)
            throws SQLException {
        try {
            if (database == Database.H2) {
                return mergeEach(table, keys, columns, values);
            }
            return database.countsBatches()
                    ? changeEach(database.insertIfAbsent(table, keys, columns, 1), values)
                    : insertTogether(table, columns, values);
        } catch (SQLException e) {
            if (database.isTaken(e)) {
                return false;
            }
            throw e;
        }
    }

    /** H2 wants the key twice, in front. */
    private boolean mergeEach(String table, List<String> keys, List<String> columns, List<@Nullable Object[]> values)
            throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>();
        for (@Nullable Object[] row : values) {
            List<@Nullable Object> twice = new ArrayList<>(Arrays.asList(row).subList(0, keys.size()));
            twice.addAll(Arrays.asList(row));
            all.add(twice.toArray());
        }
        return changeEach(database.insertIfAbsent(table, keys, columns, 1), all);
    }

    /** One statement, because its count is reliable with every driver and that of a batch is not. */
    private boolean insertTogether(String table, List<String> columns, List<@Nullable Object[]> values)
            throws SQLException {
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<@Nullable Object[]> part = values.subList(from, Math.min(values.size(), from + AT_ONCE));
            List<@Nullable Object> all = new ArrayList<>();
            part.forEach(row -> all.addAll(Arrays.asList(row)));
            if (change(database.insertIfAbsent(table, List.of(), columns, part.size()), all.toArray()) != part.size()) {
                return false;
            }
        }
        return true;
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else {
                statement.setString(i + 1, (String) value);
            }
        }
    }
}
