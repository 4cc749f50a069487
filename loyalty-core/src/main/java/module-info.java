/**
 * The loyalty engine: it turns what members do into points, tiers and rewards.
 *
 * <p>It needs {@code java.base}, and {@code java.sql} for the store over a database. The annotations of JSpecify are
 * for compilers and are not needed at run time.
 */
module dev.loyalty4j.core {
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports dev.loyalty4j.core;
    exports dev.loyalty4j.core.account;
    exports dev.loyalty4j.core.activity;
    exports dev.loyalty4j.core.amount;
    exports dev.loyalty4j.core.journal;
    exports dev.loyalty4j.core.program;
    exports dev.loyalty4j.core.report;
    exports dev.loyalty4j.core.reward;
    exports dev.loyalty4j.core.rule;
    exports dev.loyalty4j.core.store;
    exports dev.loyalty4j.core.store.codec;
    exports dev.loyalty4j.core.store.jdbc;
    exports dev.loyalty4j.core.tier;
    exports dev.loyalty4j.core.time;
}
