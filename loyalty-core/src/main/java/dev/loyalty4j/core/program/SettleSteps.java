package dev.loyalty4j.core.program;

import java.util.List;

/** Writes down what fell due by itself. */
final class SettleSteps {
    private SettleSteps() {}

    static Decision decide(Case of, Settle settle) {
        MemberState state = of.loaded()
                .account(settle.account())
                .orElseThrow(() -> new IllegalArgumentException("account " + settle.account() + " does not exist"));
        AccountChange change = of.settled(state).change(settle, settle.id(), of.now(state));
        return Case.accepted(change, List.of(), List.of());
    }
}
