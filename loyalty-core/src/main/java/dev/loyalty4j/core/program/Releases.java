package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.Metric;
import java.time.Instant;
import java.util.List;

/** Pending points become available, and only now count toward tiers. */
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
        if (events.get(0) instanceof AccountEvent.LotReleased released
                && released.pointType().equals(program.mainType().name())) {
            before.stream()
                    .filter(lot -> lot.id() == released.lot())
                    .forEach(lot -> count(program, draft, lot, released));
        }
    }

    private static void count(Program program, Draft draft, Lot lot, AccountEvent.LotReleased released) {
        PointType type = program.mainType();
        Instant when = type.pending().qualifiesAtRelease() ? released.at() : lot.earnedAt();
        Ladders ladders = program.compiledLadders();
        draft.emit(ladders.count(Metric.POINTS, released.points(), when));
        draft.emit(ladders.moveUp(draft.state().ladders(), when, released.at()));
    }
}
