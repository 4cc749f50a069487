package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A member bought something.
 *
 * @param id the order; it is also the identity of this command
 * @param member the shop's id of the member
 * @param at when the order was placed
 * @param lines what was bought; an order without lines counts as one unit of nothing
 * @param channel where it was bought, for example web; empty if not known
 */
public record Purchase(String id, String member, Instant at, List<Line> lines, String channel) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "purchase";

    /**
     * Checks the parts and copies the lines.
     *
     * @param id the order; it is also the identity of this command
     * @param member the shop's id of the member
     * @param at when the order was placed
     * @param lines what was bought; an order without lines counts as one unit of nothing
     * @param channel where it was bought, for example web; empty if not known
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters
     */
    public Purchase {
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
        Text.optionalName(channel, "channel");
    }

    /**
     * Creates a purchase.
     *
     * @param orderId the order
     * @param member the shop's id of the member
     * @param at when the order was placed
     * @param lines what was bought
     * @return the command
     */
    public static Purchase of(String orderId, String member, Instant at, Line... lines) {
        return of(orderId, member, at, List.of(lines));
    }

    /**
     * Creates a purchase.
     *
     * @param orderId the order
     * @param member the shop's id of the member
     * @param at when the order was placed
     * @param lines what was bought
     * @return the command
     */
    public static Purchase of(String orderId, String member, Instant at, List<Line> lines) {
        return new Purchase(orderId, member, at, lines, "");
    }

    /**
     * Returns this purchase with the channel it came through.
     *
     * @param name the channel, for example web
     * @return a copy with that channel
     */
    public Purchase through(String name) {
        return new Purchase(id, member, at, lines, name);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(at).put(channel).put(lines.size());
        for (Line line : lines) {
            line.content(content);
        }
    }
}
