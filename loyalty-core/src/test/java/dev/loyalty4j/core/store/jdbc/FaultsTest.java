package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.store.StoreException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every single JDBC call of a command fails in turn. */
class FaultsTest {
    private static final int MOST_CALLS = 1_000;

    @ParameterizedTest
    @CsvSource({"H2,false", "H2,true", "POSTGRES,false", "POSTGRES,true"})
    void whateverCallFailsTheCommandActsOnceAndTheRetryGetsItsAnswer(TestDatabase database, boolean after) {
        check(database, after);
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,false", "SQLITE,true", "MARIADB,false", "MARIADB,true"})
    void theSameOnTheOtherDatabases(TestDatabase database, boolean after) {
        Assumptions.assumeTrue(Boolean.getBoolean("loyalty.deep"), "runs in deep");
        check(database, after);
    }

    private static void check(TestDatabase database, boolean after) {
        Shop shop = Shop.plain(database.empty()).enrol("anna");
        FailingSource failing = new FailingSource(database.source(), after);
        String prefix = prefix(shop);
        Loyalty broken =
                Shop.plain(JdbcStore.on(failing.source()).prefix(prefix)).loyalty();
        Outcome first = broken.submit(Shop.order("o-0", "anna", "10.00")).orThrow();
        assertThat(first.earned()).isEqualTo(10);
        int lost = 0;
        int call = 1;
        for (boolean reached = true; reached; call++) {
            String order = "o-" + call;
            failing.failAt(call);
            boolean answered = true;
            try {
                broken.submit(Shop.order(order, "anna", "10.00")).orThrow();
            } catch (StoreException e) {
                answered = false;
            }
            reached = failing.failed();
            failing.failAt(0);
            Outcome again =
                    shop.loyalty().submit(Shop.order(order, "anna", "10.00")).orThrow();
            assertThat(!answered || again.repeated())
                    .as("acknowledged at call %s", call)
                    .isTrue();
            assertThat(again.earned()).isEqualTo(10);
            assertThat(shop.loyalty().submit(Shop.order(order, "anna", "10.00")))
                    .isEqualTo(again);
            assertThat(shop.balance("anna")).as("failure at call %s", call).isEqualTo(10L * (call + 1));
            lost += !answered && again.repeated() ? 1 : 0;
            assertThat(call).isLessThan(MOST_CALLS);
        }

        assertThat(shop.loyalty().verify().problems()).isEmpty();
        assertThat(call).as("calls that failed in turn").isGreaterThan(20);
        assertThat(!after || lost > 0).as("an answer was lost after the commit").isTrue();
    }

    private static String prefix(Shop shop) {
        String ddl = shop.store().ddl();
        int at = ddl.indexOf("CREATE TABLE ") + "CREATE TABLE ".length();
        return ddl.substring(at, ddl.indexOf("account", at));
    }
}
