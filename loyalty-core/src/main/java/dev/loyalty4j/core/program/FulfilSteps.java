package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Fulfil;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something happened that the pending points of an order wait for. */
final class FulfilSteps {
    private FulfilSteps() {}

    static Decision decide(Case of, Fulfil fulfil, OrderState order) {
        MemberState state = of.accountOf(order.order());
        return of.untimely(fulfil, of.now(state)).orElseGet(() -> fulfilled(of, fulfil, order, state));
    }

    private static Decision fulfilled(Case of, Fulfil fulfil, OrderState order, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        Program program = of.program();
        for (Awarded award : order.awards()) {
            Optional<PointType> type = program.typeNamed(award.pointType())
                    .filter(t -> t.pending().event().equals(fulfil.event()));
            type.flatMap(t -> program.ledger().await(draft.state().points(), t, fulfil.at(), award, program.calendar()))
                    .ifPresent(draft::emit);
        }
        draft.settle(now);
        AccountChange change = draft.change(fulfil, fulfil.id(), now);
        return Case.accepted(change, List.of(Case.receipt(fulfil, change)), List.of());
    }
}
