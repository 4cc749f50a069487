package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Rate;
import java.time.Instant;
import java.util.Objects;

/**
 * Points that were taken from one lot, with all that it takes to put them back.
 *
 * @param lot the number of the lot
 * @param kind why the lot had been granted
 * @param points how many points were taken, more than 0
 * @param granted how many points the lot was granted with
 * @param earnedAt when they were earned
 * @param pending whether they waited to be released
 * @param availableFrom from when they could be spent
 * @param expiresAt when they would have died
 * @param worth what a smallest unit of them is worth in the smallest unit of money; 0 if they have no worth of their
 *     own
 * @param origin where the lot came from
 */
public record Take(
        long lot,
        LotKind kind,
        long points,
        long granted,
        Instant earnedAt,
        boolean pending,
        Instant availableFrom,
        Instant expiresAt,
        Rate worth,
        Origin origin) {

    /**
     * Checks that all parts are there.
     *
     * @param lot the number of the lot
     * @param kind why the lot had been granted
     * @param points how many points were taken, more than 0
     * @param granted how many points the lot was granted with
     * @param earnedAt when they were earned
     * @param pending whether they waited to be released
     * @param availableFrom from when they could be spent
     * @param expiresAt when they would have died
     * @param worth what a smallest unit of them is worth in the smallest unit of money; 0 if they have no worth of
     *     their own
     * @param origin where the lot came from
     */
    public Take {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(earnedAt, "earnedAt");
        Objects.requireNonNull(availableFrom, "availableFrom");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(origin, "origin");
    }

    Take points(long some) {
        return new Take(lot, kind, some, granted, earnedAt, pending, availableFrom, expiresAt, worth, origin);
    }

    Take until(Instant end) {
        return new Take(lot, kind, points, granted, earnedAt, pending, availableFrom, end, worth, origin);
    }

    /** The lot as it is when only these points are in it. */
    Lot asLot() {
        return new Lot(
                lot,
                kind,
                Math.max(granted, points),
                points,
                earnedAt,
                pending,
                availableFrom,
                expiresAt,
                worth,
                origin);
    }
}
