package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Brings expired lots back to life, as far as the account still remembers them.
 *
 * @param id the identity of this command
 * @param member the shop's id of the member
 * @param goodThrough the last day on which the lots are good again
 * @param at when
 * @param lots the numbers of the lots; empty for all that are remembered
 * @param pointType the name of the point type; empty for the first type of the programme
 */
public record ReinstateLots(
        String id, String member, LocalDate goodThrough, Instant at, List<Long> lots, String pointType)
        implements EndsCommand {

    /** The name of this kind of command. */
    public static final String KIND = "reinstate-lots";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param member the shop's id of the member
     * @param goodThrough the last day on which the lots are good again
     * @param at when
     * @param lots the numbers of the lots; empty for all that are remembered
     * @param pointType the name of the point type; empty for the first type of the programme
     * @throws IllegalArgumentException if an id is not valid or there are more lots than an account may hold
     */
    public ReinstateLots {
        Objects.requireNonNull(goodThrough, "goodThrough");
        lots = EndsShape.checked(id, member, at, lots, pointType);
    }

    /**
     * Creates the command for all that are remembered.
     *
     * @param id the identity of this command
     * @param member the shop's id of the member
     * @param goodThrough the last day on which the lots are good again
     * @param at when
     * @return the command
     */
    public static ReinstateLots of(String id, String member, LocalDate goodThrough, Instant at) {
        return new ReinstateLots(id, member, goodThrough, at, List.of(), "");
    }

    /**
     * Returns this command for one lot, or for one more.
     *
     * @param number the number of the lot
     * @return a copy for that lot too
     */
    public ReinstateLots lot(long number) {
        return new ReinstateLots(id, member, goodThrough, at, EndsShape.and(lots, number), pointType);
    }

    /**
     * Returns this command for another point type.
     *
     * @param type the name of the type
     * @return a copy for that type
     */
    public ReinstateLots in(String type) {
        return new ReinstateLots(id, member, goodThrough, at, lots, type);
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
