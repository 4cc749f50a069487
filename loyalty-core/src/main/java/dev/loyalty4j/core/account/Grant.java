package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Rate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A lot to be granted: the input of {@link Ledger#grant}.
 *
 * @param pointType the name of the point type
 * @param kind why it is granted
 * @param points how many points, more than 0
 * @param earnedAt when they were earned
 * @param availableFrom from when they can be spent; if later than {@code earnedAt} they are pending until then
 * @param expiresAt the first instant at which they are dead
 * @param worth what a smallest unit is worth in the smallest unit of money; 0 if the lot has no worth of its own
 * @param origin where they come from
 * @param shares the parts by rule and line, whose sum is {@code points}
 */
public record Grant(
        String pointType,
        LotKind kind,
        long points,
        Instant earnedAt,
        Instant availableFrom,
        Instant expiresAt,
        Rate worth,
        Origin origin,
        List<Share> shares) {

    /** So many points in each of as many lots as an account may hold still add up without overflow. */
    public static final long MAX_POINTS = 1_000_000_000_000_000L;

    /**
     * Checks the points and copies the shares.
     *
     * @param pointType the name of the point type
     * @param kind why it is granted
     * @param points how many points, more than 0
     * @param earnedAt when they were earned
     * @param availableFrom from when they can be spent; if later than {@code earnedAt} they are pending until then
     * @param expiresAt the first instant at which they are dead
     * @param worth what a smallest unit is worth in the smallest unit of money; 0 if the lot has no worth of its own
     * @param origin where they come from
     * @param shares the parts by rule and line, whose sum is {@code points}
     * @throws IllegalArgumentException if {@code points < 1}
     * @throws ArithmeticException if {@code points} is more than {@link #MAX_POINTS}
     */
    public Grant {
        Objects.requireNonNull(pointType, "pointType");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(earnedAt, "earnedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(availableFrom, "availableFrom");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(origin, "origin");
        shares = Shares.copyOf(Objects.requireNonNull(shares, "shares"));
        if (points < 1) {
            throw new IllegalArgumentException("points is " + points + ", allowed is 1 or more");
        }
        if (points > MAX_POINTS) {
            throw new ArithmeticException("points is " + points + ", allowed is at most " + MAX_POINTS);
        }
    }
}
