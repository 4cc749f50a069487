package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Event;
import java.time.Instant;
import java.util.List;

/** What happens to a membership and its orders. */
public sealed interface ProgramEvent extends Event
        permits ProgramEvent.Enrolled, ProgramEvent.OrderRecorded, ProgramEvent.OrderReturned {

    /**
     * A person became a member.
     *
     * @param at when
     */
    record Enrolled(Instant at) implements ProgramEvent {}

    /**
     * An order was placed.
     *
     * @param at when
     * @param order the id of the order
     * @param lines the money of each line that counted, in the smallest unit
     * @param pointsCounted the points that it counts toward tiers
     */
    record OrderRecorded(Instant at, String order, List<Long> lines, long pointsCounted) implements ProgramEvent {
        /**
         * Copies the lines.
         *
         * @param at when
         * @param order the id of the order
         * @param lines the money of each line that counted, in the smallest unit
         * @param pointsCounted the points that it counts toward tiers
         */
        public OrderRecorded {
            lines = List.copyOf(lines);
        }
    }

    /**
     * All of an order came back.
     *
     * @param at when
     * @param order the id of the order
     * @param returnId the id of the return
     */
    record OrderReturned(Instant at, String order, String returnId) implements ProgramEvent {}
}
