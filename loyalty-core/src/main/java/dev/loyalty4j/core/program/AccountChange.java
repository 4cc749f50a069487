package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderFold;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a decision does to one account.
 *
 * @param before the state that was read; its version must still be the account's when the entry is appended
 * @param entry the entry to append
 * @param after the state after it
 * @param nextDue when something falls due by itself next, {@code ProgramCalendar.NEVER} if nothing does
 */
public record AccountChange(MemberState before, JournalEntry entry, MemberState after, Instant nextDue) {

    /**
     * Checks that all parts are there.
     *
     * @param before the state that was read; its version must still be the account's when the entry is appended
     * @param entry the entry to append
     * @param after the state after it
     * @param nextDue when something falls due by itself next, {@code ProgramCalendar.NEVER} if nothing does
     */
    public AccountChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(nextDue, "nextDue");
    }

    /**
     * Puts together an order that this change has recorded, as returns and fulfilments of it ask for it later. A
     * simulation keeps no orders: it asks for those that come back, when they do, and until then needs nothing but this
     * change.
     *
     * @param order the id of the order; of a visit or an action its kind, a slash and its id
     * @return the key of the order with what is kept under it, or nothing if it was not recorded here
     */
    public Optional<Claim> order(String order) {
        OrderFold fold = new OrderFold(null);
        for (Event event : entry.events()) {
            if (OrderFold.orderOf(event).equals(order)) {
                fold.apply(event);
            }
        }
        return fold.order().isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(Key.ofOrder(order), entry.account(), fold.state()));
    }
}
