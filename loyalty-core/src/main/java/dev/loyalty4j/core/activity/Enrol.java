package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.Objects;

/**
 * A person becomes a member. The engine mints an account number at random; the member's id stays in a person record
 * beside the journal and can be erased without touching it.
 *
 * @param member the shop's id of the member; it is also the identity of this command
 * @param at when the member joined
 * @param profile what is known about the person
 */
public record Enrol(String member, Instant at, Profile profile) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "enrol";

    /**
     * Checks the parts.
     *
     * @param member the shop's id of the member; it is also the identity of this command
     * @param at when the member joined
     * @param profile what is known about the person
     * @throws IllegalArgumentException if the member is blank, longer than 120 characters or has control characters
     */
    public Enrol {
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(profile, "profile");
    }

    /**
     * Creates an enrolment.
     *
     * @param member the shop's id of the member
     * @param at when the member joined
     * @return the command
     */
    public static Enrol of(String member, Instant at) {
        return new Enrol(member, at, Profile.EMPTY);
    }

    /**
     * Returns this enrolment with what is known about the person.
     *
     * @param known the profile
     * @return a copy with that profile
     */
    public Enrol with(Profile known) {
        return new Enrol(member, at, known);
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
        profile.content(content);
    }
}
