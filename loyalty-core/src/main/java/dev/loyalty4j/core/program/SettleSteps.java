package dev.loyalty4j.core.program;

import dev.loyalty4j.core.journal.MemberState;
import java.time.Instant;
import java.util.List;

/** Writes down what fell due by itself. */
final class SettleSteps {
    private SettleSteps() {}

    static Decision decide(Case of, Settle settle) {
        MemberState state = of.loaded()
                .account(settle.account())
                .orElseThrow(() -> new IllegalArgumentException("account " + settle.account() + " does not exist"));
        Instant now = of.now(state);
        Instant through = settle.at().isBefore(now) ? settle.at() : now;
        Draft draft = of.draft(state);
        draft.settle(through);
        AccountChange change = draft.change(settle, settle.id(), through);
        return Case.accepted(change, List.of(), List.of());
    }
}
