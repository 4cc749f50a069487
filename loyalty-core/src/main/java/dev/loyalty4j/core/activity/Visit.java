package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A member came by, whether or not anything was bought.
 *
 * @param id the identity of this visit
 * @param member the shop's id of the member
 * @param at when the member came
 * @param circumstances where and how
 */
public record Visit(String id, String member, Instant at, Circumstances circumstances) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "visit";

    /**
     * Checks the parts.
     *
     * @param id the identity of this visit
     * @param member the shop's id of the member
     * @param at when the member came
     * @param circumstances where and how
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters
     */
    public Visit {
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(circumstances, "circumstances");
    }

    /**
     * Creates a visit.
     *
     * @param visitId the identity of this visit
     * @param member the shop's id of the member
     * @param at when the member came
     * @return the command
     */
    public static Visit of(String visitId, String member, Instant at) {
        return new Visit(visitId, member, at, Circumstances.NONE);
    }

    /**
     * Returns this visit with other circumstances. where(c -> c.at("brno-1")) names the store.
     *
     * @param change makes the new circumstances from these
     * @return a copy with the new circumstances
     */
    public Visit where(UnaryOperator<Circumstances> change) {
        return new Visit(id, member, at, change.apply(circumstances));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(at);
        circumstances.content(content);
    }
}
