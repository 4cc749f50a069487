package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * Frees what a hold still sets aside.
 *
 * @param id the identity of this release
 * @param hold the hold
 * @param at when
 */
public record Release(String id, String hold, Instant at) implements AccountCommand {

    /** The name of this kind of command. */
    public static final String KIND = "release";

    /**
     * Checks the parts.
     *
     * @param id the identity of this release
     * @param hold the hold
     * @param at when
     * @throws IllegalArgumentException if an id is not valid
     */
    public Release {
        Text.id(id, "id");
        Text.id(hold, "hold");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates a release.
     *
     * @param releaseId the identity of this release
     * @param holdId the hold
     * @param at when
     * @return the command
     */
    public static Release of(String releaseId, String holdId, Instant at) {
        return new Release(releaseId, holdId, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(hold).put(at);
    }
}
