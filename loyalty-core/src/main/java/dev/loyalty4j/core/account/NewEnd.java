package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.Objects;

/**
 * A new end of a lot.
 *
 * @param lot the number of the lot
 * @param expiresAt the first instant at which it is dead
 */
public record NewEnd(long lot, Instant expiresAt) {
    /**
     * Checks that there is an end.
     *
     * @param lot the number of the lot
     * @param expiresAt the first instant at which it is dead
     */
    public NewEnd {
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
