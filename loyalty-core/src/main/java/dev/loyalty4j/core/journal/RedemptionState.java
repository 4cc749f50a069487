package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Spent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A redemption or a captured hold, kept so that its points can come back. It is the fold of the events that name it.
 *
 * @param order the order that the points were spent on; empty if none
 * @param spent the points
 * @param cancelled whether it was cancelled
 */
public record RedemptionState(String order, Spent spent, boolean cancelled) implements Document {

    /**
     * Checks that all parts are there.
     *
     * @param order the order that the points were spent on; empty if none
     * @param spent the points
     * @param cancelled whether it was cancelled
     */
    public RedemptionState {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(spent, "spent");
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
        }
        return Optional.empty();
    }

    /**
     * Applies an event that is about this redemption.
     *
     * @param before the redemption before; null before the points are spent
     * @param event what happened
     * @return the redemption after
     * @throws IllegalStateException if the event cannot follow
     */
    public static RedemptionState apply(@Nullable RedemptionState before, Event event) {
        if (event instanceof AccountEvent.PointsRedeemed e) {
            return new RedemptionState(
                    e.order(), new Spent(e.redemption(), e.pointType(), e.points(), e.takes(), List.of()), false);
        }
        if (before == null) {
            throw new IllegalStateException("points must be spent before " + event);
        }
        if (event instanceof AccountEvent.PointsGivenBack e) {
            return new RedemptionState(before.order, before.spent.after(e), before.cancelled || e.cancelled());
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            return new RedemptionState(before.order, before.spent.after(e), before.cancelled);
        }
        throw new IllegalStateException("not an event about a redemption: " + event);
    }
}
