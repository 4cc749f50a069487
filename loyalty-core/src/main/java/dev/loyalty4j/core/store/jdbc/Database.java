package dev.loyalty4j.core.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In what the databases differ. */
enum Database {
    H2("h2"),
    SQLITE("sqlite"),
    POSTGRESQL("postgresql"),
    MARIADB("mariadb"),
    MYSQL("mariadb");

    /** A lock that did not come, or a row that somebody else changed meanwhile. */
    private static final List<Integer> H2_BUSY = List.of(50200, 90131);

    /** A lock that did not come, a deadlock, and a row that is newer than the snapshot. */
    private static final List<Integer> MARIADB_BUSY = List.of(1205, 1213, 1020);

    /** The database or a table is locked; the rest of the code says by what. */
    private static final List<Integer> SQLITE_BUSY = List.of(5, 6);

    private static final int SQLITE_KIND = 0xFF;

    private final String resource;

    Database(String resource) {
        this.resource = resource;
    }

    static Database of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        for (Database database : values()) {
            if (product.startsWith(database.name().toLowerCase(Locale.ROOT))) {
                return database;
            }
        }
        throw new IllegalArgumentException(
                "database is " + product + ", allowed are PostgreSQL, MariaDB, MySQL, H2 and SQLite");
    }

    /** How the names of this database's resources end. */
    String resource() {
        return resource + ".sql";
    }

    /** MySQL's name for texts that differ in a space at the end. */
    String spelt(String ddl) {
        return this == MYSQL ? ddl.replace("utf8mb4_nopad_bin", "utf8mb4_0900_bin") : ddl;
    }

    boolean locksRows() {
        return this != SQLITE;
    }

    /**
     * Says whether a batch tells of each row whether it was changed, and runs at least as fast as a statement of its
     * own: SQLite's driver asks for the number of the last row after each insert that is no batch.
     */
    boolean countsBatches() {
        return this == SQLITE;
    }

    /** Says whether a plain read within a transaction may answer from long ago. */
    boolean readsOldSnapshots() {
        return this == MARIADB || this == MYSQL;
    }

    /** As many values, in brackets. */
    static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /**
     * An insert of some rows that does nothing where the key is; H2 takes one row, and wants its key twice, in front.
     */
    String insertIfAbsent(String table, List<String> keys, List<String> columns, int rows) {
        String names = String.join(", ", columns);
        String marks = marks(columns.size());
        String all = String.join(", ", Collections.nCopies(rows, marks));
        if (this == H2) {
            String same = String.join(
                    " AND ", keys.stream().map(k -> "t." + k + " = ?").toList());
            return "MERGE INTO " + table + " t USING DUAL ON " + same + " WHEN NOT MATCHED THEN INSERT (" + names
                    + ") VALUES " + marks;
        } else if (this == MARIADB || this == MYSQL) {
            return "INSERT IGNORE INTO " + table + " (" + names + ") VALUES " + all;
        }
        return "INSERT INTO " + table + " (" + names + ") VALUES " + all + " ON CONFLICT DO NOTHING";
    }

    /** Puts an account into the outbox, or lets it wait there with a later version: account, arrived, latest. */
    String outboxEntry(String table) {
        String insert = "INSERT INTO " + table + " (account, arrived, latest, taken) VALUES (?, ?, ?, 0)";
        return switch (this) {
            case H2 ->
                "MERGE INTO " + table + " t USING (SELECT CAST(? AS BIGINT) AS a, CAST(? AS BIGINT) AS b,"
                        + " CAST(? AS BIGINT) AS c) s ON t.account = s.a WHEN MATCHED THEN UPDATE SET latest = s.c"
                        + " WHEN NOT MATCHED THEN INSERT (account, arrived, latest, taken) VALUES (s.a, s.b, s.c, 0)";
            case MARIADB, MYSQL -> insert + " ON DUPLICATE KEY UPDATE latest = VALUES(latest)";
            case POSTGRESQL, SQLITE -> insert + " ON CONFLICT (account) DO UPDATE SET latest = excluded.latest";
        };
    }

    /** Our own transactions read what is committed; where another mode is the default, it is said for the next one. */
    void prepare(Connection connection) throws SQLException {
        if (this == MARIADB || this == MYSQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            }
        }
    }

    /** Says whether others were in the way, so that the same work may succeed a moment later. */
    boolean isBusy(SQLException failure) {
        for (SQLException e = failure; e != null; e = e.getNextException()) {
            String state = e.getSQLState();
            if (state != null && (state.startsWith("40") || state.equals("55P03"))) {
                return true;
            }
            if (switch (this) {
                case H2 -> H2_BUSY.contains(e.getErrorCode());
                case SQLITE -> SQLITE_BUSY.contains(e.getErrorCode() & SQLITE_KIND);
                case MARIADB, MYSQL -> MARIADB_BUSY.contains(e.getErrorCode());
                case POSTGRESQL -> false;
            }) {
                return true;
            }
        }
        return false;
    }

    /**
     * H2 may find a key between looking for it and inserting it; the statement alone is undone, and the key is there.
     */
    boolean isTaken(SQLException failure) {
        return this == H2 && "23505".equals(failure.getSQLState());
    }

    /** Says what a database is opened with that is known to lose commits it has acknowledged. */
    Optional<String> losesCommits(Connection connection) throws SQLException {
        return switch (this) {
            case H2 -> H2Files.losesCommits(connection);
            case SQLITE ->
                "0".equals(ask(connection, "PRAGMA synchronous"))
                        ? Optional.of("SQLite is opened with synchronous=OFF; open it with FULL")
                        : Optional.empty();
            case POSTGRESQL ->
                "off".equals(ask(connection, "SHOW synchronous_commit")) || "off".equals(ask(connection, "SHOW fsync"))
                        ? Optional.of("PostgreSQL does not wait for the disk: synchronous_commit or fsync is off")
                        : Optional.empty();
            case MARIADB, MYSQL ->
                "1".equals(ask(connection, "SELECT @@innodb_flush_log_at_trx_commit"))
                        ? Optional.empty()
                        : Optional.of("innodb_flush_log_at_trx_commit is not 1");
        };
    }

    static @Nullable String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
