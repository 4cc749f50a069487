package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.Objects;

/**
 * The days for which points of a lot live that came back after its end. A lot gets them once, however often points come
 * back to it.
 *
 * @param lot the number of the lot
 * @param until the first instant at which points of it are dead again
 */
public record Grace(long lot, Instant until) {

    /**
     * Checks that there is an end.
     *
     * @param lot the number of the lot
     * @param until the first instant at which points of it are dead again
     */
    public Grace {
        Objects.requireNonNull(until, "until");
    }
}
