package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.EndsCommand;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.journal.MemberState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account, or the ends of its lots, are changed by hand. */
final class AdjustSteps {
    private AdjustSteps() {}

    static Decision adjust(Case of, Adjust adjust, MemberState state) {
        return ofType(of, adjust, adjust.pointType(), state, type -> {
            Instant now = of.now(state);
            Draft draft = of.settled(state);
            Optional<Decision> refused =
                    adjust.points() > 0 ? credit(draft, type, adjust, now, of) : debit(of, draft, type, adjust, now);
            return refused.orElseGet(() -> done(draft, adjust, now));
        });
    }

    private static Optional<Decision> credit(Draft draft, PointType type, Adjust adjust, Instant now, Case of) {
        if (!draft.makeRoom(1, now)) {
            return Optional.of(Case.refuse(RefusalCode.TOO_MANY_LOTS, Parameter.of("allowed", Ledger.MAX_LOTS)));
        }
        Origin origin = new Origin(Adjust.KIND, adjust.id(), of.program().version(), "", adjust.reason(), "");
        draft.grant(type, LotKind.GOODWILL, adjust.points(), adjust.at(), origin, List.of());
        draft.settle(now);
        return Optional.empty();
    }

    private static Optional<Decision> debit(Case of, Draft draft, PointType type, Adjust adjust, Instant now) {
        AccountEvent.PointsAdjusted adjusted =
                of.program().ledger().debit(draft.state().points(), type, now, adjust);
        if (adjusted.debt() > 0 && !adjust.intoDebt()) {
            return Optional.of(Case.refuse(
                    RefusalCode.INSUFFICIENT_POINTS,
                    Parameter.of("missing", adjusted.debt()),
                    Parameter.of("available", adjusted.points() - adjusted.debt())));
        }
        long owed = Math.addExact(draft.state().points().wallet(type.name()).debt(), adjusted.debt());
        if (owed > type.debtLimit() && adjusted.debt() > 0) {
            return Optional.of(Case.refuse(
                    RefusalCode.DEBT_LIMIT, Parameter.of("debt", owed), Parameter.of("allowed", type.debtLimit())));
        }
        Debits.explain(of, adjusted.takes(), type);
        draft.emit(adjusted);
        return Optional.empty();
    }

    static Decision changeEnds(Case of, EndsCommand command, MemberState state) {
        return ofType(of, command, command.pointType(), state, type -> {
            Instant now = of.now(state);
            Draft draft = of.settled(state);
            draft.emit(of.program()
                    .ledger()
                    .changeEnds(
                            draft.state().points(),
                            of.program().terms(),
                            type,
                            command,
                            now,
                            draft.state().enrolledAt()));
            draft.emit(of.program().ledger().payDebt(draft.state().points(), type, now));
            draft.settle(now);
            return done(draft, command, now);
        });
    }

    private interface OfType {
        Decision decide(PointType type);
    }

    private static Decision ofType(Case of, Command command, String pointType, MemberState state, OfType then) {
        Optional<PointType> type = of.program().typeNamed(pointType);
        if (type.isEmpty()) {
            return Case.refuse(RefusalCode.UNKNOWN_POINT_TYPE, Parameter.of("pointType", pointType));
        }
        return of.untimely(command, of.now(state)).orElseGet(() -> then.decide(type.get()));
    }

    private static Decision done(Draft draft, Command command, Instant now) {
        AccountChange change = draft.change(command, command.id(), now);
        return Case.accepted(change, List.of(draft.receipt(command, change)), List.of());
    }
}
