package dev.loyalty4j.core.activity;

import java.time.Instant;
import java.util.Objects;

/**
 * A shop knows something new about a member. The profile replaces the one before.
 *
 * @param id the identity of this update
 * @param member the shop's id of the member
 * @param at since when it is known
 * @param profile all that is known now
 */
public record UpdateProfile(String id, String member, Instant at, Profile profile) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "update profile";

    /**
     * Checks the parts.
     *
     * @param id the identity of this update
     * @param member the shop's id of the member
     * @param at since when it is known
     * @param profile all that is known now
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters
     */
    public UpdateProfile {
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(profile, "profile");
    }

    /**
     * Creates an update.
     *
     * @param updateId the identity of this update
     * @param member the shop's id of the member
     * @param at since when it is known
     * @param profile all that is known now
     * @return the command
     */
    public static UpdateProfile of(String updateId, String member, Instant at, Profile profile) {
        return new UpdateProfile(updateId, member, at, profile);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(at);
        profile.content(content);
    }
}
