package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a file of H2 may lose acknowledged commits, and that the store says so. */
class H2FilesTest {
    private static final String SAFE = ";WRITE_DELAY=0;REUSE_SPACE=FALSE";

    private final List<String> warnings = new ArrayList<>();

    private static String file() throws IOException {
        return "jdbc:h2:file:" + TestDatabase.folder().resolve("shop");
    }

    private void bought(String url) throws SQLException {
        TestPool pool = new TestPool(url);
        JdbcStore store = JdbcStore.on(pool).warning(warnings::add);
        store.createSchema();
        Shop shop = Shop.plain(store).enrol("anna");
        shop.loyalty().submit(Shop.order("o-1", "anna", "10.00")).orThrow();
        pool.close();
    }

    @Test
    void aFileThatIsWrittenLaterIsWarnedOf() throws Exception {
        bought(file());
        assertThat(warnings).singleElement().asString().contains("open it with WRITE_DELAY=0");
    }

    @Test
    void aFileWhoseSpaceIsUsedAgainIsWarnedOf() throws Exception {
        bought(file() + ";WRITE_DELAY=0");
        assertThat(warnings).singleElement().asString().contains("open it with REUSE_SPACE=FALSE");
    }

    @Test
    void aFileThatIsSafeIsNotAndNeitherIsMemory() throws Exception {
        bought(file() + SAFE);
        bought("jdbc:h2:mem:warned");
        assertThat(warnings).isEmpty();
    }

    @Test
    void aUserWhoMayNotAskForTheDiskIsWarnedAndServed() throws Exception {
        String url = file();
        JdbcStore.on(new TestPool(url + SAFE)).createSchema(); // which keeps it open
        try (Connection admin = DriverManager.getConnection(url + SAFE);
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE USER clerk PASSWORD 'pen'");
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC TO clerk");
            TestPool pool = new TestPool(url + ";USER=clerk;PASSWORD=pen");
            Shop shop = Shop.plain(JdbcStore.on(pool).warning(warnings::add)).enrol("anna");
            shop.loyalty().submit(Shop.order("o-1", "anna", "10.00")).orThrow();

            assertThat(shop.balance("anna")).isEqualTo(10);
            assertThat(warnings).singleElement().asString().contains("may not say CHECKPOINT SYNC");
            pool.close();
        }
    }

    @Test
    void whoBringsATransactionIsToldOnceWhatToDoAfterItsCommit() throws Exception {
        TestPool pool = new TestPool(file() + SAFE);
        JdbcStore store = JdbcStore.on(pool).warning(warnings::add);
        store.createSchema();
        Shop shop = Shop.plain(store).enrol("anna");
        for (int i = 0; i < 2; i++) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                shop.loyalty()
                        .within(connection)
                        .submit(Shop.order("o-" + i, "anna", "10.00"))
                        .orThrow();
                connection.commit();
                statement.execute("CHECKPOINT SYNC");
            }
        }
        assertThat(shop.balance("anna")).isEqualTo(20);
        assertThat(warnings).singleElement().asString().contains("run CHECKPOINT SYNC after the commit");
        pool.close();
    }
}
