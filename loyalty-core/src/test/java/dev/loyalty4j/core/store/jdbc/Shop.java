package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import java.time.Instant;

/** A programme on a store: the bean club, or a plain one. */
record Shop(JdbcStore store, Loyalty loyalty, TestClock clock) {
    static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z"); // a Wednesday

    /** A bean for a euro and nothing else, however much is bought. */
    private static final Program PLAIN = Program.builder("plain", BeanClub.PRAGUE, "EUR")
            .points(PointType.of("beans", Expiry.NEVER))
            .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
            .reward(Reward.product("free-espresso", "SKU-17").costing(100))
            .build();

    static Shop on(JdbcStore store) {
        TestClock clock = new TestClock(NOW.toString());
        return new Shop(
                store,
                Loyalty.builder(BeanClub.program()).clock(clock).store(store).build(),
                clock);
    }

    static Shop plain(JdbcStore store) {
        TestClock clock = new TestClock(NOW.toString());
        return new Shop(store, Loyalty.builder(PLAIN).clock(clock).store(store).build(), clock);
    }

    static Shop on(TestDatabase database) {
        return on(database.empty());
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
