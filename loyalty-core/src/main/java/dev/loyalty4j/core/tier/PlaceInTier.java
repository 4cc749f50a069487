package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Places a member in a tier: by hand, because of a fee, an invitation, or a status elsewhere.
 *
 * <p>An {@linkplain Placement.Reason#OVERRIDE override} is held exactly, a {@linkplain Placement.Reason#FEE paid} tier
 * at least, both beside what is earned, which shows again when they end. A later one of the same reason takes its
 * place, so one that ends today ends it. An {@linkplain Placement.Reason#INVITATION invitation} or a
 * {@linkplain Placement.Reason#MATCH match} begins a term as if the tier had been reached: when it ends, it is judged
 * like any other. The term is that of the tier, an override is held without an end, unless a date is given.
 *
 * @param id the identity of this placement
 * @param member the shop's id of the member
 * @param ladder the name of the ladder
 * @param tier the name of the tier; empty for none, which only an override may say
 * @param reason why; {@link Placement.Reason#LIFETIME} is given by the engine alone
 * @param at when
 * @param until the first day on which it is held no longer; {@link ProgramCalendar#NEVER_DATE} if no date is given
 * @param fee what the member paid for it; empty for nothing, otherwise one
 */
public record PlaceInTier(
        String id,
        String member,
        String ladder,
        String tier,
        Placement.Reason reason,
        Instant at,
        LocalDate until,
        List<Money> fee)
        implements TierCommand {

    /** The name of this kind of command. */
    public static final String KIND = "place in tier";

    /**
     * Checks the parts.
     *
     * @param id the identity of this placement
     * @param member the shop's id of the member
     * @param ladder the name of the ladder
     * @param tier the name of the tier; empty for none, which only an override may say
     * @param reason why; {@link Placement.Reason#LIFETIME} is given by the engine alone
     * @param at when
     * @param until the first day on which it is held no longer; {@link ProgramCalendar#NEVER_DATE} if no date is given
     * @param fee what the member paid for it; empty for nothing, otherwise one
     * @throws IllegalArgumentException if an id or a name is not valid, or the reason is not one of the shop
     */
    public PlaceInTier {
        Text.id(id, "id");
        Text.id(member, "member");
        Text.name(ladder, "ladder");
        Text.optionalName(tier, "tier");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(until, "until");
        fee = List.copyOf(Objects.requireNonNull(fee, "fee"));
        if (fee.size() > 1) {
            throw new IllegalArgumentException("fees are " + fee.size() + ", allowed is 0 or 1");
        }
        if (reason == Placement.Reason.LIFETIME) {
            throw new IllegalArgumentException("reason is LIFETIME, allowed is any other");
        }
        if (tier.isEmpty() && reason != Placement.Reason.OVERRIDE) {
            throw new IllegalArgumentException("tier is empty, allowed is a tier where the reason is " + reason);
        }
    }

    /**
     * Creates a placement for the term of the tier; an override has no end.
     *
     * @param id the identity of this placement
     * @param member the shop's id of the member
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @param reason why
     * @param at when
     * @return the command
     */
    public static PlaceInTier of(
            String id, String member, String ladder, String tier, Placement.Reason reason, Instant at) {
        return new PlaceInTier(id, member, ladder, tier, reason, at, ProgramCalendar.NEVER_DATE, List.of());
    }

    /**
     * Returns this placement until a date. One that would be over before it begins is refused; an override is not, and
     * ends the override that runs.
     *
     * @param date the first day on which it is held no longer
     * @return a copy with that end
     */
    public PlaceInTier until(LocalDate date) {
        return new PlaceInTier(id, member, ladder, tier, reason, at, date, fee);
    }

    /**
     * Returns this placement with what was paid for it.
     *
     * @param money the fee
     * @return a copy with that fee
     */
    public PlaceInTier paying(Money money) {
        return new PlaceInTier(id, member, ladder, tier, reason, at, until, List.of(money));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(ladder).put(tier).put(reason.name()).put(at).put(until.toEpochDay());
        content.put(fee.size());
        fee.forEach(money -> content.put(money.minor()).put(money.currency()));
    }
}
