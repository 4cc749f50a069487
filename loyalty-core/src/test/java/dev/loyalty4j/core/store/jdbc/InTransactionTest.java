package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.InTransaction;
import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InTransactionTest {
    private static final int DEFAULT = -1;

    static List<Arguments> databasesAndIsolations() {
        List<Arguments> all = new ArrayList<>();
        for (TestDatabase database : TestDatabase.values()) {
            all.add(Arguments.of(database, DEFAULT));
            if (database != TestDatabase.SQLITE) {
                all.add(Arguments.of(database, Connection.TRANSACTION_READ_COMMITTED));
            }
        }
        return all;
    }

    private static Connection begin(TestDatabase database, int isolation) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url());
        if (isolation != DEFAULT) {
            connection.setTransactionIsolation(isolation);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static void sql(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int shopRows(TestDatabase database, String table) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databasesAndIsolations")
    void pointsAreCommittedOrRolledBackWithTheOrder(TestDatabase database, int isolation) throws SQLException {
        Shop shop = Shop.on(database).enrol("anna");
        String table = "shop_orders_" + database.name().toLowerCase(Locale.ROOT) + (isolation + 1);
        try (Connection setup = database.source().getConnection()) {
            sql(setup, "CREATE TABLE " + table + " (id VARCHAR(20) PRIMARY KEY)");
        }
        for (String order : List.of("o-1", "o-2", "o-3", "o-4")) {
            boolean shopFirst = order.equals("o-1") || order.equals("o-3");
            boolean commits = order.equals("o-1") || order.equals("o-2");
            try (Connection connection = begin(database, isolation)) {
                if (shopFirst) {
                    sql(connection, "INSERT INTO " + table + " VALUES ('" + order + "')");
                }
                InTransaction within = shop.loyalty().within(connection);
                Outcome outcome =
                        within.submit(Shop.order(order, "anna", "10.00")).orThrow();
                assertThat(outcome.earned()).isEqualTo(10);
                Outcome again = within.submit(Shop.order(order, "anna", "10.00")); // the same id once more, inside
                assertThat(again).isEqualTo(outcome);
                assertThat(again.repeated()).isTrue();
                assertThat(within.submit(Redeem.of("r", "anna", "free-espresso", Shop.NOW))
                                .refusal())
                        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(RefusalCode.INSUFFICIENT_POINTS));
                if (!shopFirst) {
                    sql(connection, "INSERT INTO " + table + " VALUES ('" + order + "')");
                }
                if (commits) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }

        assertThat(shop.balance("anna")).isEqualTo(20);
        assertThat(shopRows(database, table)).isEqualTo(2);
        assertThat(shop.loyalty().verify().problems()).isEmpty();
        assertThat(shop.loyalty().outbox().take(10, d -> {})).isEqualTo(3); // an enrolment and two orders
    }

    @ParameterizedTest
    @MethodSource("databasesAndIsolations")
    void aReadingAsOldAsTheTransactionDecidesNothing(TestDatabase database, int isolation) throws Exception {
        if (database == TestDatabase.SQLITE) {
            return; // an immediate transaction is the only writer
        }
        Shop shop = Shop.on(database).enrol("anna");
        try (Connection connection = begin(database, isolation)) {
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("SELECT 1 FROM " + tableOf(shop)); // the snapshot is taken here
            }
            shop.loyalty().submit(Shop.order("o-1", "anna", "150.00")).orThrow();
            shop.loyalty().submit(Enrol.of("bert", Shop.NOW)).orThrow();

            InTransaction within = shop.loyalty().within(connection);
            assertThat(within.submit(Shop.order("o-1", "anna", "150.00")).repeated())
                    .isTrue();
            within.submit(Redeem.of("r-1", "anna", "free-espresso", Shop.NOW)).orThrow();
            within.submit(Shop.order("o-2", "bert", "10.00")).orThrow();
            connection.commit();
        }

        assertThat(shop.balance("anna")).isEqualTo(50);
        assertThat(shop.balance("bert")).isEqualTo(10);
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    private static String tableOf(Shop shop) {
        String ddl = shop.store().ddl();
        int at = ddl.indexOf("CREATE TABLE ") + "CREATE TABLE ".length();
        return ddl.substring(at, ddl.indexOf(' ', at));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void newOrdersOfNeighboursDoNotWaitForEachOther(TestDatabase database) throws Exception {
        if (database == TestDatabase.SQLITE) {
            return; // has one writer at a time
        }
        Shop shop = Shop.on(database).enrol("anna").enrol("bert");
        try (Connection one = begin(database, DEFAULT);
                Connection other = begin(database, DEFAULT)) {
            shop.loyalty()
                    .within(one)
                    .submit(Shop.order("o-1", "anna", "10.00"))
                    .orThrow();
            shop.loyalty()
                    .within(other)
                    .submit(Shop.order("o-2", "bert", "10.00"))
                    .orThrow();
            other.commit();
            one.commit();
        }
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDeadlockIsAFailureThatMustBeRolledBack(TestDatabase database) throws Exception {
        if (database == TestDatabase.SQLITE) {
            return; // has one writer at a time, and so no deadlock
        }
        Shop shop = Shop.on(database).enrol("anna").enrol("bert");
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> ends = new ArrayList<>();
            for (List<String> members : List.of(List.of("anna", "bert"), List.of("bert", "anna"))) {
                ends.add(threads.submit(() -> lockBoth(database, shop.loyalty(), members, both)));
            }
            assertThat(ends.get(0).get() + ends.get(1).get()).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    /** Returns 1 if this one came through, 0 if it had to be rolled back. */
    private static int lockBoth(TestDatabase database, Loyalty loyalty, List<String> members, CountDownLatch both)
            throws Exception {
        try (Connection connection = begin(database, DEFAULT)) {
            loyalty.within(connection)
                    .submit(Shop.order("o-" + members, members.get(0), "10.00"))
                    .orThrow();
            both.countDown();
            both.await();
            try {
                loyalty.within(connection)
                        .submit(Shop.order("p-" + members, members.get(1), "10.00"))
                        .orThrow();
                connection.commit();
                return 1;
            } catch (StoreException e) {
                assertThat(e.mustRollBack()).isTrue();
                connection.rollback();
                return 0;
            }
        }
    }

    @Test
    void aConnectionThatIsNotInATransactionIsRefused() throws SQLException {
        Shop shop = Shop.on(TestDatabase.H2);
        try (Connection connection = TestDatabase.H2.source().getConnection()) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> shop.loyalty().within(connection))
                    .withMessageContaining("setAutoCommit(false)");
        }
        Loyalty inMemory = Loyalty.of(BeanClub.program());
        try (Connection connection = begin(TestDatabase.H2, DEFAULT)) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> inMemory.within(connection));
        }
    }

    @Test
    void sqliteMustLockAtTheBeginningOfATransaction() throws Exception {
        Path file = TestDatabase.folder().resolve("deferred.db");
        TestPool pool = new TestPool(TestDatabase.sqlite(file));
        JdbcStore store = JdbcStore.on(pool);
        store.createSchema();
        Shop shop = Shop.on(store).enrol("anna");
        try (Connection deferred = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            deferred.setAutoCommit(false);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> shop.loyalty().within(deferred))
                    .withMessageContaining("transaction_mode=IMMEDIATE");
        }
        pool.close();
    }
}
