package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Lets lots live longer: each dies at the later of its own end and the end of a day.
 *
 * @param id the identity of this command
 * @param member the shop's id of the member
 * @param goodThrough the last day on which the lots are good at least
 * @param at when
 * @param lots the numbers of the lots; empty for all lots of the type
 * @param pointType the name of the point type; empty for the first type of the programme
 */
public record ExtendLots(String id, String member, LocalDate goodThrough, Instant at, List<Long> lots, String pointType)
        implements EndsCommand {

    /** The name of this kind of command. */
    public static final String KIND = "extend-lots";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param member the shop's id of the member
     * @param goodThrough the last day on which the lots are good at least
     * @param at when
     * @param lots the numbers of the lots; empty for all lots of the type
     * @param pointType the name of the point type; empty for the first type of the programme
     * @throws IllegalArgumentException if an id is not valid or there are more lots than an account may hold
     */
    public ExtendLots {
        Objects.requireNonNull(goodThrough, "goodThrough");
        lots = EndsShape.checked(id, member, at, lots, pointType);
    }

    /**
     * Creates the command for all lots of the type.
     *
     * @param id the identity of this command
     * @param member the shop's id of the member
     * @param goodThrough the last day on which the lots are good at least
     * @param at when
     * @return the command
     */
    public static ExtendLots of(String id, String member, LocalDate goodThrough, Instant at) {
        return new ExtendLots(id, member, goodThrough, at, List.of(), "");
    }

    /**
     * Returns this command for one lot, or for one more.
     *
     * @param number the number of the lot
     * @return a copy for that lot too
     */
    public ExtendLots lot(long number) {
        return new ExtendLots(id, member, goodThrough, at, EndsShape.and(lots, number), pointType);
    }

    /**
     * Returns this command for another point type.
     *
     * @param type the name of the type
     * @return a copy for that type
     */
    public ExtendLots in(String type) {
        return new ExtendLots(id, member, goodThrough, at, lots, type);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        EndsShape.content(this, goodThrough, content);
    }
}
