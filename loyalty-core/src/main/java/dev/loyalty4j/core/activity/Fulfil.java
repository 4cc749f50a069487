package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that pending points of an order wait for has happened: it was delivered, the stay was completed.
 *
 * @param id the identity of this command
 * @param order the order; {@code visit/} or {@code action/} and its id for a visit or an action
 * @param event what happened, the name that the point type waits for
 * @param at when
 */
public record Fulfil(String id, String order, String event, Instant at) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "fulfil";

    /** What most points wait for. */
    public static final String DELIVERED = "delivered";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param order the order
     * @param event what happened, the name that the point type waits for
     * @param at when
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters
     */
    public Fulfil {
        Text.id(id, "id");
        Text.id(order, "order");
        Text.name(event, "event");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Says that an order was delivered.
     *
     * @param id the identity of this command
     * @param order the order
     * @param at when it was delivered
     * @return the command
     */
    public static Fulfil of(String id, String order, Instant at) {
        return new Fulfil(id, order, DELIVERED, at);
    }

    /**
     * Returns this command for another event.
     *
     * @param name what happened, for example stay-completed
     * @return a copy with that event
     */
    public Fulfil by(String name) {
        return new Fulfil(id, order, name, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(order).put(event).put(at);
    }
}
