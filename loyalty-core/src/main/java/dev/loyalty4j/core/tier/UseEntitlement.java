package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * Uses an entitlement that may be used so many times in a period. It is refused where the member does not have it, or
 * where it is used up.
 *
 * @param id the identity of this use
 * @param member the shop's id of the member
 * @param entitlement the name of the entitlement
 * @param quantity how often, 1 to 1,000,000
 * @param at when
 */
public record UseEntitlement(String id, String member, String entitlement, long quantity, Instant at)
        implements TierCommand {

    /** The name of this kind of command. */
    public static final String KIND = "use entitlement";

    private static final long MAX_QUANTITY = 1_000_000;

    /**
     * Checks the parts.
     *
     * @param id the identity of this use
     * @param member the shop's id of the member
     * @param entitlement the name of the entitlement
     * @param quantity how often, 1 to 1,000,000
     * @param at when
     * @throws IllegalArgumentException if an id or the name is not valid, or the quantity is out of range
     */
    public UseEntitlement {
        Text.id(id, "id");
        Text.id(member, "member");
        Text.name(entitlement, "entitlement");
        Objects.requireNonNull(at, "at");
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity is " + quantity + ", allowed is 1 to " + MAX_QUANTITY);
        }
    }

    /**
     * Creates one use.
     *
     * @param id the identity of this use
     * @param member the shop's id of the member
     * @param entitlement the name of the entitlement
     * @param at when
     * @return the command
     */
    public static UseEntitlement of(String id, String member, String entitlement, Instant at) {
        return new UseEntitlement(id, member, entitlement, 1, at);
    }

    /**
     * Returns this use as several at once.
     *
     * @param times how often, 1 to 1,000,000
     * @return a copy with that quantity
     */
    public UseEntitlement times(long times) {
        return new UseEntitlement(id, member, entitlement, times, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(entitlement).put(quantity).put(at);
    }
}
