package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What ladders need to know about a member.
 *
 * @param ladders where the member stands
 * @param enrolledAt when the member joined; membership years are counted from that day
 * @param settledTo through when everything that fell due is in the journal
 */
public record Climber(List<LadderState> ladders, Instant enrolledAt, Instant settledTo) {

    /**
     * Copies the list.
     *
     * @param ladders where the member stands
     * @param enrolledAt when the member joined; membership years are counted from that day
     * @param settledTo through when everything that fell due is in the journal
     */
    public Climber {
        Objects.requireNonNull(enrolledAt, "enrolledAt");
        Objects.requireNonNull(settledTo, "settledTo");
        ladders = Sequence.copyOf(Objects.requireNonNull(ladders, "ladders"));
    }

    LadderState state(String ladder) {
        return Ladders.state(ladders, ladder);
    }

    /** The same member after some events. */
    Climber after(List<TierEvent> events) {
        List<LadderState> moved = ladders;
        for (TierEvent event : events) {
            moved = Ladders.apply(moved, event);
        }
        return new Climber(moved, enrolledAt, settledTo);
    }
}
