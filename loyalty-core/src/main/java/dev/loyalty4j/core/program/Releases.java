package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.WaitingGains;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pending points become available, and only now count toward tiers; so do orders that wait for it. */
final class Releases {
    private Releases() {}

    static void next(Program program, Draft draft) {
        List<Lot> before = draft.state().points().wallets().stream()
                .flatMap(w -> w.lots().stream())
                .toList();
        List<AccountEvent> events = program.ledger()
                .releaseNext(
                        draft.state().points(), program.terms(), draft.state().enrolledAt());
        draft.emit(events);
        if (events.get(0) instanceof AccountEvent.LotReleased released) {
            before.stream()
                    .filter(lot -> lot.id() == released.lot() && lot.kind() != LotKind.GOODWILL)
                    .forEach(lot -> count(program, draft, lot, released));
        }
    }

    /** The next order that counts by itself: the earliest first, then by id. */
    static Due nextOrder(MemberState state) {
        Due next = Due.NEVER;
        for (int i = 0; i < state.waiting().size(); i++) {
            WaitingGains one = state.waiting().get(i);
            next = next.or(Due.at(one.until(), draft -> count(draft, one)));
        }
        return next;
    }

    private static void count(Draft draft, WaitingGains waiting) {
        draft.emit(new ProgramEvent.OrderCounted(waiting.until(), waiting.order()));
        TierSteps tiers = Earning.byItself(draft, waiting.until()).tiers();
        tiers.count(waiting.gains(), waiting.countedAt());
        tiers.moveUp(waiting.countedAt());
    }

    /** What was forgiven while it was pending is the member's, and counts no more. */
    private static long forgiven(Draft draft, Lot lot, AccountEvent.LotReleased released) {
        Optional<WaitingGains> less = draft.state().waiting(WaitingGains.ofLot(lot.id()));
        less.ifPresent(one -> draft.emit(new ProgramEvent.OrderCounted(released.at(), one.order())));
        return less.map(one -> -one.gains().get(0).amount()).orElse(0L);
    }

    private static void count(Program program, Draft draft, Lot lot, AccountEvent.LotReleased released) {
        PointType type = program.pointType(released.pointType());
        Instant when = type.pending().qualifiesAtRelease() ? released.at() : lot.earnedAt();
        TierSteps tiers = Earning.byItself(draft, released.at()).tiers();
        tiers.count(
                TierSteps.points(type.name(), lot.kind(), released.points() - forgiven(draft, lot, released)), when);
        tiers.moveUp(when);
    }
}
