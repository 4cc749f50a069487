package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Points that a hold has set aside. They are out of their lots until the hold ends.
 *
 * @param hold the id of the hold
 * @param order the order that it is for; empty if not known
 * @param until when it ends by itself
 * @param takes what it still holds
 */
public record HeldPoints(String hold, String order, Instant until, List<Take> takes) {

    /**
     * Copies the takes.
     *
     * @param hold the id of the hold
     * @param order the order that it is for; empty if not known
     * @param until when it ends by itself
     * @param takes what it still holds
     */
    public HeldPoints {
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(until, "until");
        takes = List.copyOf(Objects.requireNonNull(takes, "takes"));
    }

    /**
     * Returns how many points are held.
     *
     * @return the sum of the takes
     */
    public long points() {
        return Lots.sum(takes);
    }
}
