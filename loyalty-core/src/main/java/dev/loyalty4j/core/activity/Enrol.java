package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.Objects;

/**
 * A person becomes a member. The engine mints an account number at random; the member's id stays in a person record
 * beside the journal and can be erased without touching it.
 *
 * @param member the shop's id of the member; it is also the identity of this command
 * @param at when the member joined
 */
public record Enrol(String member, Instant at) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "enrol";

    /**
     * Checks the parts.
     *
     * @param member the shop's id of the member; it is also the identity of this command
     * @param at when the member joined
     * @throws IllegalArgumentException if the member is blank, longer than 120 characters or has control characters
     */
    public Enrol {
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates an enrolment.
     *
     * @param member the shop's id of the member
     * @param at when the member joined
     * @return the command
     */
    public static Enrol of(String member, Instant at) {
        return new Enrol(member, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String id() {
        return member;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(at);
    }
}
