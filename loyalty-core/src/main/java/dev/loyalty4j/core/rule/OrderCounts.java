package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What an order counted, and how much of it was taken off again. Kept with the order, so that its return can be undone
 * by its own numbers.
 *
 * @param changes what the order counted
 * @param taken how much of each was taken off, in the same order
 */
public record OrderCounts(List<RuleEvent.Change> changes, List<Long> taken) {

    /** Nothing was counted. */
    public static final OrderCounts NOTHING = new OrderCounts(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param changes what the order counted
     * @param taken how much of each was taken off, in the same order
     * @throws IllegalArgumentException if the lists are not of one length
     */
    public OrderCounts {
        changes = Sequence.copyOf(Objects.requireNonNull(changes, "changes"));
        taken = Sequence.copyOf(Objects.requireNonNull(taken, "taken"));
        if (changes.size() != taken.size()) {
            throw new IllegalArgumentException("taken has " + taken.size() + " entries, allowed is " + changes.size());
        }
    }

    /**
     * Says what is to be taken off for the share of the award that is returned so far. The share is a total, so any
     * split and any order of returns ends the same, and a smaller share than before puts counts on again.
     *
     * @param at when it came back
     * @param order the order
     * @param share the returned share of the award, 0 to 1
     * @param history what is counted for the member
     * @return the event; changes of shared counters in it, negative to give back, are moves for the store
     */
    public RuleEvent.GivenBack forShare(Instant at, String order, Rate share, RuleState history) {
        Objects.requireNonNull(share, "share");
        List<RuleEvent.Change> more = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            RuleEvent.Change change = changes.get(i);
            long off = target(change, share) - taken.get(i);
            // A bucket that has left the record cannot matter any more.
            boolean gone = change.counter().isEmpty() && off > 0 && !history.has(change.key(), change.bucket());
            more.add(off < 0 ? change.again(-off) : change.of(gone ? 0 : -off));
        }
        return new RuleEvent.GivenBack(at, order, more);
    }

    private static long target(RuleEvent.Change change, Rate share) {
        boolean all = share.numerator() >= share.denominator();
        return switch (change.returned()) {
            case BY_SHARE ->
                all ? change.amount() : Math.multiplyExact(change.amount(), share.numerator()) / share.denominator();
            case WHEN_ALL -> all ? change.amount() : 0;
            case NEVER -> 0;
        };
    }

    /**
     * Applies an event.
     *
     * @param event what was counted
     * @return what is to be taken off when the order comes back
     */
    public OrderCounts after(RuleEvent.Counted event) {
        if (changes.isEmpty()) {
            return new OrderCounts(
                    event.changes(), Collections.nCopies(event.changes().size(), 0L));
        }
        List<RuleEvent.Change> all = new ArrayList<>(changes);
        List<Long> off = new ArrayList<>(taken);
        for (RuleEvent.Change change : event.changes()) {
            all.add(change);
            off.add(0L);
        }
        return new OrderCounts(all, off);
    }

    /**
     * Applies an event.
     *
     * @param event what was taken off
     * @return what is left
     */
    public OrderCounts after(RuleEvent.GivenBack event) {
        List<Long> off = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            off.add(taken.get(i) - event.changes().get(i).amount());
        }
        return new OrderCounts(changes, off);
    }
}
