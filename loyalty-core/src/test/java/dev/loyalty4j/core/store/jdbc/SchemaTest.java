package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty4j.core.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables know their version, and a library meets tables of its own version or says so. */
class SchemaTest {

    private static String prefix(JdbcStore store) {
        String ddl = store.ddl();
        int at = ddl.indexOf("CREATE TABLE ") + "CREATE TABLE ".length();
        return ddl.substring(at, ddl.indexOf("account", at));
    }

    private static void sql(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int version(TestDatabase database, String prefix) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version FROM " + prefix + "schema")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tablesOfThisVersionAreLeftAsTheyAre(TestDatabase database) throws SQLException {
        Shop shop = Shop.on(database).enrol("anna");

        shop.store().createSchema();
        shop.store().migrateSchema();

        assertThat(shop.balance("anna")).isZero();
        assertThat(version(database, prefix(shop.store()))).isEqualTo(Schema.VERSION);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tablesOfANewerReleaseAreRefused(TestDatabase database) throws SQLException {
        JdbcStore store = database.empty();
        sql(database, "UPDATE " + prefix(store) + "schema SET version = 9");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(store::createSchema)
                .withMessageContaining("the tables are of version 9, allowed is at most 1");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(store::migrateSchema)
                .withMessageContaining("a newer release of this library made them");
        assertThat(version(database, prefix(store))).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whereThereIsNothingToMigrateItSaysHowToBegin(TestDatabase database) {
        JdbcStore store = JdbcStore.on(database.source()).prefix("never_made_");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(store::migrateSchema)
                .withMessageContaining("call createSchema()");
    }

    /** There is only one version yet, so the steps are made up: each adds a column and moves the version by one. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void olderTablesAreBroughtUpStepByStepAndWorkAfterwards(TestDatabase database) throws SQLException {
        Shop shop = Shop.on(database).enrol("anna");
        String prefix = prefix(shop.store());
        try (Connection connection = database.source().getConnection()) {
            Schema.Steps steps = from -> "ALTER TABLE loyalty_person ADD COLUMN more" + from + " INTEGER; -- a step\n";
            Schema.migrate(connection, prefix, 3, steps);
        }

        assertThat(version(database, prefix)).isEqualTo(3);
        sql(database, "UPDATE " + prefix + "person SET more1 = 1, more2 = 2");
        shop.loyalty().submit(Shop.order("o-1", "anna", "10.00")).orThrow();
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }
}
