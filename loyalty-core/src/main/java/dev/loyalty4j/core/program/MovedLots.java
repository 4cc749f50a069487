package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Trace;
import java.util.List;

/** Says of which lots a return took points, to which lots they came back, and why to these. */
final class MovedLots {
    private final Program program;
    private final Trace trace;

    private MovedLots(Program program, Trace trace) {
        this.program = program;
        this.trace = trace;
    }

    /** Explains what a decision did, by its events from one on; free where nobody asks. */
    static void explain(Trace trace, Draft draft, int from) {
        if (trace.on()) {
            MovedLots moved = new MovedLots(draft.program(), trace);
            List<Event> events = draft.events();
            events.subList(from, events.size()).forEach(moved::explain);
        }
    }

    private void explain(Event event) {
        if (event instanceof AccountEvent.PointsClawedBack e) {
            e.takes().forEach(take -> note("lot.takenBack", take, why(take, e.lot(), e.pointType())));
            note("debt.raised", e.pointType(), e.debt());
            forgiven(e.pointType(), e.forgiven());
        } else if (event instanceof AccountEvent.PointsRestored e) {
            e.takes().forEach(take -> note("lot.restored", take, take.lot() == e.lot() ? "own" : "came-from"));
            note("debt.lowered", e.pointType(), e.debtLowered());
            note("forgiven.undone", e.pointType(), e.forgiven());
        } else if (event instanceof AccountEvent.PointsGivenBack e) {
            String why = e.cancelled() ? "redemption-cancelled" : "order-returned";
            e.takes().forEach(take -> note("lot.givenBack", take, why));
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            e.takes().forEach(take -> note("lot.takenAgain", take, "return-cancelled"));
            note("debt.raised", e.pointType(), e.debt());
            forgiven(e.pointType(), e.forgiven());
        } else if (event instanceof AccountEvent.DebtPaid e) {
            trace.note("debt.paid", Long.toString(e.lot()), Parameter.of("points", e.points()));
        } else if (event instanceof AccountEvent.GraceStarted e) {
            trace.note("lot.grace", Long.toString(e.lot()), Parameter.of("until", e.until()));
        } else if (event instanceof AccountEvent.PointsExpired e) {
            trace.note("lot.expired", Long.toString(e.lot()), Parameter.of("points", e.points()));
        }
    }

    private String why(Take take, long own, String pointType) {
        if (take.lot() == own) {
            return take.pending() ? "own-pending" : "own-rest";
        }
        return "spend-order " + type(pointType).spending().by();
    }

    private void forgiven(String pointType, long points) {
        if (points > 0) {
            PointType type = type(pointType);
            trace.note(
                    "points.forgiven",
                    pointType,
                    Parameter.of("points", points),
                    Parameter.of("policy", type.returns()),
                    Parameter.of("debtLimit", type.debtLimit()));
        }
    }

    private PointType type(String name) {
        return program.typeNamed(name).orElseGet(program::mainType);
    }

    private void note(String code, String pointType, long points) {
        if (points > 0) {
            trace.note(code, pointType, Parameter.of("points", points));
        }
    }

    private void note(String code, Take take, String why) {
        trace.note(
                code,
                Long.toString(take.lot()),
                Parameter.of("points", take.points()),
                Parameter.of("why", why),
                Parameter.of("kind", take.kind()),
                Parameter.of("expires", take.expiresAt()),
                Parameter.of("earned", take.earnedAt()));
    }
}
