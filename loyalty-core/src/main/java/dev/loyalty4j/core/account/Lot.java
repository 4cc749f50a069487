package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * Points that were granted together, have one kind, and die together.
 *
 * @param id the number of the lot in its account, from 1 in order of granting
 * @param kind why it was granted
 * @param granted how many points it was granted with, more than 0
 * @param remaining how many of them are left, 1 to {@code granted} while the lot is alive
 * @param earnedAt when they were earned
 * @param availableFrom from when they can be spent
 * @param expiresAt the first instant at which they are dead
 * @param origin where they came from
 */
public record Lot(
        long id,
        LotKind kind,
        long granted,
        long remaining,
        Instant earnedAt,
        Instant availableFrom,
        Instant expiresAt,
        Origin origin) {

    /** The order in which lots are spent: what dies first, then what was earned first, then the lower number. */
    static final Comparator<Lot> SPEND_ORDER =
            Comparator.comparing(Lot::expiresAt).thenComparing(Lot::earnedAt).thenComparing(Lot::id);

    /**
     * Checks the amounts.
     *
     * @param id the number of the lot in its account, from 1 in order of granting
     * @param kind why it was granted
     * @param granted how many points it was granted with, more than 0
     * @param remaining how many of them are left, 1 to {@code granted} while the lot is alive
     * @param earnedAt when they were earned
     * @param availableFrom from when they can be spent
     * @param expiresAt the first instant at which they are dead
     * @param origin where they came from
     * @throws IllegalArgumentException if {@code remaining} is not 0 to {@code granted}
     */
    public Lot {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(earnedAt, "earnedAt");
        Objects.requireNonNull(availableFrom, "availableFrom");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(origin, "origin");
        if (remaining < 0 || remaining > granted) {
            throw new IllegalArgumentException("remaining is " + remaining + ", allowed is 0 to " + granted);
        }
    }

    /**
     * Says whether the points can be spent.
     *
     * @param at the instant of spending
     * @return true if the lot is available and not dead at that instant
     */
    public boolean spendableAt(Instant at) {
        return !availableFrom.isAfter(at) && expiresAt.isAfter(at);
    }

    Lot less(long points) {
        return new Lot(id, kind, granted, remaining - points, earnedAt, availableFrom, expiresAt, origin);
    }

    Take take(long points) {
        return new Take(id, kind, points, expiresAt, origin);
    }
}
