package dev.loyalty4j.metrics.distribution;

import dev.loyalty4j.metrics.function.Gamma;

/**
 * The Poisson distribution: how many events come in a time in which μ are expected.
 *
 * <p>Accuracy: {@code cumulative} relative 1e-11 where it is below one half; the limits relative 1e-12, checked against
 * another library.
 */
public final class Poisson {

    /** More events than this are far beyond what the exact limits are good for. */
    public static final long MAX_EVENTS = (long) Gamma.MAX_SHAPE - 1;

    private static final int MAX_STEPS = 200;

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
        return shape == 0 ? 0 : gammaQuantile(shape, tail, true);
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
        return gammaQuantile(requireEvents(k) + 1, tail, false);
    }

    /** Newton from the start of Wilson and Hilferty 1931, kept between bounds that close in. */
    private static double gammaQuantile(double shape, double tail, boolean left) {
        double low = 0;
        double high = Double.MAX_VALUE;
        double x = start(shape, left ? Normal.quantile(tail) : -Normal.quantile(tail), left ? tail : 1 - tail);
        for (int step = 0; step < MAX_STEPS; step++) {
            double off = left ? Gamma.lower(shape, x) - tail : tail - Gamma.upper(shape, x);
            if (off > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - off / Gamma.density(shape, x);
            if (!(next > low && next < high)) {
                next = high == Double.MAX_VALUE ? 2 * x : (low + high) / 2;
            }
            if (Math.abs(next - x) <= 0x1p-50 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double start(double shape, double z, double share) {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + z * Math.sqrt(ninth);
        // Far to the left of a small shape the cube root is no good; there P(a, x) is about xᵃ/Γ(a + 1).
        return root > 0.2 ? shape * root * root * root : Math.exp((Math.log(share) + Gamma.log(shape + 1)) / shape);
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
