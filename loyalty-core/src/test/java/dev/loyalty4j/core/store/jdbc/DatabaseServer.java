package dev.loyalty4j.core.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A database server on a data folder and a port of its own, which can be killed and started again on both. */
abstract class DatabaseServer {
    final Path folder;
    final int port;

    private DatabaseServer(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    static DatabaseServer of(TestDatabase database) throws IOException, InterruptedException {
        DatabaseServer server = switch (database) {
            case POSTGRES -> new Postgres(TestDatabase.folder());
            case MARIADB -> new MariaDb(TestDatabase.folder());
            default -> throw new IllegalArgumentException(database + " has no server");
        };
        server.start();
        return server;
    }

    /** Where it answers, while it runs. */
    abstract String url();

    /** Starts it on what is in its folder, and waits until it answers. */
    abstract void start() throws IOException, InterruptedException;

    /** Lets it die as if the power had gone, with all its processes. */
    abstract void kill() throws IOException, InterruptedException;

    /** PostgreSQL that waits for the disk. */
    private static final class Postgres extends DatabaseServer {
        private EmbeddedPostgres server;

        private Postgres(Path folder) throws IOException {
            super(folder);
        }

        private Path data() {
            return folder.resolve("data");
        }

        @Override
        String url() {
            return server.getJdbcUrl("postgres", "postgres");
        }

        @Override
        void start() throws IOException {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            EmbeddedPostgres running = server;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    running.close();
                } catch (IOException e) {
                    // it ends with this process
                }
            }));
        }

        @Override
        void kill() throws IOException, InterruptedException {
            long postmaster = Long.parseLong(
                    Files.readAllLines(data().resolve("postmaster.pid")).get(0).trim());
            ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(first), first.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle one : all) {
                while (one.isAlive()) {
                    Thread.sleep(10);
                }
            }
            server.close();
        }
    }

    /** MariaDB from the machine's own packages. */
    private static final class MariaDb extends DatabaseServer {
        private Process server;

        private MariaDb(Path folder) throws IOException, InterruptedException {
            super(folder);
            install();
        }

        private Path data() {
            return folder.resolve("data");
        }

        @Override
        String url() {
            return "jdbc:mariadb://127.0.0.1:" + port + "/loyalty?user=root";
        }

        private void install() throws IOException, InterruptedException {
            String[] command = {
                "mariadb-install-db",
                "--no-defaults",
                "--user=root",
                "--datadir=" + data(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"
            };
            Path log = folder.resolve("install");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(Arrays.toString(command) + ": " + Files.readString(log));
            }
        }

        @Override
        void start() throws IOException, InterruptedException {
            Path log = folder.resolve("log");
            Process started = new ProcessBuilder(
                            "mariadbd",
                            "--no-defaults",
                            "--user=root",
                            "--datadir=" + data(),
                            "--socket=" + folder.resolve("s"),
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--innodb-flush-log-at-trx-commit=1")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            server = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            for (int i = 0; i < 600 && started.isAlive(); i++) {
                try (Connection connection =
                        DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?user=root")) {
                    connection.createStatement().execute("CREATE DATABASE IF NOT EXISTS loyalty");
                    connection.createStatement().execute("GRANT ALL ON *.* TO root@'127.0.0.1' IDENTIFIED BY ''");
                    return;
                } catch (SQLException e) {
                    Thread.sleep(100);
                }
            }
            started.destroyForcibly();
            throw new IOException("mariadbd does not answer: " + Files.readString(log));
        }

        @Override
        void kill() throws InterruptedException {
            server.destroyForcibly().waitFor();
        }
    }
}
