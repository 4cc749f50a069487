package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.WaitingGains;
import dev.loyalty4j.core.time.ProgramCalendar;
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
        draft.load(order);
        if (order.fulfilled().stream().noneMatch(f -> f.what().equals(fulfil.event()))) {
            draft.emit(new ProgramEvent.OrderFulfilled(fulfil.at(), order.order(), fulfil.event()));
        }
        release(draft, order, fulfil.event(), fulfil.at());
        draft.settle(now);
        AccountChange change = draft.change(fulfil, fulfil.id(), now);
        Claim after = new Claim(Key.ofOrder(order.order()), state.account(), draft.order(order.order()));
        return Case.accepted(change, List.of(draft.receipt(fulfil, change)), List.of(after));
    }

    /** Lets go the points of an order that wait for what happened, and the order itself where it waits for it. */
    static void release(Draft draft, OrderState order, String event, Instant at) {
        Program program = draft.program();
        for (Awarded award : order.awards()) {
            Optional<PointType> type = program.typeNamed(award.pointType())
                    .filter(t -> t.pending().event().equals(event));
            type.flatMap(t -> program.ledger().await(draft.state().points(), t, at, award, program.calendar()))
                    .ifPresent(draft::emit);
        }
        for (WaitingGains one : draft.order(order.order()).waits()) {
            program.typeNamed(one.pointType())
                    .filter(t -> one.until().equals(ProgramCalendar.NEVER)
                            && t.pending().event().equals(event))
                    .ifPresent(t -> draft.emit(new ProgramEvent.OrderWaits(
                            at, one.until(t.pending().releaseFrom(at, program.calendar())))));
        }
    }
}
