package dev.loyalty4j.core.tier;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a member stands on a ladder, and what is missing to the next tier.
 *
 * @param ladder the name of the ladder
 * @param tier the tier held, or nothing
 * @param until when its term ends, or nothing if it has no end or no tier is held
 * @param next the next tier, or nothing at the top
 * @param missing what is missing to it as a text, for example 37.20 EUR of spend; empty at the top
 */
public record Standing(
        String ladder, Optional<String> tier, Optional<Instant> until, Optional<String> next, String missing) {

    /**
     * Checks that all parts are there.
     *
     * @param ladder the name of the ladder
     * @param tier the tier held, or nothing
     * @param until when its term ends, or nothing if it has no end or no tier is held
     * @param next the next tier, or nothing at the top
     * @param missing what is missing to it as a text, for example 37.20 EUR of spend; empty at the top
     */
    public Standing {
        Objects.requireNonNull(ladder, "ladder");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(missing, "missing");
    }

    /**
     * Returns the standing in English.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        return ladder + ": " + tier.orElse("no tier")
                + until.map(u -> " until " + u).orElse("")
                + next.map(n -> ", " + missing + " to " + n).orElse("");
    }
}
