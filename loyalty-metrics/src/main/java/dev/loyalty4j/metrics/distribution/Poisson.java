package dev.loyalty4j.metrics.distribution;

import dev.loyalty4j.metrics.function.Gamma;
import dev.loyalty4j.metrics.function.GammaQuantile;

/**
 * The Poisson distribution: how many events come in a time in which μ are expected.
 *
 * <p>Accuracy: {@code cumulative} relative 1e-11 where it is below one half; the limits relative 1e-12, checked against
 * another library.
 */
public final class Poisson {

    /** More events than this are far beyond what the exact limits are good for. */
    public static final long MAX_EVENTS = (long) Gamma.MAX_SHAPE - 1;

    private Poisson() {}

    /**
     * Returns P(N ≤ k).
     *
     * @param k 0 to {@link #MAX_EVENTS}
     * @param mean μ, at least 0
     * @return Q(k + 1, μ)
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double cumulative(long k, double mean) {
        return Gamma.upper(requireEvents(k) + 1, mean);
    }

    /**
     * Returns the smallest mean that k or more events are not too many for.
     *
     * @param k 0 to {@link #MAX_EVENTS}
     * @param tail the share of each tail, strictly between 0 and one half
     * @return the μ with P(N ≥ k) = tail; 0 for k = 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double lowerLimit(long k, double tail) {
        requireTail(tail);
        double shape = requireEvents(k);
        return shape == 0 ? 0 : GammaQuantile.lower(shape, tail);
    }

    /**
     * Returns the largest mean that k or fewer events are not too few for.
     *
     * @param k 0 to {@link #MAX_EVENTS}
     * @param tail the share of each tail, strictly between 0 and one half
     * @return the μ with P(N ≤ k) = tail
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double upperLimit(long k, double tail) {
        requireTail(tail);
        return GammaQuantile.upper(requireEvents(k) + 1, tail);
    }

    private static double requireEvents(long k) {
        if (k < 0 || k > MAX_EVENTS) {
            throw new IllegalArgumentException("number of events " + k + " must be 0 to " + MAX_EVENTS);
        }
        return k;
    }

    private static void requireTail(double tail) {
        if (!(tail > 0 && tail < 0.5)) {
            throw new IllegalArgumentException("tail " + tail + " must be strictly between 0 and 0.5");
        }
    }
}
