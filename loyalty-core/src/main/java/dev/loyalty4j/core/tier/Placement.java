package dev.loyalty4j.core.tier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A tier that a member holds beside the way that is earned. What is earned goes on beneath it and shows again when the
 * placement ends. A later placement of the same reason takes the place of an earlier one.
 *
 * @param reason why
 * @param tier the name of the tier; empty for none
 * @param below the names of the tiers below it when it was made, lowest first
 * @param from when it began
 * @param until when it ends, exclusive
 * @param ended whether its end is in the journal
 * @param programVersion the version of the programme under which it was made
 */
public record Placement(
        Reason reason,
        String tier,
        List<String> below,
        Instant from,
        Instant until,
        boolean ended,
        int programVersion) {

    /** Why a shop places a member in a tier. */
    public enum Reason {
        /** By hand: exactly this tier, lower or higher than what is earned. */
        OVERRIDE,
        /** The member paid for it: at least this tier. */
        FEE,
        /** What was counted is enough for ever: at least this tier. Given by the engine. */
        LIFETIME,
        /** By invitation: as if the tier were reached, and judged like any other when the term ends. */
        INVITATION,
        /** The member holds such a tier elsewhere: as if it were reached, and judged when the term ends. */
        MATCH;

        /** Says whether the tier is held beside what is earned. */
        boolean beside() {
            return this == OVERRIDE || this == FEE || this == LIFETIME;
        }
    }

    /**
     * Checks that all parts are there.
     *
     * @param reason why
     * @param tier the name of the tier; empty for none
     * @param below the names of the tiers below it when it was made, lowest first
     * @param from when it began
     * @param until when it ends, exclusive
     * @param ended whether its end is in the journal
     * @param programVersion the version of the programme under which it was made
     */
    public Placement {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        below = List.copyOf(Objects.requireNonNull(below, "below"));
    }

    Placement over() {
        return new Placement(reason, tier, below, from, until, true, programVersion);
    }
}
