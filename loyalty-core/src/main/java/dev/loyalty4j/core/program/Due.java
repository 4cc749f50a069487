package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that happens by itself at an instant.
 *
 * @param at when it is due, {@link ProgramCalendar#NEVER} if it is not
 * @param happen lets it happen in a draft of the account
 */
record Due(Instant at, Consumer<Draft> happen) {
    static final Due NEVER = new Due(ProgramCalendar.NEVER, draft -> {});

    /** What happens by itself next, after what has through an instant; at one instant, what is asked for first. */
    static Due next(Program program, MemberState state, Instant settled) {
        Ledger ledger = program.ledger();
        Due next = at(ledger.nextRelease(state.points()), Due::release)
                .or(Releases.nextOrder(state))
                .or(at(ledger.nextTimeOut(state.points()), Due::timeOut))
                .or(VoucherSteps.nextTimeOut(state.rewards()))
                .or(next(program.occasions(), program.occasions().atPeriodEnds(), state, settled));
        for (int i = 0; i < program.conversions().size(); i++) {
            next = next.or(
                    Conversions.next(program, state, program.conversions().get(i)));
        }
        return next.or(at(ledger.nextExpiry(state.points()), Due::expire))
                .or(VoucherSteps.nextExpiry(state.rewards()))
                .or(Cards.next(program, state.rewards()))
                .or(at(program.compiledLadders().nextDue(state.climber()), Due::move))
                .or(Undying.next(program, state))
                .or(next(program.occasions(), program.occasions().onDays(), state, settled));
    }

    // These ask the draft for everything, so that a look at what is due makes nothing anew.

    private static void release(Draft draft) {
        Releases.next(draft.program(), draft);
    }

    private static void timeOut(Draft draft) {
        draft.emit(draft.program()
                .ledger()
                .timeOutNext(draft.points(), draft.program().terms()));
    }

    private static void expire(Draft draft) {
        draft.emit(draft.program()
                .ledger()
                .expireNext(draft.points(), draft.program().terms()));
    }

    private static void move(Draft draft) {
        TierSteps.happen(draft, draft.program().compiledLadders().happening(draft.climber()));
    }

    private static Due next(Occasions occasions, List<String> triggers, MemberState state, Instant settled) {
        Due next = NEVER;
        for (int i = 0; i < triggers.size(); i++) {
            next = next.or(occasions.next(state, settled, triggers.get(i)));
        }
        return next;
    }

    /** Something at an instant, or nothing if it never comes. */
    static Due at(Instant at, Consumer<Draft> happen) {
        return at.isBefore(ProgramCalendar.NEVER) ? new Due(at, happen) : NEVER;
    }

    /** The earlier of both; of equals this one, so the order of asking is the order of kinds at one instant. */
    Due or(Due other) {
        return other.at.isBefore(at) ? other : this;
    }
}
