package dev.loyalty4j.metrics.distribution;

import dev.loyalty4j.metrics.function.ErrorFunction;

/**
 * The standard normal distribution.
 *
 * <p>Accuracy: both tails relative 1e-12 down to 1e-300; the quantile |error| ≤ 1e-14·max(1, |z|) for probabilities
 * from 1e-300 to 1 − 1e-16, checked against another library and against values of fifty digits.
 */
public final class Normal {

    private static final double SQRT_2 = Math.sqrt(2);
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

    /** The start is within 4.5e-4 and a step of Halley cubes the error, so two would do; the third is for the tails. */
    private static final int HALLEY_STEPS = 3;

    private Normal() {}

    /**
     * Returns P(Z ≤ z).
     *
     * @param z any number, infinite ones included
     * @return a probability from 0 to 1
     */
    public static double cumulative(double z) {
        return 0.5 * ErrorFunction.erfc(-z / SQRT_2);
    }

    /**
     * Returns P(Z &gt; z), exact also where {@code 1 − cumulative(z)} would be 0.
     *
     * @param z any number, infinite ones included
     * @return a probability from 0 to 1
     */
    public static double upperTail(double z) {
        return 0.5 * ErrorFunction.erfc(z / SQRT_2);
    }

    /**
     * Returns the z with P(Z ≤ z) = p: a rational start (Hastings 1955, <i>Approximations for Digital Computers</i>,
     * sheet 68) and steps of Halley on the tail.
     *
     * @param p a probability, strictly between 0 and 1
     * @return z; {@code quantile(0.975)} is 1.959963984540054
     * @throws IllegalArgumentException if p is not strictly between 0 and 1
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("probability " + p + " must be strictly between 0 and 1");
        }
        return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
    }

    /**
     * Returns the z of a two-sided interval: P(|Z| ≤ z) = level.
     *
     * @param level a level, strictly between 0 and 1
     * @return z; {@code twoSided(0.95)} is 1.959963984540054
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public static double twoSided(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " must be strictly between 0 and 1");
        }
        return quantile(0.5 + level / 2);
    }

    /** The z ≥ 0 with P(Z &gt; z) = tail, for a tail of at most one half. */
    private static double upperQuantile(double tail) {
        double z = start(tail);
        for (int step = 0; step < HALLEY_STEPS; step++) {
            double newton = (upperTail(z) - tail) / density(z);
            z += newton / (1 - newton * z / 2);
        }
        return z;
    }

    private static double start(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return t - above / below;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / SQRT_2_PI;
    }
}
