package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * A redemption is called off: the points go back to the lots they came from, with their own ends. Once for each
 * redemption.
 *
 * @param id the identity of this command
 * @param redemption the id of the redemption, or of the capture of a hold
 * @param at when
 */
public record CancelRedemption(String id, String redemption, Instant at) implements Command {

    /** The name of this kind of command. */
    public static final String KIND = "cancel-redemption";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param redemption the id of the redemption, or of the capture of a hold
     * @param at when
     * @throws IllegalArgumentException if an id is not valid
     */
    public CancelRedemption {
        Text.id(id, "id");
        Text.id(redemption, "redemption");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates the cancellation of a redemption.
     *
     * @param id the identity of this command
     * @param redemptionId the id of the redemption, or of the capture of a hold
     * @param at when
     * @return the command
     */
    public static CancelRedemption of(String id, String redemptionId, Instant at) {
        return new CancelRedemption(id, redemptionId, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(redemption).put(at);
    }
}
