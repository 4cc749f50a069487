package dev.loyalty4j.core.journal;

import java.util.Objects;

/**
 * Leads from a return to the order that came back.
 *
 * @param order the order
 */
public record ReturnLink(String order) implements Document {

    /**
     * Checks that there is an order.
     *
     * @param order the order
     */
    public ReturnLink {
        Objects.requireNonNull(order, "order");
    }
}
