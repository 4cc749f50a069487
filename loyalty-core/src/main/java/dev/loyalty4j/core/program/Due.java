package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that happens by itself at an instant.
 *
 * @param at when it is due, {@link ProgramCalendar#NEVER} if it is not
 * @param happen lets it happen
 */
record Due(Instant at, Consumer<Draft> happen) {

    /** Something that is one event. */
    Due(Instant at, Supplier<Event> event) {
        this(at, draft -> draft.emit(event.get()));
    }

    /** The earliest; of equals the one that stands first in the list, which is the fixed order of kinds. */
    static Due first(List<Due> dues) {
        Due first = dues.get(0);
        for (Due due : dues) {
            if (due.at().isBefore(first.at())) {
                first = due;
            }
        }
        return first;
    }
}
