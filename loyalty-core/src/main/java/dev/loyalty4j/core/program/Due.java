package dev.loyalty4j.core.program;

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
