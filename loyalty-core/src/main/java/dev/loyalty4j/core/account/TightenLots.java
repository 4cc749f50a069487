package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Applies the expiry of the programme as it is now to lots granted before, and gives notice: each dies at the earlier
 * of its own end and the later of the new rule's end and the start of the notice date.
 *
 * @param id the identity of this command
 * @param member the shop's id of the member
 * @param notice the date from which the new rule may make lots die
 * @param at when
 * @param lots the numbers of the lots; empty for all lots of the type
 * @param pointType the name of the point type; empty for the first type of the programme
 */
public record TightenLots(String id, String member, LocalDate notice, Instant at, List<Long> lots, String pointType)
        implements EndsCommand {

    /** The name of this kind of command. */
    public static final String KIND = "tighten-lots";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param member the shop's id of the member
     * @param notice the date from which the new rule may make lots die
     * @param at when
     * @param lots the numbers of the lots; empty for all lots of the type
     * @param pointType the name of the point type; empty for the first type of the programme
     * @throws IllegalArgumentException if an id is not valid or there are more lots than an account may hold
     */
    public TightenLots {
        Objects.requireNonNull(notice, "notice");
        lots = EndsShape.checked(id, member, at, lots, pointType);
    }

    /**
     * Creates the command for all lots of the type.
     *
     * @param id the identity of this command
     * @param member the shop's id of the member
     * @param notice the date from which the new rule may make lots die
     * @param at when
     * @return the command
     */
    public static TightenLots of(String id, String member, LocalDate notice, Instant at) {
        return new TightenLots(id, member, notice, at, List.of(), "");
    }

    /**
     * Returns this command for one lot, or for one more.
     *
     * @param number the number of the lot
     * @return a copy for that lot too
     */
    public TightenLots lot(long number) {
        return new TightenLots(id, member, notice, at, EndsShape.and(lots, number), pointType);
    }

    /**
     * Returns this command for another point type.
     *
     * @param type the name of the type
     * @return a copy for that type
     */
    public TightenLots in(String type) {
        return new TightenLots(id, member, notice, at, lots, type);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        EndsShape.content(this, notice, content);
    }
}
