package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.MetricGain;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What happens to a membership and its orders. */
public sealed interface ProgramEvent extends Event
        permits ProgramEvent.Enrolled,
                ProgramEvent.ProfileChanged,
                ProgramEvent.ActivityRecorded,
                ProgramEvent.OrderRecorded,
                ProgramEvent.OrderWaits,
                ProgramEvent.OrderCounted,
                ProgramEvent.LotCountsLess,
                ProgramEvent.OrderFulfilled,
                ProgramEvent.OrderReturned,
                ProgramEvent.ReturnCancelled,
                ProgramEvent.Ruled {

    /**
     * A person became a member.
     *
     * @param at when
     */
    record Enrolled(Instant at) implements ProgramEvent {}

    /**
     * The shop knows something new about the person. What it is stands beside the journal.
     *
     * @param at when
     */
    record ProfileChanged(Instant at) implements ProgramEvent {}

    /**
     * A visit or an action was reported.
     *
     * @param at when it happened
     * @param kind the kind of command, visit or action
     * @param id the id of that command
     * @param trigger what rules wait for
     */
    record ActivityRecorded(Instant at, String kind, String id, String trigger) implements ProgramEvent {}

    /**
     * Rules have something to remember, or to tell for the record. The room of rules does not know of journals, so its
     * family of events is carried by this one.
     *
     * @param what what it is
     */
    record Ruled(RuleEvent what) implements ProgramEvent {
        /**
         * Checks that there is an event.
         *
         * @param what what it is
         */
        public Ruled {
            Objects.requireNonNull(what, "what");
        }

        @Override
        public Instant at() {
            return what.at();
        }
    }

    /**
     * An order was placed.
     *
     * @param at when
     * @param order the id of the order
     * @param lines what was bought; one unit of nothing for an order without lines
     * @param counted what it counts toward tiers at once, kept so that a return takes off just that
     */
    record OrderRecorded(Instant at, String order, List<OrderLine> lines, List<MetricGain> counted)
            implements ProgramEvent {
        /**
         * Copies the lines.
         *
         * @param at when
         * @param order the id of the order
         * @param lines what was bought; one unit of nothing for an order without lines
         * @param counted what it counts toward tiers at once, kept so that a return takes off just that
         */
        public OrderRecorded {
            lines = Sequence.copyOf(Objects.requireNonNull(lines, "lines"));
            counted = Sequence.copyOf(Objects.requireNonNull(counted, "counted"));
        }
    }

    /**
     * An order counts toward tiers later, and not at once; or what of it waits has changed.
     *
     * @param at when it was said
     * @param what what waits, instead of what waited before
     */
    record OrderWaits(Instant at, WaitingGains what) implements ProgramEvent {
        /**
         * Checks that something is said.
         *
         * @param at when it was said
         * @param what what waits, instead of what waited before
         */
        public OrderWaits {
            Objects.requireNonNull(what, "what");
        }
    }

    /**
     * An order waits no longer; what it counts follows.
     *
     * @param at when it was released
     * @param order the id of the order
     */
    record OrderCounted(Instant at, String order) implements ProgramEvent {}

    /**
     * Of a pending lot less will count toward tiers than it holds, because points of it were forgiven when their order
     * came back; or what is forgiven of it has changed.
     *
     * @param at when it was said
     * @param what what counts with its release beside the lot, instead of what was said before
     */
    record LotCountsLess(Instant at, WaitingGains what) implements ProgramEvent {
        /**
         * Checks that something is said.
         *
         * @param at when it was said
         * @param what what counts with its release beside the lot, instead of what was said before
         */
        public LotCountsLess {
            Objects.requireNonNull(what, "what");
        }
    }

    /**
     * Something happened to an order that points may wait for.
     *
     * @param at when
     * @param order the id of the order
     * @param what what happened, such as delivered
     */
    record OrderFulfilled(Instant at, String order, String what) implements ProgramEvent {}

    /**
     * An order, or parts of it, came back.
     *
     * @param at when
     * @param order the id of the order
     * @param returnId the id of the return
     * @param units the units that came back, by line
     * @param money what was refunded on lines beside them, by line
     * @param orderMoney what was refunded on the order as a whole
     */
    record OrderReturned(Instant at, String order, String returnId, List<Long> units, List<Long> money, long orderMoney)
            implements ProgramEvent {
        /**
         * Copies the lists.
         *
         * @param at when
         * @param order the id of the order
         * @param returnId the id of the return
         * @param units the units that came back, by line
         * @param money what was refunded on lines beside them, by line
         * @param orderMoney what was refunded on the order as a whole
         */
        public OrderReturned {
            units = Sequence.copyOf(Objects.requireNonNull(units, "units"));
            money = Sequence.copyOf(Objects.requireNonNull(money, "money"));
        }
    }

    /**
     * A return was cancelled; it no longer counts among the returns of its order.
     *
     * @param at when
     * @param order the id of the order
     * @param returnId the id of the return
     */
    record ReturnCancelled(Instant at, String order, String returnId) implements ProgramEvent {}
}
