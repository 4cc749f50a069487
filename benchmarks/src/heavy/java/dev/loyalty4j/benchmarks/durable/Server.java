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
import javax.sql.DataSource;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.PoolingDataSource;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** A database that has what it committed on disk; where that is not so, it refuses to be opened. */
abstract class Server implements AutoCloseable {
    final String name;
    private final boolean poolsStatements;
    private int databases;

    private Server(String name, boolean poolsStatements) {
        this.name = name;
        this.poolsStatements = poolsStatements;
    }

    /** Opens an empty database. */
    final Connection open() throws SQLException, IOException {
        databases++;
        Connection connection = connect("p20_" + databases);
        check(connection);
        return connection;
    }

    /** A pool as a shop would have it, of one connection that is open already. */
    final DataSource pool(Connection connection) {
        PoolableConnectionFactory factory = new PoolableConnectionFactory(() -> connection, null);
        factory.setPoolStatements(poolsStatements);
        GenericObjectPool<PoolableConnection> pool = new GenericObjectPool<>(factory);
        pool.setMaxTotal(1);
        factory.setPool(pool);
        return new PoolingDataSource<>(pool);
    }

    abstract Connection connect(String database) throws SQLException, IOException;

    abstract void check(Connection connection) throws SQLException;

    @Override
    public abstract void close() throws IOException;

    /** Its driver prepares a statement each time anew, unless the pool keeps it. */
    static Server sqlite() throws IOException {
        Path folder = Files.createTempDirectory("durable");
        return new Server("SQLite, WAL, synchronous FULL", true) {
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

    /** Its driver keeps prepared statements itself. */
    static Server postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        return new Server("PostgreSQL, fsync on", false) {
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
