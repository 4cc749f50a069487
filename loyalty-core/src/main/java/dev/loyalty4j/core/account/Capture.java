package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * Spends what a hold set aside, all of it or a part. The rest of a part stays held until it is captured, released or
 * timed out. A capture is a redemption and can be cancelled like one, by its id.
 *
 * @param id the identity of this capture
 * @param hold the hold
 * @param at when
 * @param points how many points, in the smallest unit; 0 for all that is still held
 */
public record Capture(String id, String hold, Instant at, long points) implements AccountCommand {

    /** The name of this kind of command. */
    public static final String KIND = "capture";

    /**
     * Checks the parts.
     *
     * @param id the identity of this capture
     * @param hold the hold
     * @param at when
     * @param points how many points, in the smallest unit; 0 for all that is still held
     * @throws IllegalArgumentException if an id is not valid or {@code points < 0}
     */
    public Capture {
        Text.id(id, "id");
        Text.id(hold, "hold");
        Objects.requireNonNull(at, "at");
        if (points < 0) {
            throw new IllegalArgumentException("points is " + points + ", allowed is 0 or more");
        }
    }

    /**
     * Creates a capture of all that is still held.
     *
     * @param captureId the identity of this capture
     * @param holdId the hold
     * @param at when
     * @return the command
     */
    public static Capture of(String captureId, String holdId, Instant at) {
        return new Capture(captureId, holdId, at, 0);
    }

    /**
     * Returns this capture of a part.
     *
     * @param part how many points, in the smallest unit, more than 0
     * @return a copy of that part
     */
    public Capture points(long part) {
        return new Capture(id, hold, at, part);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(hold).put(at).put(points);
    }
}
