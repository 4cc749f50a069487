package dev.loyalty4j.core.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The databases that tests run on, each started once. One that is not there skips its tests by name; where
 * LOYALTY_REQUIRE holds its name it fails them instead.
 */
enum TestDatabase {
    H2,
    SQLITE,
    POSTGRES,
    MARIADB;

    private static final AtomicInteger TABLES = new AtomicInteger();

    private TestPool pool;
    private String url;

    /** A store on tables of its own. */
    JdbcStore empty() {
        JdbcStore store = JdbcStore.on(source()).prefix("t" + TABLES.incrementAndGet() + "_");
        store.createSchema();
        return store;
    }

    synchronized TestPool source() {
        if (pool == null) {
            pool = new TestPool(url());
        }
        return pool;
    }

    synchronized String url() {
        if (url == null) {
            try {
                url = switch (this) {
                    case H2 -> "jdbc:h2:mem:loyalty;DB_CLOSE_DELAY=-1";
                    case SQLITE -> sqlite(folder().resolve("sqlite.db"));
                    case POSTGRES -> postgres();
                    case MARIADB -> mariaDb();
                };
            } catch (IOException | InterruptedException | RuntimeException e) {
                missing(e);
            }
        }
        return url;
    }

    static String sqlite(Path file) {
        return "jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE";
    }

    private void missing(Exception why) {
        String name = name().toLowerCase(Locale.ROOT);
        String required = Optional.ofNullable(System.getenv("LOYALTY_REQUIRE")).orElse("");
        if (List.of(required.split(",")).contains(name)) {
            Assertions.fail("missing: " + name, why);
        }
        Assumptions.abort("missing: " + name + " (" + why + ")");
    }

    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("loyalty-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // what is left over lies among temporary files
        }
    }

    private static String postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (IOException e) {
                // it ends with this process
            }
        }));
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static String mariaDb() throws IOException, InterruptedException {
        Path folder = folder();
        Path data = folder.resolve("data");
        run(
                folder,
                "mariadb-install-db",
                "--no-defaults",
                "--user=root",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = new ProcessBuilder(
                        "mariadbd",
                        "--no-defaults",
                        "--user=root",
                        "--datadir=" + data,
                        "--socket=" + folder.resolve("s"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--innodb-flush-log-at-trx-commit=1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        String server1 = "jdbc:mariadb://127.0.0.1:" + port + "/";
        for (int i = 0; i < 200; i++) {
            try (Connection connection = DriverManager.getConnection(server1 + "?user=root")) {
                connection.createStatement().execute("CREATE DATABASE IF NOT EXISTS loyalty");
                connection.createStatement().execute("GRANT ALL ON *.* TO root@'127.0.0.1' IDENTIFIED BY ''");
                return server1 + "loyalty?user=root";
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        server.destroyForcibly();
        throw new IOException("mariadbd does not answer: " + Files.readString(folder.resolve("log")));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(Arrays.toString(command) + ": " + Files.readString(folder.resolve("install")));
        }
    }
}
