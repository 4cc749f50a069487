package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Command;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a command goes to the database and back, apart from what the driver does for itself. */
class RoundTripsTest {
    private final List<String> trips = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPurchaseGoesThereOnceToReadAndOnceForEachTable(TestDatabase database) {
        Shop shop = counted(database).enrol("anna");
        shop.loyalty().submit(Shop.order("o-1", "anna", "10.00")).orThrow();
        trips.clear();

        shop.loyalty().submit(Shop.order("o-2", "anna", "10.00")).orThrow();

        // load; account, journal, balance, outbox, keys; and where the default is another one, the isolation
        int isolation = database == TestDatabase.MARIADB ? 1 : 0;
        assertThat(trips).as("%s", trips).hasSize(6 + isolation);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aHundredPurchasesAtOnceTakeHardlyMore(TestDatabase database) {
        Shop shop = counted(database);
        List<Command> first = new ArrayList<>();
        List<Command> second = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            shop.enrol("m-" + i);
            first.add(Shop.order("o-" + i, "m-" + i, "10.00"));
            second.add(Shop.order("p-" + i, "m-" + i, "10.00"));
        }
        assertThat(shop.loyalty().submitAll(first)).allMatch(Outcome::accepted);
        trips.clear();

        assertThat(shop.loyalty().submitAll(second)).allMatch(Outcome::accepted);

        // two to load two hundred keys, one to lock and look, then the tables: two for the keys, one for each other
        assertThat(trips).as("%s", trips).hasSizeLessThanOrEqualTo(10);
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    private Shop counted(TestDatabase database) {
        JdbcStore store = database.empty();
        String ddl = store.ddl();
        int at = ddl.indexOf("CREATE TABLE ") + "CREATE TABLE ".length();
        DataSource source = (DataSource) counting(DataSource.class, database.source(), "");
        return Shop.plain(JdbcStore.on(source).prefix(ddl.substring(at, ddl.indexOf("account", at))));
    }

    private Object counting(Class<?> type, Object real, String sql) {
        return Proxy.newProxyInstance(
                RoundTripsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String first
                            ? first
                            : sql;
                    if (method.getName().startsWith("execute")) {
                        trips.add(text.substring(0, Math.min(30, text.length())));
                    }
                    Object answer;
                    try {
                        answer = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    for (Class<?> counted : List.of(Connection.class, PreparedStatement.class, Statement.class)) {
                        if (counted.isInstance(answer)) {
                            return counting(counted, answer, text);
                        }
                    }
                    return answer;
                });
    }
}
