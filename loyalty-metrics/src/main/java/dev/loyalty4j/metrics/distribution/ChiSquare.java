package dev.loyalty4j.metrics.distribution;

import dev.loyalty4j.metrics.function.Gamma;
import dev.loyalty4j.metrics.function.GammaQuantile;

/**
 * The chi-square distribution: the sum of squares of so many standard normal numbers, which most tests of several
 * parameters at once are compared with.
 *
 * <p>P(X &gt; x) = Q(ν/2, x/2). Degrees of freedom from {@value #MIN_DEGREES} to {@value #MAX_DEGREES}. Accuracy: tails
 * relative 1e-11 where they are above 1e-300; quantiles relative 1e-11 for tails from 1e-12 to one half, checked
 * against another library.
 */
public final class ChiSquare {

    /** One number. */
    public static final double MIN_DEGREES = 1;

    /** What the incomplete gamma function is good for. */
    public static final double MAX_DEGREES = 2e8;

    private ChiSquare() {}

    /**
     * Returns P(X ≤ x).
     *
     * @param x at least 0
     * @param degrees degrees of freedom
     * @return a probability from 0 to 1
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double cumulative(double x, double degrees) {
        return Gamma.lower(half(degrees), require(x) / 2);
    }

    /**
     * Returns P(X &gt; x), exact also where {@code 1 − cumulative(x)} would be 0.
     *
     * @param x at least 0
     * @param degrees degrees of freedom
     * @return a probability from 0 to 1; {@code upperTail(3.841458820694124, 1)} is 0.05
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double upperTail(double x, double degrees) {
        return Gamma.upper(half(degrees), require(x) / 2);
    }

    /**
     * Returns the x with P(X ≤ x) = p.
     *
     * @param p strictly between 0 and 1
     * @param degrees degrees of freedom
     * @return x
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double quantile(double p, double degrees) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("probability " + p + " must be strictly between 0 and 1");
        }
        return 2 * (p < 0.5 ? GammaQuantile.lower(half(degrees), p) : GammaQuantile.upper(half(degrees), 1 - p));
    }

    private static double half(double degrees) {
        if (!(degrees >= MIN_DEGREES && degrees <= MAX_DEGREES)) {
            throw new IllegalArgumentException(
                    "degrees of freedom " + degrees + " must be " + MIN_DEGREES + " to " + MAX_DEGREES);
        }
        return degrees / 2;
    }

    private static double require(double x) {
        if (!(x >= 0)) {
            throw new IllegalArgumentException("chi-square " + x + " must be at least 0");
        }
        return x;
    }
}
