package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Machines that die in the middle of writing, and machines that write at once. */
class KillTest {
    private static final int KILLS = Boolean.getBoolean("loyalty.deep") ? 100 : 10;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasAcknowledgedSurvivesTheKillOfItsMachine(TestDatabase database) throws Exception {
        String url = fileOrServer(database);
        String prefix = "k_";
        withShop(url, prefix, shop -> {
            shop.store().createSchema();
            shop.enrol("anna");
        });
        SplittableRandom random = new SplittableRandom(7);
        int next = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = writeAndDie(url, prefix, next, random);
            int from = next;
            withShop(url, prefix, shop -> {
                for (int i = from; i <= acknowledged; i++) {
                    Outcome again = shop.loyalty().submit(Shop.order("o-" + i, "anna", "10.00"));
                    assertThat(again.orThrow().repeated())
                            .as("order %s was acknowledged", i)
                            .isTrue();
                }
                shop.loyalty()
                        .submit(Shop.order("o-" + (acknowledged + 1), "anna", "10.00"))
                        .orThrow();
                assertThat(shop.balance("anna")).isEqualTo(10L * (acknowledged + 1));
                assertThat(shop.loyalty().verify().problems()).isEmpty();
            });
            next = acknowledged + 2;
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void twoMachinesSpendExactlyWhatThereIs(TestDatabase database) throws Exception {
        // A file of H2 is open in one process, which serves the others as long as it lives: it is this one.
        String url = fileOrServer(database) + (database == TestDatabase.H2 ? ";AUTO_SERVER=TRUE" : "");
        String prefix = "m_";
        int each = Boolean.getBoolean("loyalty.deep") ? 400 : 60;
        withShop(url, prefix, shop -> {
            shop.store().createSchema();
            shop.enrol("anna");
            shop.loyalty().submit(Shop.order("o-1", "anna", each * 100 + ".00")).orThrow(); // half of all spends
            List<Process> machines = List.of(
                    machine(url, prefix, "spends", 1, each), machine(url, prefix, "spends", each + 1, 2 * each));
            int done = 0;
            for (Process machine : machines) {
                String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(machine.waitFor()).isZero();
                assertThat(said.lines()).hasSize(each);
                done += (int) said.lines().filter(line -> line.endsWith("true")).count();
            }

            assertThat(done).isEqualTo(each);
            assertThat(shop.balance("anna")).isZero();
            assertThat(shop.loyalty().verify().problems()).isEmpty();
        });
    }

    private interface Use {
        void of(Shop shop) throws Exception;
    }

    /** A file of H2 must be closed before the next machine opens it. */
    private static void withShop(String url, String prefix, Use use) throws Exception {
        TestPool pool = new TestPool(url);
        try {
            use.of(Shop.plain(JdbcStore.on(pool).prefix(prefix)));
        } finally {
            pool.close();
        }
    }

    private static String fileOrServer(TestDatabase database) throws IOException, SQLException {
        return switch (database) {
            case H2 -> "jdbc:h2:file:" + TestDatabase.folder().resolve("killed") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE";
            case SQLITE -> TestDatabase.sqlite(TestDatabase.folder().resolve("killed.db"));
            default -> database.url();
        };
    }

    /** Returns the last order that was acknowledged before the machine was killed. */
    private static int writeAndDie(String url, String prefix, int from, SplittableRandom random) throws Exception {
        Process machine = machine(url, prefix, "orders", from, from + 100_000);
        int last = from - 1;
        int enough = from + random.nextInt(12);
        try (BufferedReader said = machine.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                assertThat(line).endsWith(" true");
                last = Integer.parseInt(line.split(" ", -1)[0]);
                if (last == enough) {
                    Thread.sleep(0, random.nextInt(999_999));
                    machine.toHandle().destroyForcibly(); // what it says until it is dead is acknowledged too
                }
            }
        }
        machine.waitFor();
        return last;
    }

    private static Process machine(String url, String prefix, String what, int from, int to) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                WritingMachine.class.getName(),
                url,
                prefix,
                what,
                Integer.toString(from),
                Integer.toString(to)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String classPath() throws ClassNotFoundException {
        Path classes = place(Loyalty.class);
        List<Path> drivers = new ArrayList<>();
        for (String driver : List.of(
                "org.h2.Driver",
                "org.sqlite.JDBC",
                "org.mariadb.jdbc.Driver",
                "org.postgresql.Driver",
                "org.slf4j.Logger")) {
            drivers.add(place(Class.forName(driver)));
        }
        return Stream.concat(
                        Stream.of(classes.resolveSibling("classes"), classes.resolveSibling("test-classes")),
                        drivers.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
