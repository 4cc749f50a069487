package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.journal.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * For how long the ids of commands are kept. What is older than that is refused, so that a forgotten id cannot act
 * twice; and what a forgotten id once made is still there and cannot be made again.
 *
 * @param days whole days of 24 hours; 0 for ever
 */
record KeptIds(int days) {
    static final KeptIds FOR_EVER = new KeptIds(0);

    /** Nobody needs to forget later, and instants stay in range. */
    static final int MOST = 36_525;

    /** Clocks of machines, and of callers, may disagree by so much without harm. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** An order may be told at the horizon and come back at the end of its window; a hold is found by its id. */
    static int least(Program program) {
        long told = program.lateHorizon().toDays() + 1;
        return (int) Math.max(told + program.returnWindow(), Hold.LONGEST.toDays()) + 1;
    }

    /** The instant before which ids may be forgotten, if they ever may. */
    Optional<Instant> forgettable(Instant now) {
        return days == 0
                ? Optional.empty()
                : Optional.of(now.minus(Duration.ofDays(days)).minus(MARGIN));
    }

    /** Adds what the command will make under its own id, to see whether it is there. */
    Needs needs(Command command, Needs named) {
        if (days == 0) {
            return named;
        } else if (command instanceof Purchase) {
            return named.and(Needs.ofKeys(Key.ofOrder(command.id())));
        } else if (command instanceof Visit || command instanceof Action) {
            return named.and(Needs.ofKeys(Key.ofOrder(command.kind() + "/" + command.id())));
        } else if (command instanceof Return) {
            return named.and(Needs.ofKeys(Key.ofReturn(command.id())));
        }
        return named;
    }

    /** The id of an enrolment is kept with the person, and a settlement has none. */
    Decision checked(Decision decision, Command command, Loaded loaded, Instant now) {
        if (days == 0
                || decision instanceof Decision.Repeated
                || command instanceof Enrol
                || command instanceof Settle) {
            return decision;
        }
        Instant earliest = now.minus(Duration.ofDays(days));
        if (command.at().isBefore(earliest) && !saysMore(decision, command, loaded)) {
            return Case.refuse(
                    RefusalCode.TOO_LATE, Parameter.of("at", command.at()), Parameter.of("earliest", earliest));
        }
        return decision instanceof Decision.Accepted accepted && makesAgain(accepted, loaded)
                ? Case.reused(command)
                : decision;
    }

    /** A refusal that stands before TOO_LATE, unless it is about an id that was forgotten. */
    private static boolean saysMore(Decision decision, Command command, Loaded loaded) {
        if (!(decision instanceof Decision.Refused refused)) {
            return false;
        }
        RefusalCode code = refused.refusal().code();
        boolean forgotten = code == RefusalCode.ID_REUSED
                && loaded.find(Key.ofCommand(command)).isEmpty();
        return code.compareTo(RefusalCode.TOO_LATE) <= 0 && !forgotten;
    }

    private static boolean makesAgain(Decision.Accepted accepted, Loaded loaded) {
        return accepted.claims().stream().anyMatch(c -> loaded.find(c.key()).isPresent());
    }
}
