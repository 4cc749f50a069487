package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.store.Store;
import java.time.Instant;
import javax.sql.DataSource;

/** The bean club on a store. */
record Shop(JdbcStore store, Loyalty loyalty, TestClock clock) {
    static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z"); // a Wednesday

    static Shop on(JdbcStore store) {
        TestClock clock = new TestClock(NOW.toString());
        return new Shop(store, engine(store, clock), clock);
    }

    static Loyalty engine(Store store, TestClock clock) {
        return Loyalty.builder(BeanClub.program()).clock(clock).store(store).build();
    }

    static Shop on(TestDatabase database) {
        return on(database.empty());
    }

    /** A shop on other connections to the same tables. */
    static Shop on(DataSource source, String prefix) {
        return on(JdbcStore.on(source).prefix(prefix));
    }

    Shop enrol(String member) {
        loyalty.submit(Enrol.of(member, NOW)).orThrow();
        return this;
    }

    static Purchase order(String order, String member, String price) {
        return BeanClub.ware(order, member, NOW, price);
    }

    long balance(String member) {
        return loyalty.account(member).orElseThrow().balance();
    }
}
