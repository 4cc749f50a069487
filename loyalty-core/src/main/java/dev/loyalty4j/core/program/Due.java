package dev.loyalty4j.core.program;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Something that happens by itself at an instant.
 *
 * @param at when it is due, {@link ProgramCalendar#NEVER} if it is not
 * @param happen lets it happen in a draft of the account
 */
record Due(Instant at, Consumer<Draft> happen) {
    static final Due NEVER = new Due(ProgramCalendar.NEVER, draft -> {});

    /** Something at an instant, or nothing if it never comes. */
    static Due at(Instant at, Consumer<Draft> happen) {
        return at.isBefore(ProgramCalendar.NEVER) ? new Due(at, happen) : NEVER;
    }

    /** The earlier of both; of equals this one, so the order of asking is the order of kinds at one instant. */
    Due or(Due other) {
        return other.at.isBefore(at) ? other : this;
    }
}
