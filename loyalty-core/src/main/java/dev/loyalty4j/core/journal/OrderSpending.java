package dev.loyalty4j.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The redemptions of one member that name an order. They may come before the order itself.
 *
 * @param order the order
 * @param redemptions the ids of the redemptions, in order
 */
public record OrderSpending(String order, List<String> redemptions) implements Document {

    /** The most redemptions that may name one order; each is loaded when the order comes back. */
    public static final int MAX_REDEMPTIONS = 100;

    /**
     * Copies the ids.
     *
     * @param order the order
     * @param redemptions the ids of the redemptions, in order
     */
    public OrderSpending {
        Objects.requireNonNull(order, "order");
        redemptions = List.copyOf(Objects.requireNonNull(redemptions, "redemptions"));
    }

    /**
     * Returns this with one more redemption.
     *
     * @param redemption the id of the redemption
     * @return a copy that names it last
     */
    public OrderSpending with(String redemption) {
        List<String> more = new ArrayList<>(redemptions);
        more.add(redemption);
        return new OrderSpending(order, more);
    }
}
