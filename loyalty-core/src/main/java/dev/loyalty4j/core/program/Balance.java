package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.amount.Points;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The points of one type that a member has.
 *
 * @param available what can be spent now
 * @param pending what waits to be released
 * @param held what holds have set aside
 * @param debt what is owed
 * @param lots the lots that are alive, in the order in which they will be spent
 * @param expiring what dies when, earliest first; points that never die are not listed
 */
public record Balance(
        Points available, Points pending, Points held, Points debt, List<Lot> lots, List<Expiring> expiring) {

    /**
     * Copies the lists.
     *
     * @param available what can be spent now
     * @param pending what waits to be released
     * @param held what holds have set aside
     * @param debt what is owed
     * @param lots the lots that are alive, in the order in which they will be spent
     * @param expiring what dies when, earliest first; points that never die are not listed
     */
    public Balance {
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(pending, "pending");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(debt, "debt");
        lots = List.copyOf(Objects.requireNonNull(lots, "lots"));
        expiring = List.copyOf(Objects.requireNonNull(expiring, "expiring"));
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

    static Balance of(PointType type, Wallet wallet, Instant at) {
        List<Lot> lots = new ArrayList<>(wallet.lots());
        lots.sort(type.spending().comparator());
        SortedMap<Instant, Long> byEnd = new TreeMap<>();
        for (Lot lot : lots) {
            if (!lot.pending() && !wallet.undying() && lot.expiresAt().isBefore(ProgramCalendar.NEVER)) {
                byEnd.merge(lot.expiresAt(), lot.remaining(), Math::addExact);
            }
        }
        List<Expiring> expiring = new ArrayList<>();
        byEnd.forEach((end, points) -> expiring.add(new Expiring(end, type.points(points))));
        return new Balance(
                type.points(wallet.available(at)),
                type.points(wallet.pending()),
                type.points(wallet.held()),
                type.points(wallet.debt()),
                lots,
                expiring);
    }

    /**
     * Returns the next end of points.
     *
     * @return what dies first, or nothing if no points will die
     */
    public Optional<Expiring> nextExpiry() {
        return expiring.stream().findFirst();
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
        String waiting = pending.minor() == 0 ? "" : ", " + pending + " pending";
        String aside = held.minor() == 0 ? "" : ", " + held + " held";
        return available + waiting + aside + owed + next;
    }
}
