package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * Corrects an account by hand. A credit is a lot of its own, of the kind {@link LotKind#GOODWILL}; a debit takes lots
 * in the order of spending, and leaves debt only if it says so.
 *
 * @param id the identity of this adjustment
 * @param member the shop's id of the member
 * @param points how many points, in the smallest unit; negative to take them, never 0
 * @param reason why, a code of the shop
 * @param at when
 * @param intoDebt whether a debit may leave debt, up to the debt limit of the point type
 * @param pointType the name of the point type; empty for the first type of the programme
 */
public record Adjust(
        String id, String member, long points, String reason, Instant at, boolean intoDebt, String pointType)
        implements AccountCommand {

    /** The name of this kind of command. */
    public static final String KIND = "adjust";

    /**
     * Checks the parts.
     *
     * @param id the identity of this adjustment
     * @param member the shop's id of the member
     * @param points how many points, in the smallest unit; negative to take them, never 0
     * @param reason why, a code of the shop
     * @param at when
     * @param intoDebt whether a debit may leave debt, up to the debt limit of the point type
     * @param pointType the name of the point type; empty for the first type of the programme
     * @throws IllegalArgumentException if an id or the reason is not valid, or {@code points} is 0
     */
    public Adjust {
        Text.id(id, "id");
        Text.id(member, "member");
        Text.name(reason, "reason");
        Objects.requireNonNull(at, "at");
        Text.optionalName(pointType, "pointType");
        if (points == 0 || points == Long.MIN_VALUE) {
            throw new IllegalArgumentException("points is " + points + ", allowed is any other number");
        }
    }

    /**
     * Creates an adjustment that never leaves debt.
     *
     * @param id the identity of this adjustment
     * @param member the shop's id of the member
     * @param points how many points, in the smallest unit; negative to take them
     * @param reason why, a code of the shop
     * @param at when
     * @return the command
     */
    public static Adjust of(String id, String member, long points, String reason, Instant at) {
        return new Adjust(id, member, points, reason, at, false, "");
    }

    /**
     * Returns this adjustment with the right to leave debt.
     *
     * @return a copy that may leave debt up to the limit of the point type
     */
    public Adjust allowingDebt() {
        return new Adjust(id, member, points, reason, at, true, pointType);
    }

    /**
     * Returns this adjustment of another point type.
     *
     * @param type the name of the type
     * @return a copy of that type
     */
    public Adjust in(String type) {
        return new Adjust(id, member, points, reason, at, intoDebt, type);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(points).put(reason).put(at).put(intoDebt ? 1 : 0).put(pointType);
    }
}
