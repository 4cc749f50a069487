package dev.loyalty4j.core.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How a SQLite connection begins its transactions. One that does not lock at its beginning cannot write any more when
 * somebody else has written since it first read; the driver alone knows, and is asked by the names of its methods.
 */
final class SqliteMode {
    private SqliteMode() {}

    static void check(Connection connection, Consumer<String> warnings) throws SQLException {
        String mode = mode(connection);
        if (mode.isEmpty()) {
            warnings.accept("the mode of SQLite's transactions is not known; it must be transaction_mode=IMMEDIATE");
        } else if (!mode.toUpperCase(Locale.ROOT).equals("IMMEDIATE")) {
            throw new IllegalArgumentException("transaction_mode is " + mode
                    + ", allowed is IMMEDIATE: open the connection with ?transaction_mode=IMMEDIATE");
        }
    }

    private static String mode(Connection connection) throws SQLException {
        try {
            Class<?> type = Class.forName(
                    "org.sqlite.SQLiteConnection",
                    false,
                    connection.getMetaData().getClass().getClassLoader());
            Object driver = connection.unwrap(type);
            Object config = type.getMethod("getConnectionConfig").invoke(driver);
            return String.valueOf(
                    config.getClass().getMethod("getTransactionMode").invoke(config));
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            return "";
        }
    }
}
