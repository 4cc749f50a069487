package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import dev.loyalty4j.core.amount.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A member spends points on a reward.
 *
 * @param id the identity of this redemption
 * @param member the shop's id of the member
 * @param reward the id of the reward
 * @param at when the member asked for it
 * @param points how many points the member wants to spend, in the smallest unit; 0 for as many as the reward takes. A
 *     reward with a fixed price takes no notice of it
 * @param order the order that it is for; empty if none
 * @param orderTotal what is to be paid for that order, for rewards that are bounded by a share of it: one amount, or
 *     none
 */
public record Redeem(
        String id, String member, String reward, Instant at, long points, String order, List<Money> orderTotal)
        implements Command {

    /** The name of this kind of command. */
    public static final String KIND = "redeem";

    /**
     * Checks the parts.
     *
     * @param id the identity of this redemption
     * @param member the shop's id of the member
     * @param reward the id of the reward
     * @param at when the member asked for it
     * @param points how many points the member wants to spend, in the smallest unit; 0 for as many as the reward takes.
     *     A reward with a fixed price takes no notice of it
     * @param order the order that it is for; empty if none
     * @param orderTotal what is to be paid for that order, for rewards that are bounded by a share of it: one amount,
     *     or none
     * @throws IllegalArgumentException if an id is blank or longer than 120 characters or has control characters,
     *     {@code points < 0}, or the total is negative or given twice
     */
    public Redeem {
        Text.id(id, "id");
        Text.id(member, "member");
        Text.id(reward, "reward");
        Objects.requireNonNull(at, "at");
        Text.optionalName(order, "order");
        orderTotal = List.copyOf(Objects.requireNonNull(orderTotal, "orderTotal"));
        if (points < 0) {
            throw new IllegalArgumentException("points is " + points + ", allowed is 0 or more");
        }
        if (orderTotal.size() > 1 || orderTotal.stream().anyMatch(t -> t.minor() < 0)) {
            throw new IllegalArgumentException("orderTotal is " + orderTotal + ", allowed is none or one of 0 or more");
        }
    }

    /**
     * Creates a redemption.
     *
     * @param redemptionId the identity of this redemption
     * @param member the shop's id of the member
     * @param reward the id of the reward
     * @param at when the member asked for it
     * @return the command
     */
    public static Redeem of(String redemptionId, String member, String reward, Instant at) {
        return new Redeem(redemptionId, member, reward, at, 0, "", List.of());
    }

    /**
     * Returns this redemption with the points that the member wants to spend.
     *
     * @param requested how many points, in the smallest unit
     * @return a copy with that wish
     */
    public Redeem points(long requested) {
        return new Redeem(id, member, reward, at, requested, order, orderTotal);
    }

    /**
     * Returns this redemption for an order. If the order comes back, so do the points, as the point type says.
     *
     * @param orderId the order, which may be placed later
     * @return a copy for that order
     */
    public Redeem forOrder(String orderId) {
        return new Redeem(id, member, reward, at, points, orderId, orderTotal);
    }

    /**
     * Returns this redemption for an order of a known total.
     *
     * @param orderId the order, which may be placed later
     * @param total what is to be paid for it
     * @return a copy for that order
     */
    public Redeem forOrder(String orderId, Money total) {
        return new Redeem(id, member, reward, at, points, orderId, List.of(total));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(reward).put(at).put(points).put(order).put(orderTotal.size());
        orderTotal.forEach(t -> content.put(t.minor()).put(t.currency()));
    }
}
