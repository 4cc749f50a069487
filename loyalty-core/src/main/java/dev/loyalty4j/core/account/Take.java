package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.Objects;

/**
 * Points that were taken from one lot, with enough to put them back.
 *
 * @param lot the number of the lot
 * @param kind why the lot had been granted
 * @param points how many points were taken, more than 0
 * @param expiresAt when they would have died
 * @param origin where the lot came from
 */
public record Take(long lot, LotKind kind, long points, Instant expiresAt, Origin origin) {

    /**
     * Checks that all parts are there.
     *
     * @param lot the number of the lot
     * @param kind why the lot had been granted
     * @param points how many points were taken, more than 0
     * @param expiresAt when they would have died
     * @param origin where the lot came from
     */
    public Take {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(origin, "origin");
    }
}
