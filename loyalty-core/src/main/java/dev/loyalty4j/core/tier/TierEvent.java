package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.amount.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What happens to a member on a ladder. */
public sealed interface TierEvent extends Event
        permits TierEvent.MetricCounted,
                TierEvent.TierReached,
                TierEvent.TierRenewed,
                TierEvent.TierLowered,
                TierEvent.TierRevoked,
                TierEvent.TierReinstated,
                TierEvent.TierPlaced,
                TierEvent.PlacementEnded,
                TierEvent.EntryRewarded,
                TierEvent.EntryRewardTaken,
                TierEvent.EntitlementUsed {

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
     * @param metric what was counted and over which window, as a stable text
     * @param bucket the first day of the bucket in which it counts
     * @param change how much, in the smallest unit; negative when it is taken off
     * @param keepFrom buckets before this day are no longer needed
     */
    record MetricCounted(Instant at, String ladder, String metric, LocalDate bucket, long change, LocalDate keepFrom)
            implements TierEvent {

        /**
         * Says whether this is the surplus of a period that rolled over into the next.
         *
         * @return true if so; false if it is what an activity counted, or was credited
         */
        public boolean rolledOver() {
            return metric.startsWith(CompiledMetric.ROLLED_OVER);
        }
    }

    /**
     * A member moved up.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param term the term that begins
     */
    record TierReached(Instant at, String ladder, TierTerm term) implements TierEvent {}

    /**
     * A member met the requirement of the tier held, and a new term of it begins.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param term the term that begins
     */
    record TierRenewed(Instant at, String ladder, TierTerm term) implements TierEvent {}

    /**
     * A term ended without its requirement being met.
     *
     * @param at the end of the term, or of the days of grace after it
     * @param ladder the name of the ladder
     * @param term the term that begins; its tier is empty for none
     */
    record TierLowered(Instant at, String ladder, TierTerm term) implements TierEvent {}

    /**
     * What a tier was reached by came back: the last term never was.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param term the term that is taken away
     * @param left what was counted over terms in the one before, without what was counted since this one began
     */
    record TierRevoked(Instant at, String ladder, TierTerm term, List<MetricCount> left) implements TierEvent {
        /**
         * Copies the list.
         *
         * @param at when
         * @param ladder the name of the ladder
         * @param term the term that is taken away
         * @param left what was counted over terms in the one before, without what was counted since this one began
         */
        public TierRevoked {
            left = List.copyOf(left);
        }
    }

    /**
     * A term that was taken away is there again, because the return that took it is cancelled.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param term the term as it was, with its own end
     * @param dropped the terms that began only because it had been taken away
     */
    record TierReinstated(Instant at, String ladder, TierTerm term, List<TierTerm> dropped) implements TierEvent {
        /**
         * Copies the list.
         *
         * @param at when
         * @param ladder the name of the ladder
         * @param term the term as it was, with its own end
         * @param dropped the terms that began only because it had been taken away
         */
        public TierReinstated {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * A member holds a tier beside what is earned.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param placement which tier, why and until when
     * @param fee what was paid for it; empty for nothing
     */
    record TierPlaced(Instant at, String ladder, Placement placement, List<Money> fee) implements TierEvent {
        /**
         * Copies the fee.
         *
         * @param at when
         * @param ladder the name of the ladder
         * @param placement which tier, why and until when
         * @param fee what was paid for it; empty for nothing
         */
        public TierPlaced {
            fee = List.copyOf(Objects.requireNonNull(fee, "fee"));
        }
    }

    /**
     * A tier that was held beside what is earned is held so no longer.
     *
     * @param at the end
     * @param ladder the name of the ladder
     * @param reason why it was held
     * @param tier the name of the tier
     */
    record PlacementEnded(Instant at, String ladder, Placement.Reason reason, String tier) implements TierEvent {}

    /**
     * A member was rewarded for entering a tier, or has that reward back because the return that took it is cancelled.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param reward what was paid, and the key under which it is not paid again
     */
    record EntryRewarded(Instant at, String ladder, EntryReward reward) implements TierEvent {}

    /**
     * The reward for entering a tier was taken back, because the tier was revoked.
     *
     * @param at when
     * @param ladder the name of the ladder
     * @param reward what became of it: from which lots its points were taken, and which gifts were used and stay
     */
    record EntryRewardTaken(Instant at, String ladder, EntryReward reward) implements TierEvent {}

    /**
     * A member used an entitlement.
     *
     * @param at when
     * @param ladder the name of the ladder that gives it
     * @param name the name of the entitlement
     * @param use the id of the use
     * @param quantity how often
     * @param metric under what it is counted; empty if it may be used as often as wanted
     * @param bucket the first day of the period in which it counts
     * @param keepFrom periods before this day are no longer needed
     */
    record EntitlementUsed(
            Instant at,
            String ladder,
            String name,
            String use,
            long quantity,
            String metric,
            LocalDate bucket,
            LocalDate keepFrom)
            implements TierEvent {}
}
