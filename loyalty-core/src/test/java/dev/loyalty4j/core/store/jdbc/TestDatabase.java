package dev.loyalty4j.core.store.jdbc;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                    case POSTGRES, MARIADB -> DatabaseServer.of(this).url();
                };
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw missing(e);
            }
        }
        return url;
    }

    /** A server that nobody else uses, so that it may be killed. */
    DatabaseServer ownServer() {
        try {
            return DatabaseServer.of(this);
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw missing(e);
        }
    }

    static String sqlite(Path file) {
        return "jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE";
    }

    private Error missing(Exception why) {
        String name = name().toLowerCase(Locale.ROOT);
        String required = Optional.ofNullable(System.getenv("LOYALTY_REQUIRE")).orElse("");
        if (List.of(required.split(",")).contains(name)) {
            Assertions.fail("missing: " + name, why);
        }
        return Assumptions.abort("missing: " + name + " (" + why + ")");
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
}
