package dev.loyalty4j.core.tier;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a member stands on a ladder: what is missing to the next tier, to retain the one that is earned, and to hold
 * one for ever.
 *
 * @param ladder the name of the ladder
 * @param tier the tier held, or nothing
 * @param until when it ends, or nothing if it has no end or no tier is held
 * @param next the way to the next tier, or nothing at the top
 * @param retain the way to another term of the tier that is earned, or nothing if its term has no end or is not renewed
 * @param lifetime the way to the next tier that can be held for ever, or nothing if there is none
 */
public record Standing(
        String ladder,
        Optional<String> tier,
        Optional<Instant> until,
        Optional<Goal> next,
        Optional<Goal> retain,
        Optional<Goal> lifetime) {

    /**
     * Checks that all parts are there.
     *
     * @param ladder the name of the ladder
     * @param tier the tier held, or nothing
     * @param until when it ends, or nothing if it has no end or no tier is held
     * @param next the way to the next tier, or nothing at the top
     * @param retain the way to another term of the tier that is earned, or nothing if its term has no end or is not
     *     renewed
     * @param lifetime the way to the next tier that can be held for ever, or nothing if there is none
     */
    public Standing {
        Objects.requireNonNull(ladder, "ladder");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(retain, "retain");
        Objects.requireNonNull(lifetime, "lifetime");
    }

    /**
     * Returns what is missing to the next tier in English.
     *
     * @return a text for people, for example 37.20 EUR of spend; empty at the top
     */
    public String missing() {
        return next.map(Goal::text).orElse("");
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
                + next.map(n -> ", " + n.text() + " to " + n.tier()).orElse("");
    }
}
