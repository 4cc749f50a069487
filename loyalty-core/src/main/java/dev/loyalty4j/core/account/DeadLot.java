package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.Objects;

/**
 * What is remembered of an expired lot while its order may still come back, or an activity may still be reported late:
 * points of an award that expired in its own lot are not taken a second time, and a lot may come back to life.
 *
 * @param was what died
 * @param rememberUntil when it can be forgotten
 * @param lapsed how many of the points were to be spent again for a cancelled return and count as spent
 */
public record DeadLot(Take was, Instant rememberUntil, long lapsed) {

    /**
     * Checks that all parts are there.
     *
     * @param was what died
     * @param rememberUntil when it can be forgotten
     * @param lapsed how many of the points were to be spent again for a cancelled return and count as spent
     */
    public DeadLot {
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(rememberUntil, "rememberUntil");
    }

    /** How many of the points have not been told of yet. */
    long untold() {
        return was.points() - lapsed;
    }
}
