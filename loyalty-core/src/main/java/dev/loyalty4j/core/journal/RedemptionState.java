package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.account.Spent;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.rule.OrderCounts;
import dev.loyalty4j.core.rule.RuleEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A redemption or a captured hold, kept so that all it took can come back. It is the fold of the events that name it.
 *
 * @param order the order that the points were spent on; empty if none
 * @param spent the points; none for a reward that costs nothing
 * @param cancelled whether it was cancelled
 * @param voucher the id of the voucher that a reward was handed out as; empty if it was not
 * @param taken what was taken of stock and limits
 * @param policy when its points come back with the order; empty for what the point type says, otherwise one
 * @param at when the points were spent, which is when they counted toward tiers
 */
public record RedemptionState(
        String order,
        Spent spent,
        boolean cancelled,
        String voucher,
        OrderCounts taken,
        List<GiveBack> policy,
        Instant at)
        implements Document {

    /**
     * Checks that all parts are there.
     *
     * @param order the order that the points were spent on; empty if none
     * @param spent the points; none for a reward that costs nothing
     * @param cancelled whether it was cancelled
     * @param voucher the id of the voucher that a reward was handed out as; empty if it was not
     * @param taken what was taken of stock and limits
     * @param policy when its points come back with the order; empty for what the point type says, otherwise one
     * @param at when the points were spent, which is when they counted toward tiers
     */
    public RedemptionState {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(spent, "spent");
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(taken, "taken");
        policy = List.copyOf(Objects.requireNonNull(policy, "policy"));
        Objects.requireNonNull(at, "at");
    }

    /**
     * Returns the redemption that an event is about.
     *
     * @param event the event
     * @return the id of the redemption, or nothing
     */
    public static Optional<String> redemptionOf(Event event) {
        if (event instanceof AccountEvent.PointsRedeemed e) {
            return Optional.of(e.redemption());
        } else if (event instanceof AccountEvent.PointsGivenBack e) {
            return Optional.of(e.redemption());
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            return Optional.of(e.redemption());
        } else if (event instanceof RewardEvent.RewardRedeemed e) {
            return Optional.of(e.redemption());
        } else if (event instanceof RewardEvent.RedemptionUndone e) {
            return Optional.of(e.redemption());
        } else if (event instanceof RewardEvent.LimitsGivenBack e) {
            return Optional.of(e.redemption());
        }
        return Optional.empty();
    }

    /**
     * Applies an event that is about this redemption.
     *
     * @param before the redemption before; null before the points are spent, or the reward is given
     * @param event what happened
     * @return the redemption after
     * @throws IllegalStateException if the event cannot follow
     */
    public static RedemptionState apply(@Nullable RedemptionState before, Event event) {
        if (event instanceof AccountEvent.PointsRedeemed e) {
            Spent points = new Spent(e.redemption(), e.pointType(), e.points(), e.takes(), List.of());
            return new RedemptionState(e.order(), points, false, "", OrderCounts.NOTHING, List.of(), e.at());
        } else if (event instanceof RewardEvent.RewardRedeemed e) {
            Spent points =
                    before == null ? new Spent(e.redemption(), e.pointType(), 0, List.of(), List.of()) : before.spent;
            OrderCounts taken = OrderCounts.NOTHING.after(new RuleEvent.Counted(e.at(), "", e.taken()));
            return new RedemptionState(
                    e.order(), points, false, e.voucher(), taken, e.worth().comesBack(), e.at());
        }
        if (before == null) {
            throw new IllegalStateException("points must be spent before " + event);
        }
        if (event instanceof AccountEvent.PointsGivenBack e) {
            return before.with(before.spent.after(e), before.cancelled || e.cancelled());
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            return before.with(before.spent.after(e), before.cancelled);
        } else if (event instanceof RewardEvent.RedemptionUndone) {
            return before.with(before.spent, true);
        } else if (event instanceof RewardEvent.LimitsGivenBack e) {
            return before.with(before.taken.after(new RuleEvent.GivenBack(e.at(), "", e.changes())));
        }
        throw new IllegalStateException("not an event about a redemption: " + event);
    }

    private RedemptionState with(OrderCounts counts) {
        return new RedemptionState(order, spent, cancelled, voucher, counts, policy, at);
    }

    private RedemptionState with(Spent after, boolean nowCancelled) {
        return new RedemptionState(order, after, nowCancelled, voucher, taken, policy, at);
    }
}
