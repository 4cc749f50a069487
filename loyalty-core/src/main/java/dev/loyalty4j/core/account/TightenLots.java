package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        implements AccountCommand {

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
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(at, "at");
        lots = List.copyOf(Objects.requireNonNull(lots, "lots"));
        Text.optionalName(pointType, "pointType");
        if (lots.size() > Ledger.MAX_LOTS) {
            throw new IllegalArgumentException("lots are " + lots.size() + ", allowed are 0 to " + Ledger.MAX_LOTS);
        }
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
        List<Long> more = new ArrayList<>(lots);
        more.add(number);
        return new TightenLots(id, member, notice, at, more, pointType);
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
        content.put(notice.toEpochDay()).put(at).put(pointType).put(lots.size());
        lots.forEach(n -> content.put(n));
    }
}
