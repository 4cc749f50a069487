package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.amount.Points;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The points of one type that a member has.
 *
 * @param available what can be spent now
 * @param debt what is owed
 * @param lots the lots that are alive, in the order in which they will be spent
 * @param expiring what dies when, earliest first; points that never die are not listed
 */
public record Balance(Points available, Points debt, List<Lot> lots, List<Expiring> expiring) {

    /**
     * Copies the lists.
     *
     * @param available what can be spent now
     * @param debt what is owed
     * @param lots the lots that are alive, in the order in which they will be spent
     * @param expiring what dies when, earliest first; points that never die are not listed
     */
    public Balance {
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(debt, "debt");
        lots = List.copyOf(lots);
        expiring = List.copyOf(expiring);
    }

    /**
     * Points that die together.
     *
     * @param at the first instant at which they are dead
     * @param points how many
     */
    public record Expiring(Instant at, Points points) {
        /**
         * Checks that both parts are there.
         *
         * @param at the first instant at which they are dead
         * @param points how many
         */
        public Expiring {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * Returns the balance in English.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        String owed = debt.minor() == 0 ? "" : ", " + debt + " owed";
        String next = expiring.isEmpty()
                ? ""
                : ", " + expiring.get(0).points() + " expire at "
                        + expiring.get(0).at();
        return available + owed + next;
    }
}
