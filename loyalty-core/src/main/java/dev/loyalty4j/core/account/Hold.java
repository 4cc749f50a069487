package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Sets points aside for a checkout that is not finished. Nobody else can spend them; they are captured, released, or
 * free again by themselves when the time is over.
 *
 * @param id the identity of this hold
 * @param member the shop's id of the member
 * @param points how many points, in the smallest unit, more than 0
 * @param at when
 * @param lasting how long it lasts, counted from when it is recorded
 * @param order the order that it is for; empty if not known
 * @param pointType the name of the point type; empty for the first type of the programme
 */
public record Hold(String id, String member, long points, Instant at, Duration lasting, String order, String pointType)
        implements AccountCommand {

    /** The name of this kind of command. */
    public static final String KIND = "hold";

    /** How long a hold lasts that does not say. */
    public static final Duration DEFAULT_LASTING = Duration.ofMinutes(15);

    /** A hold that lasts longer than this is a redemption that nobody finished. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /**
     * Checks the parts.
     *
     * @param id the identity of this hold
     * @param member the shop's id of the member
     * @param points how many points, in the smallest unit, more than 0
     * @param at when
     * @param lasting how long it lasts, counted from when it is recorded
     * @param order the order that it is for; empty if not known
     * @param pointType the name of the point type; empty for the first type of the programme
     * @throws IllegalArgumentException if an id is not valid, {@code points < 1}, or {@code lasting} is not more than 0
     *     and at most 90 days
     */
    public Hold {
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(lasting, "lasting");
        Text.optionalName(order, "order");
        Text.optionalName(pointType, "pointType");
        if (points < 1) {
            throw new IllegalArgumentException("points is " + points + ", allowed is 1 or more");
        }
        if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "lasting is " + lasting + ", allowed is more than 0 and at most " + LONGEST);
        }
    }

    /**
     * Creates a hold of 15 minutes.
     *
     * @param holdId the identity of this hold
     * @param member the shop's id of the member
     * @param points how many points, in the smallest unit, more than 0
     * @param at when
     * @return the command
     */
    public static Hold of(String holdId, String member, long points, Instant at) {
        return new Hold(holdId, member, points, at, DEFAULT_LASTING, "", "");
    }

    /**
     * Returns this hold for an order.
     *
     * @param orderId the order
     * @return a copy for that order
     */
    public Hold forOrder(String orderId) {
        return new Hold(id, member, points, at, lasting, orderId, pointType);
    }

    /**
     * Returns this hold with another time.
     *
     * @param time how long it lasts, more than 0 and at most 90 days
     * @return a copy that lasts so long
     */
    public Hold lasting(Duration time) {
        return new Hold(id, member, points, at, time, order, pointType);
    }

    /**
     * Returns this hold of another point type.
     *
     * @param type the name of the type
     * @return a copy of that type
     */
    public Hold in(String type) {
        return new Hold(id, member, points, at, lasting, order, type);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(points).put(at).put(lasting.toNanos()).put(order).put(pointType);
    }
}
