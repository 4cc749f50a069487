package dev.loyalty4j.benchmarks.rules;

import org.junit.jupiter.api.Test;

class RivalsAgreeTest {
    private static final Orders ORDERS = Orders.of(20_000);

    @Test
    void mvelGivesWhatTheHandWrittenRulesGive() {
        Replay.check(ORDERS, 1, new Mvel());
    }

    @Test
    void droolsGivesWhatTheHandWrittenRulesGive() {
        Replay.check(ORDERS, 1, Drools.stateless());
        Replay.check(ORDERS, 1, Drools.reused());
    }

    @Test
    void easyRulesGivesWhatTheHandWrittenRulesGive() {
        Replay.check(ORDERS, 1, new Easy());
    }

    @Test
    void evreteGivesWhatTheHandWrittenRulesGive() {
        Replay.check(ORDERS, 1, new Evrete());
    }
}
