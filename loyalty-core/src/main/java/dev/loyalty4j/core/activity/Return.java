package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.Objects;

/**
 * A member brought back all of an order. What the order had earned is taken back; what it had counted toward a tier is
 * taken off.
 *
 * @param id the identity of this return
 * @param order the order that came back
 * @param at when it came back
 */
public record Return(String id, String order, Instant at) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "return";

    /**
     * Checks the parts.
     *
     * @param id the identity of this return
     * @param order the order that came back
     * @param at when it came back
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters
     */
    public Return {
        Text.id(id, "id");
        Text.id(order, "order");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates a return of a whole order.
     *
     * @param returnId the identity of this return
     * @param orderId the order that came back
     * @param at when it came back
     * @return the command
     */
    public static Return of(String returnId, String orderId, Instant at) {
        return new Return(returnId, orderId, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(order).put(at);
    }
}
