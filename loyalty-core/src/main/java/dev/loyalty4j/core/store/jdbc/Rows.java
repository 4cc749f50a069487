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

    /** Inserts a row unless its key is there; the first values are the key. */
    boolean insertIfAbsent(String table, List<String> keys, List<String> columns, @Nullable Object... values)
            throws SQLException {
        List<@Nullable Object> all = new ArrayList<>();
        if (database == Database.H2) {
            all.addAll(Arrays.asList(values).subList(0, keys.size()));
        }
        all.addAll(Arrays.asList(values));
        try {
            return change(database.insertIfAbsent(table, keys, columns), all.toArray()) == 1;
        } catch (SQLException e) {
            if (database.isTaken(e)) {
                return false;
            }
            throw e;
        }
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
