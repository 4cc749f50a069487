package dev.loyalty4j.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What it takes until a commit is in a file of H2. A commit alone is written a while later, or with
 * {@code WRITE_DELAY=0} at once, but nobody waits for the disk; {@code CHECKPOINT SYNC} does, and only an administrator
 * may ask for it. And where H2 writes into space that it had used before, it may not find its newest part again after
 * its process was killed: of a hundred kills one or two lost what the last process wrote, with and without
 * {@code CHECKPOINT SYNC}, and none where {@code REUSE_SPACE=FALSE} let it only append.
 */
final class H2Files {
    private static final int NOT_ALLOWED = 90040;

    private H2Files() {}

    /** Says whether a commit must be, and can be, brought to disk. A database in memory has nowhere to bring it. */
    static boolean syncs(Connection connection) throws SQLException {
        if (!isFile(connection)) {
            return false;
        }
        try {
            sync(connection);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == NOT_ALLOWED) {
                return false;
            }
            throw e;
        }
    }

    static void sync(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    static Optional<String> losesCommits(Connection connection) throws SQLException {
        String delay = setting(connection, "WRITE_DELAY");
        if (!isFile(connection)) {
            return Optional.empty();
        } else if (!"0".equals(delay)) {
            return Optional.of("H2 writes commits to its file after " + delay + " ms; open it with WRITE_DELAY=0");
        } else if (!"false".equals(setting(connection, "REUSE_SPACE"))) {
            return Optional.of("H2 writes into used space of its file, which may hide the last commits if its process"
                    + " is killed; open it with REUSE_SPACE=FALSE");
        }
        return syncs(connection)
                ? Optional.empty()
                : Optional.of("H2 does not wait for the disk, and this user may not say CHECKPOINT SYNC");
    }

    private static boolean isFile(Connection connection) throws SQLException {
        return Database.ask(connection, "SELECT DATABASE_PATH()") != null;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return String.valueOf(Database.ask(
                connection,
                "SELECT LOWER(SETTING_VALUE) FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = '" + name + "'"));
    }
}
