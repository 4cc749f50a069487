package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.account.Event;
import java.time.Instant;
import java.time.LocalDate;

/** What happens to a member on a ladder. */
public sealed interface TierEvent extends Event
        permits TierEvent.MetricCounted, TierEvent.TierReached, TierEvent.TierRenewed, TierEvent.TierLowered {

    /**
     * Returns the ladder.
     *
     * @return its name
     */
    String ladder();

    /**
     * Something was counted, or taken off again.
     *
     * @param at when it happened
     * @param ladder the name of the ladder
     * @param metric what was counted
     * @param bucket the first day of the bucket in which it counts
     * @param change how much, in the smallest unit; negative when it is taken off
     * @param keepFrom buckets before this day are no longer needed
     */
    record MetricCounted(Instant at, String ladder, Metric metric, LocalDate bucket, long change, LocalDate keepFrom)
            implements TierEvent {}

    /**
     * A member moved up.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param rank the rank reached
     * @param tier the name of the tier reached
     * @param until when its term ends
     */
    record TierReached(Instant at, String ladder, int rank, String tier, Instant until) implements TierEvent {}

    /**
     * A member met the requirement of the tier held, and its term ends later.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param rank the rank held
     * @param tier the name of the tier held
     * @param until when its term ends now
     */
    record TierRenewed(Instant at, String ladder, int rank, String tier, Instant until) implements TierEvent {}

    /**
     * A term ended without its requirement being met.
     *
     * @param at the end of the term
     * @param ladder the name of the ladder
     * @param rank the rank held from now, 0 for none
     * @param tier the name of that tier, empty for none
     * @param until when its term ends
     */
    record TierLowered(Instant at, String ladder, int rank, String tier, Instant until) implements TierEvent {}
}
