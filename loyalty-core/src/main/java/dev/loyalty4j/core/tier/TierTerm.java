package dev.loyalty4j.core.tier;

import java.time.Instant;
import java.util.Objects;

/**
 * One span during which a member holds one tier.
 *
 * @param rank the rank of the tier: 0 for none, 1 for the first
 * @param from when it began
 * @param until when it ends or ended, exclusive
 */
public record TierTerm(int rank, Instant from, Instant until) {

    /**
     * Checks that all parts are there.
     *
     * @param rank the rank of the tier: 0 for none, 1 for the first
     * @param from when it began
     * @param until when it ends or ended, exclusive
     */
    public TierTerm {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }
}
