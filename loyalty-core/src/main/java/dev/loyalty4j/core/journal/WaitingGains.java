package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.tier.MetricGain;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an order counts toward tiers with the release of its points, and not at once.
 *
 * @param order the id of the order; of a visit or an action, its name as an order; of what a lot counts less, its
 *     {@link #ofLot(long)}
 * @param at when it was placed
 * @param pointType the name of the point type whose release is waited for
 * @param gains what it counts then, without what came back meanwhile
 * @param until when it counts, the far future if it waits for something to happen
 * @param atRelease whether it counts in the window of the release; otherwise in that of the order
 */
public record WaitingGains(
        String order, Instant at, String pointType, List<MetricGain> gains, Instant until, boolean atRelease) {

    /** The most orders of one account that wait; all of them are in its state. */
    public static final int MAX = 1_000;

    /**
     * Copies the gains.
     *
     * @param order the id of the order; of a visit or an action, its name as an order; of what a lot counts less, its
     *     {@link #ofLot(long)}
     * @param at when it was placed
     * @param pointType the name of the point type whose release is waited for
     * @param gains what it counts then, without what came back meanwhile
     * @param until when it counts, the far future if it waits for something to happen
     * @param atRelease whether it counts in the window of the release; otherwise in that of the order
     */
    public WaitingGains {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(pointType, "pointType");
        gains = List.copyOf(Objects.requireNonNull(gains, "gains"));
        Objects.requireNonNull(until, "until");
    }

    /**
     * Returns the name under which it waits that a lot counts less. No order has it.
     *
     * @param lot the id of the lot
     * @return the name
     */
    public static String ofLot(long lot) {
        return "/lot/" + lot;
    }

    /**
     * Returns the instant in whose window it counts.
     *
     * @return that of the release or that of the order
     */
    public Instant countedAt() {
        return atRelease ? until : at;
    }

    /**
     * Says whether there is nothing to count, because all of it came back.
     *
     * @return true if every gain is 0
     */
    public boolean isNothing() {
        return gains.stream().allMatch(gain -> gain.amount() == 0);
    }

    /**
     * Returns the same with other gains.
     *
     * @param left what is left to count
     * @return a copy
     */
    public WaitingGains with(List<MetricGain> left) {
        return new WaitingGains(order, at, pointType, left, until, atRelease);
    }

    /**
     * Returns the same with another release.
     *
     * @param release when it counts
     * @return a copy
     */
    public WaitingGains until(Instant release) {
        return new WaitingGains(order, at, pointType, gains, release, atRelease);
    }
}
