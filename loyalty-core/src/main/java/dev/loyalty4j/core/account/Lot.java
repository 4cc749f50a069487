package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Rate;
import java.time.Instant;
import java.util.Objects;

/**
 * Points that were granted together, have one kind, and die together.
 *
 * @param id the number of the lot in its account, from 1 in order of granting
 * @param kind why it was granted
 * @param granted how many points it was granted with, more than 0
 * @param remaining how many of them are left, 1 to {@code granted} while the lot is alive
 * @param earnedAt when they were earned
 * @param pending whether they wait to be released; until then they can neither be spent nor die
 * @param availableFrom from when they can be spent; the far future if they wait for an event
 * @param expiresAt the first instant at which they are dead
 * @param worth what a smallest unit of them is worth in the smallest unit of money; 0 if they have no worth of their
 *     own
 * @param origin where they came from
 */
public record Lot(
        long id,
        LotKind kind,
        long granted,
        long remaining,
        Instant earnedAt,
        boolean pending,
        Instant availableFrom,
        Instant expiresAt,
        Rate worth,
        Origin origin) {

    /** The worth of lots that have none of their own. */
    public static final Rate NO_WORTH = new Rate(0, 1);

    /**
     * Checks the amounts.
     *
     * @param id the number of the lot in its account, from 1 in order of granting
     * @param kind why it was granted
     * @param granted how many points it was granted with, more than 0
     * @param remaining how many of them are left, 1 to {@code granted} while the lot is alive
     * @param earnedAt when they were earned
     * @param pending whether they wait to be released; until then they can neither be spent nor die
     * @param availableFrom from when they can be spent; the far future if they wait for an event
     * @param expiresAt the first instant at which they are dead
     * @param worth what a smallest unit of them is worth in the smallest unit of money; 0 if they have no worth of
     *     their own
     * @param origin where they came from
     * @throws IllegalArgumentException if {@code remaining} is not 0 to {@code granted}
     */
    public Lot {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(earnedAt, "earnedAt");
        Objects.requireNonNull(availableFrom, "availableFrom");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(origin, "origin");
        if (remaining < 0 || remaining > granted) {
            throw new IllegalArgumentException("remaining is " + remaining + ", allowed is 0 to " + granted);
        }
    }

    /**
     * Says whether the points can be spent by their own dates.
     *
     * @param at the instant of spending
     * @return true if the lot is available and not dead at that instant
     */
    public boolean spendableAt(Instant at) {
        return !pending && expiresAt.isAfter(at);
    }

    /**
     * This lot with points that come back. There may be more of them than it was granted with: debt that was taken for
     * it, and that points of other lots have paid since, comes back to it.
     */
    Lot plus(long points) {
        long sum = Math.addExact(remaining, points);
        return new Lot(
                id, kind, Math.max(granted, sum), sum, earnedAt, pending, availableFrom, expiresAt, worth, origin);
    }

    Lot remaining(long points) {
        return new Lot(id, kind, granted, points, earnedAt, pending, availableFrom, expiresAt, worth, origin);
    }

    Lot until(Instant end) {
        return new Lot(id, kind, granted, remaining, earnedAt, pending, availableFrom, end, worth, origin);
    }

    Lot releasing(Instant at) {
        return new Lot(id, kind, granted, remaining, earnedAt, true, at, expiresAt, worth, origin);
    }

    Lot released(Instant at, Instant end) {
        return new Lot(id, kind, granted, remaining, earnedAt, false, at, end, worth, origin);
    }

    /** A lot with the points of another one added, which had the same kind, end and worth. */
    Lot with(Lot other) {
        return new Lot(
                id,
                kind,
                Math.addExact(granted, other.granted),
                Math.addExact(remaining, other.remaining),
                earnedAt.isAfter(other.earnedAt) ? earnedAt : other.earnedAt,
                pending,
                availableFrom,
                expiresAt,
                worth,
                origin);
    }

    Take take(long points) {
        return new Take(id, kind, points, granted, earnedAt, pending, availableFrom, expiresAt, worth, origin);
    }
}
