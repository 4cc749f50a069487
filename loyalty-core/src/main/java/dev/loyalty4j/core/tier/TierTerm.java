package dev.loyalty4j.core.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One term of a tier on the way that a member earns. It keeps names and dates, so that a changed programme cannot
 * change what a member holds: a tier that is no longer in the programme is held until its term ends, with the benefits
 * of the highest tier below it that is left, and then judged like that one.
 *
 * @param tier the name of the tier; empty for none
 * @param below the names of the tiers below it when the term was made, lowest first
 * @param cause why it began
 * @param judgedOn the day whose numbers it was made by; {@link LocalDate#EPOCH} if no number was asked for
 * @param from when it began
 * @param until when it ends, exclusive; a later term may begin before
 * @param heldUntil when the tier is lost if it is not retained: the end and the days of grace
 * @param programVersion the version of the programme under which it was made
 */
public record TierTerm(
        String tier,
        List<String> below,
        Cause cause,
        LocalDate judgedOn,
        Instant from,
        Instant until,
        Instant heldUntil,
        int programVersion) {

    /** Whether another term was there when this one began; two tiers may be reached at one instant. */
    boolean follows(TierTerm other) {
        return other.from.isBefore(from) || (other.from.equals(from) && below.contains(other.tier));
    }

    /** Why a term began. */
    public enum Cause {
        /** The number to enter was reached. */
        REACHED,
        /** The number to retain was reached. */
        RENEWED,
        /** The term before ended without the number to retain. */
        LOWERED,
        /** The shop invited the member. */
        INVITED,
        /** The shop matched a tier that the member holds elsewhere. */
        MATCHED;

        /** Says whether the shop placed the member there. */
        boolean placed() {
            return this == INVITED || this == MATCHED;
        }
    }

    /**
     * Checks that all parts are there.
     *
     * @param tier the name of the tier; empty for none
     * @param below the names of the tiers below it when the term was made, lowest first
     * @param cause why it began
     * @param judgedOn the day whose numbers it was made by; {@link LocalDate#EPOCH} if no number was asked for
     * @param from when it began
     * @param until when it ends, exclusive; a later term may begin before
     * @param heldUntil when the tier is lost if it is not retained: the end and the days of grace
     * @param programVersion the version of the programme under which it was made
     */
    public TierTerm {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(judgedOn, "judgedOn");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(heldUntil, "heldUntil");
        below = List.copyOf(Objects.requireNonNull(below, "below"));
    }
}
