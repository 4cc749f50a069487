package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.Objects;

/**
 * What is remembered of an expired lot while its order may still come back: points of an award that expired in its own
 * lot are not taken a second time.
 *
 * @param lot the number of the lot
 * @param expired how many points died in it
 * @param rememberUntil when the order can no longer come back
 */
public record DeadLot(long lot, long expired, Instant rememberUntil) {

    /**
     * Checks that all parts are there.
     *
     * @param lot the number of the lot
     * @param expired how many points died in it
     * @param rememberUntil when the order can no longer come back
     */
    public DeadLot {
        Objects.requireNonNull(rememberUntil, "rememberUntil");
    }
}
