package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database itself dies in the middle of clients that write, and comes up again on the same files. */
class ServerKillTest {
    private static final int KILLS = Boolean.getBoolean("loyalty.deep") ? 10 : 1;
    private static final int CLIENTS = 4;
    private static final int MOST_ORDERS = 100_000;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB"})
    void whatWasAcknowledgedSurvivesTheKillOfTheServer(TestDatabase database) throws Exception {
        DatabaseServer server = database.ownServer();
        try {
            shop(server).store().createSchema();
            shop(server).enrol("anna");
            for (int client = 0; client < CLIENTS; client++) {
                shop(server).enrol("m-" + client);
            }
            AtomicInteger last = new AtomicInteger();
            int written = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                Map<Purchase, Outcome> acknowledged = new ConcurrentHashMap<>();
                List<Purchase> unanswered = writeUntilItDies(server, last, acknowledged, 20 + 7 * kill);
                server.start();
                Shop shop = shop(server);
                acknowledged.forEach((order, first) -> {
                    Outcome again = shop.loyalty().submit(order);
                    assertThat(again.repeated())
                            .as("%s was acknowledged", order)
                            .isTrue();
                    assertThat(again).isEqualTo(first);
                });
                for (Purchase order : unanswered) {
                    Outcome retried = shop.loyalty().submit(order).orThrow();
                    assertThat(shop.loyalty().submit(order)).isEqualTo(retried);
                }
                written += acknowledged.size() + unanswered.size();
                assertThat(balances(shop)).isEqualTo(10L * written);
                assertThat(shop.loyalty().verify().problems()).isEmpty();
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(20);
                assertThat(unanswered).isNotEmpty();
            }
        } finally {
            server.kill();
        }
    }

    private static Shop shop(DatabaseServer server) {
        return Shop.plain(JdbcStore.on(new TestPool(server.url())));
    }

    private static long balances(Shop shop) {
        long sum = shop.balance("anna");
        for (int client = 0; client < CLIENTS; client++) {
            sum += shop.balance("m-" + client);
        }
        return sum;
    }

    /** Each client writes for a member of its own and for one whom all share, until it gets no answer. */
    private static List<Purchase> writeUntilItDies(
            DatabaseServer server, AtomicInteger last, Map<Purchase, Outcome> acknowledged, int enough)
            throws Exception {
        Shop shop = shop(server);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Purchase>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String own = "m-" + client;
                Callable<Purchase> writer = () -> {
                    for (int i = 0; i < MOST_ORDERS; i++) {
                        Purchase order = Shop.order("o-" + last.incrementAndGet(), i % 2 == 0 ? own : "anna", "10.00");
                        try {
                            acknowledged.put(order, shop.loyalty().submit(order).orThrow());
                        } catch (StoreException e) {
                            return order;
                        }
                    }
                    throw new AssertionError("the server was not killed");
                };
                clients.add(threads.submit(writer));
            }
            while (acknowledged.size() < enough) {
                Thread.sleep(1);
            }
            server.kill();
            List<Purchase> unanswered = new ArrayList<>();
            for (Future<Purchase> client : clients) {
                unanswered.add(client.get());
            }
            return unanswered;
        } finally {
            threads.shutdown();
        }
    }
}
