package dev.loyalty4j.benchmarks.durable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that has what it committed on disk; where that is not so, it refuses to be opened. */
abstract class Server implements AutoCloseable {
    final String name;
    private int databases;

    private Server(String name) {
        this.name = name;
    }

    /** Opens an empty database. */
    final Connection open() throws SQLException, IOException {
        databases++;
        Connection connection = connect("p20_" + databases);
        check(connection);
        return connection;
    }

    abstract Connection connect(String database) throws SQLException, IOException;

    abstract void check(Connection connection) throws SQLException;

    @Override
    public abstract void close() throws IOException;

    static Server sqlite() throws IOException {
        Path folder = Files.createTempDirectory("durable");
        return new Server("SQLite, WAL, synchronous FULL") {
            @Override
            Connection connect(String database) throws SQLException {
                return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(database)
                        + "?journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=10000");
            }

            @Override
            void check(Connection connection) throws SQLException {
                expect("wal", ask(connection, "PRAGMA journal_mode"));
                expect("2", ask(connection, "PRAGMA synchronous"));
            }

            @Override
            public void close() throws IOException {
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        };
    }

    static Server postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        return new Server("PostgreSQL, fsync on") {
            @Override
            Connection connect(String database) throws SQLException {
                try (Connection admin = server.getPostgresDatabase().getConnection();
                        Statement statement = admin.createStatement()) {
                    statement.execute("CREATE DATABASE " + database);
                }
                return server.getDatabase("postgres", database).getConnection();
            }

            @Override
            void check(Connection connection) throws SQLException {
                expect("on", ask(connection, "SHOW fsync"));
                expect("on", ask(connection, "SHOW synchronous_commit"));
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void expect(String expected, String actual) {
        if (!actual.equals(expected)) {
            throw new IllegalStateException("the setting is " + actual + ", allowed is " + expected);
        }
    }
}
