package dev.loyalty4j.benchmarks.durable;

import dev.loyalty4j.benchmarks.rules.Commands;
import dev.loyalty4j.benchmarks.rules.Orders;
import dev.loyalty4j.benchmarks.rules.Programme;
import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.store.jdbc.JdbcStore;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A programme on a database, all members enrolled. */
final class Shop {
    private static final long SEED = 20;

    final Connection connection;
    private final Loyalty loyalty;
    private final List<Purchase> purchases;
    private Instant now = Instant.EPOCH;

    /** A shop on a pool over the connection. */
    Shop(Connection connection, DataSource pool, Orders orders) {
        this.connection = connection;
        JdbcStore store = JdbcStore.on(pool);
        store.createSchema();
        loyalty = Loyalty.builder(Programme.program(1))
                .clock(() -> now)
                .random(new Random(SEED))
                .store(store)
                .build();
        List<Enrol> enrols = orders.members().stream().map(Commands::enrol).toList();
        now = enrols.get(0).at();
        loyalty.submitAll(enrols).forEach(Outcome::orThrow);
        purchases = IntStream.range(0, orders.count())
                .mapToObj(i -> Commands.purchase(orders.order(i)))
                .toList();
    }

    void submit(int order) {
        now = purchases.get(order).at();
        Outcome unused = loyalty.submit(purchases.get(order)).orThrow();
    }

    /** Submits orders in one transaction. */
    void submitAll(int from, int to) {
        now = purchases.get(to - 1).at();
        loyalty.submitAll(purchases.subList(from, to)).forEach(Outcome::orThrow);
    }
}
