package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.Objects;

/**
 * A return turned out not to be one: the order ends as if it had never been made. Once for each return.
 *
 * @param id the identity of this command
 * @param returned the identity of the return to cancel
 * @param at when
 */
public record CancelReturn(String id, String returned, Instant at) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "cancel-return";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param returned the identity of the return to cancel
     * @param at when
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters
     */
    public CancelReturn {
        Text.id(id, "id");
        Text.id(returned, "returned");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates the cancellation of a return.
     *
     * @param id the identity of this command
     * @param returnId the identity of the return to cancel
     * @param at when
     * @return the command
     */
    public static CancelReturn of(String id, String returnId, Instant at) {
        return new CancelReturn(id, returnId, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(returned).put(at);
    }
}
