package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * A member spends points on a reward.
 *
 * @param id the identity of this redemption
 * @param member the shop's id of the member
 * @param reward the id of the reward
 * @param at when the member asked for it
 */
public record Redeem(String id, String member, String reward, Instant at) implements Command {

    /** The name of this kind of command. */
    public static final String KIND = "redeem";

    /**
     * Checks the parts.
     *
     * @param id the identity of this redemption
     * @param member the shop's id of the member
     * @param reward the id of the reward
     * @param at when the member asked for it
     * @throws IllegalArgumentException if an id is blank or longer than 120 characters or has control characters
     */
    public Redeem {
        Text.id(id, "id");
        Text.id(member, "member");
        Text.id(reward, "reward");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates a redemption.
     *
     * @param redemptionId the identity of this redemption
     * @param member the shop's id of the member
     * @param reward the id of the reward
     * @param at when the member asked for it
     * @return the command
     */
    public static Redeem of(String redemptionId, String member, String reward, Instant at) {
        return new Redeem(redemptionId, member, reward, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(reward).put(at);
    }
}
