package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.Simulated;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** The histories of {@link Simulated}, on stores that live in a database; each seed has an empty one. */
class DatabaseSimulationTest {
    private static final boolean DEEP = Boolean.getBoolean("loyalty.deep");

    @Test
    void noInterleavingBreaksAPromiseOnH2() throws Exception {
        simulate(DEEP ? 10_000 : 150, seed -> "jdbc:h2:mem:simulated" + seed);
    }

    @Test
    void noInterleavingBreaksAPromiseOnSqlite() throws Exception {
        Path folder = TestDatabase.folder();
        simulate(
                DEEP ? 2_000 : 30,
                seed -> "jdbc:sqlite:" + folder.resolve(seed + ".db") + "?journal_mode=WAL&synchronous=OFF");
    }

    private static void simulate(int seeds, LongFunction<String> url) throws Exception {
        for (long seed = 1; seed <= seeds; seed++) {
            run(seed, url.apply(seed));
        }
    }

    private static void run(long seed, String url) throws Exception {
        TestPool pool = new TestPool(url);
        try {
            JdbcStore store = JdbcStore.on(pool).warning(warning -> {});
            store.createSchema();
            Simulated.run(seed, memory -> store);
        } finally {
            pool.close();
        }
    }
}
