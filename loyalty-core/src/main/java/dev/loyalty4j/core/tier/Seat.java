package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tier that a member holds at an instant, by all ways together.
 *
 * @param tier the name of the tier, empty for none
 * @param rank its rank in the programme, 0 for none
 * @param until when it ends
 */
record Seat(String tier, int rank, Instant until) {
    private static final Seat NONE = new Seat("", 0, ProgramCalendar.NEVER);

    /** An override counts alone; otherwise the highest of what is earned, paid for and held for ever. */
    static Seat of(CompiledLadder ladder, LadderState state, Instant at) {
        if (state.terms().isEmpty() && state.placements().isEmpty()) {
            return NONE;
        }
        Optional<Placement> override = state.placementAt(Placement.Reason.OVERRIDE, at);
        if (override.isPresent()) {
            return of(ladder, override.get());
        }
        Seat seat = state.termAt(at)
                .map(t -> new Seat(t.tier(), ladder.rank(t), t.until()))
                .orElse(NONE);
        for (Placement.Reason reason : List.of(Placement.Reason.FEE, Placement.Reason.LIFETIME)) {
            Optional<Placement> placement = state.placementAt(reason, at);
            if (placement.isPresent()) {
                Seat other = of(ladder, placement.get());
                boolean longer = other.rank == seat.rank && other.until.isAfter(seat.until);
                seat = other.rank > seat.rank || longer ? other : seat;
            }
        }
        return seat;
    }

    private static Seat of(CompiledLadder ladder, Placement placement) {
        return new Seat(placement.tier(), ladder.rank(placement.tier(), placement.below()), placement.until());
    }
}
