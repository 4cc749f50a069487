package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.rule.RuleEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What happens to rewards, vouchers, cards, and to awards that are not points. */
public sealed interface RewardEvent extends Event
        permits RewardEvent.RewardRedeemed,
                RewardEvent.RedemptionUndone,
                RewardEvent.LimitsGivenBack,
                RewardEvent.VoucherIssued,
                RewardEvent.VoucherReserved,
                RewardEvent.VoucherReleased,
                RewardEvent.VoucherUsed,
                RewardEvent.VoucherRevived,
                RewardEvent.VoucherExpired,
                RewardEvent.VoucherCancelled,
                RewardEvent.PointsConverted,
                RewardEvent.ConversionPassed,
                RewardEvent.AwardGiven,
                RewardEvent.AwardTaken,
                RewardEvent.PrizeDrawn,
                RewardEvent.EntitlementGranted,
                RewardEvent.EntitlementEnded,
                RewardEvent.StampsMoved,
                RewardEvent.StampsExpired,
                RewardEvent.MilestoneReached,
                RewardEvent.MilestoneRewarded,
                RewardEvent.MilestoneUndone,
                RewardEvent.MilestoneRestored {

    /**
     * A member got a reward.
     *
     * @param at when
     * @param redemption the id of the redemption
     * @param order the order that it names; empty if none
     * @param worth what it is worth; its value is the money that it takes off, 0 for rewards that are not money
     * @param pointType the name of the point type it cost
     * @param requested how many points the member wanted to spend, in the smallest unit; 0 if not said
     * @param points how many points it cost, in the smallest unit
     * @param taken what was taken of stock and limits
     * @param voucher the id of the voucher that it was handed out as; empty if it was not
     */
    record RewardRedeemed(
            Instant at,
            String redemption,
            String order,
            Worth worth,
            String pointType,
            long requested,
            long points,
            List<RuleEvent.Change> taken,
            String voucher)
            implements RewardEvent {
        /**
         * Copies the list.
         *
         * @param at when
         * @param redemption the id of the redemption
         * @param order the order that it names; empty if none
         * @param worth what it is worth; its value is the money that it takes off, 0 for rewards that are not money
         * @param pointType the name of the point type it cost
         * @param requested how many points the member wanted to spend, in the smallest unit; 0 if not said
         * @param points how many points it cost, in the smallest unit
         * @param taken what was taken of stock and limits
         * @param voucher the id of the voucher that it was handed out as; empty if it was not
         */
        public RewardRedeemed {
            taken = List.copyOf(Objects.requireNonNull(taken, "taken"));
        }

        /**
         * Returns the reward.
         *
         * @return its id
         */
        public String reward() {
            return worth.reward();
        }

        /**
         * Returns how much money it takes off.
         *
         * @return money in the smallest unit; 0 for rewards that are not money
         */
        public long value() {
            return worth.value();
        }
    }

    /**
     * A redemption was called off. Points, stock and limits come back by events of their own.
     *
     * @param at when
     * @param redemption the id of the redemption
     */
    record RedemptionUndone(Instant at, String redemption) implements RewardEvent {}

    /**
     * What a redemption took of stock and limits came back with its order, or is taken again, because the return was
     * cancelled.
     *
     * @param at when
     * @param redemption the id of the redemption
     * @param changes by how much each count moves, in the order in which they were taken; negative to give it back
     */
    record LimitsGivenBack(Instant at, String redemption, List<RuleEvent.Change> changes) implements RewardEvent {
        /**
         * Copies the list.
         *
         * @param at when
         * @param redemption the id of the redemption
         * @param changes by how much each count moves, in the order in which they were taken; negative to give it back
         */
        public LimitsGivenBack {
            Objects.requireNonNull(redemption, "redemption");
            changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
        }
    }

    /**
     * A voucher was issued.
     *
     * @param at when
     * @param voucher the voucher
     * @param forgotten the ids of old vouchers that need not be remembered any more
     */
    record VoucherIssued(Instant at, Voucher voucher, List<String> forgotten) implements RewardEvent {
        /**
         * Copies the list.
         *
         * @param at when
         * @param voucher the voucher
         * @param forgotten the ids of old vouchers that need not be remembered any more
         */
        public VoucherIssued {
            Objects.requireNonNull(voucher, "voucher");
            forgotten = List.copyOf(Objects.requireNonNull(forgotten, "forgotten"));
        }
    }

    /**
     * A checkout set a voucher aside.
     *
     * @param at when
     * @param voucher the id of the voucher
     * @param order the order that it is for
     * @param until when the reservation ends by itself
     */
    record VoucherReserved(Instant at, String voucher, String order, Instant until) implements RewardEvent {}

    /**
     * A voucher that was set aside can be used again.
     *
     * @param at when
     * @param voucher the id of the voucher
     * @param timedOut whether the time of its reservation was over
     */
    record VoucherReleased(Instant at, String voucher, boolean timedOut) implements RewardEvent {}

    /**
     * A voucher was used.
     *
     * @param at when
     * @param voucher the id of the voucher
     * @param order the order that it was used on
     * @param value how much money it takes off, in the smallest unit; 0 where it is not money
     * @param rememberUntil how long it is remembered
     */
    record VoucherUsed(Instant at, String voucher, String order, long value, Instant rememberUntil)
            implements RewardEvent {}

    /**
     * A voucher can be used again, because the order that it was used on came back, or what took it back is undone.
     *
     * @param at when
     * @param voucher the id of the voucher
     */
    record VoucherRevived(Instant at, String voucher) implements RewardEvent {}

    /**
     * The time of a voucher was over before it was used.
     *
     * @param at when
     * @param voucher the id of the voucher
     * @param rememberUntil how long it is remembered
     */
    record VoucherExpired(Instant at, String voucher, Instant rememberUntil) implements RewardEvent {}

    /**
     * A voucher was taken back before it was used.
     *
     * @param at when
     * @param voucher the id of the voucher
     * @param reason why
     * @param rememberUntil how long it is remembered
     */
    record VoucherCancelled(Instant at, String voucher, String reason, Instant rememberUntil) implements RewardEvent {}

    /**
     * Points became a voucher by themselves.
     *
     * @param at when
     * @param conversion the name of the conversion
     * @param redemption the id of the redemption that it made
     */
    record PointsConverted(Instant at, String conversion, String redemption) implements RewardEvent {}

    /**
     * The end of a period at which points are converted has passed.
     *
     * @param at when it was due
     * @param conversion the name of the conversion
     */
    record ConversionPassed(Instant at, String conversion) implements RewardEvent {}

    /**
     * An award gave something that is not points.
     *
     * @param at when
     * @param given what it gave
     */
    record AwardGiven(Instant at, Given given) implements RewardEvent {
        /**
         * Checks that something was given.
         *
         * @param at when
         * @param given what it gave
         */
        public AwardGiven {
            Objects.requireNonNull(given, "given");
        }
    }

    /**
     * What an award had given was taken back, by a return or because a tier or a milestone was undone, or it was given
     * again, because a return was cancelled.
     *
     * @param at when
     * @param order the order; empty if it was not given for one
     * @param award the id of what was given
     * @param amount how much was taken; negative if it was given again
     */
    record AwardTaken(Instant at, String order, String award, long amount) implements RewardEvent {}

    /**
     * A prize was drawn.
     *
     * @param at when
     * @param rule the rule that draws
     * @param drawn the random number, 0 to {@code weights - 1}
     * @param weights the sum of all weights
     * @param prize the position of the prize in the table, from 0
     * @param text the prize in English
     */
    record PrizeDrawn(Instant at, String rule, long drawn, long weights, int prize, String text)
            implements RewardEvent {}

    /**
     * A member is entitled to something.
     *
     * @param at when
     * @param granted to what
     */
    record EntitlementGranted(Instant at, Granted granted) implements RewardEvent {
        /**
         * Checks that something was granted.
         *
         * @param at when
         * @param granted to what
         */
        public EntitlementGranted {
            Objects.requireNonNull(granted, "granted");
        }
    }

    /**
     * An entitlement was taken back.
     *
     * @param at when
     * @param award the award that had given it
     */
    record EntitlementEnded(Instant at, String award) implements RewardEvent {}

    /**
     * Stamps were given, or taken back.
     *
     * @param at when
     * @param card the name of the card
     * @param award the award that gave them
     * @param stamps how many; negative if they were taken back
     * @param expiresAt when the stamps on the unfinished card die now
     */
    record StampsMoved(Instant at, String card, String award, long stamps, Instant expiresAt) implements RewardEvent {}

    /**
     * The stamps on an unfinished card died.
     *
     * @param at when
     * @param card the name of the card
     * @param stamps how many
     * @param lost which awards had given them
     */
    record StampsExpired(Instant at, String card, long stamps, List<CardState.Stamped> lost) implements RewardEvent {
        /**
         * Copies the list.
         *
         * @param at when
         * @param card the name of the card
         * @param stamps how many
         * @param lost which awards had given them
         */
        public StampsExpired {
            lost = List.copyOf(Objects.requireNonNull(lost, "lost"));
        }
    }

    /**
     * A milestone of a card was reached.
     *
     * @param at when
     * @param card the name of the card
     * @param sum the sum of stamps at which it stands
     * @param voucher the id of the voucher that it gave; empty if it gives none
     */
    record MilestoneReached(Instant at, String card, long sum, String voucher) implements RewardEvent {}

    /**
     * Rules gave something for a milestone of a card. It goes when the milestone is undone.
     *
     * @param at when
     * @param card the name of the card
     * @param sum the sum of stamps at which it stands
     * @param awards the lots that were granted
     * @param given what was given beside points
     */
    record MilestoneRewarded(Instant at, String card, long sum, List<Awarded> awards, List<Given> given)
            implements RewardEvent {
        /**
         * Copies the lists.
         *
         * @param at when
         * @param card the name of the card
         * @param sum the sum of stamps at which it stands
         * @param awards the lots that were granted
         * @param given what was given beside points
         */
        public MilestoneRewarded {
            awards = List.copyOf(awards);
            given = List.copyOf(given);
        }
    }

    /**
     * A milestone is no longer reached, because stamps were taken back; nothing that it gave was used yet.
     *
     * @param at when
     * @param card the name of the card
     * @param sum the sum of stamps at which it stands
     * @param awards the lots that it had granted, with what was taken back of them
     */
    record MilestoneUndone(Instant at, String card, long sum, List<Awarded> awards) implements RewardEvent {
        /**
         * Copies the list.
         *
         * @param at when
         * @param card the name of the card
         * @param sum the sum of stamps at which it stands
         * @param awards the lots that it had granted, with what was taken back of them
         */
        public MilestoneUndone {
            awards = List.copyOf(awards);
        }
    }

    /**
     * A milestone is reached again because the stamps came back that had been taken, and with it all that it gave.
     *
     * @param at when
     * @param card the name of the card
     * @param sum the sum of stamps at which it stands
     */
    record MilestoneRestored(Instant at, String card, long sum) implements RewardEvent {}
}
