package dev.loyalty4j.metrics.distribution;

import dev.loyalty4j.metrics.function.IncompleteBeta;

/**
 * Student's t distribution: the mean of few observations, measured in its own standard errors.
 *
 * <p>P(|T| &gt; t) = I_{ν/(ν + t²)}(ν/2, ½). Degrees of freedom from {@value #MIN_DEGREES} to {@value #MAX_DEGREES}.
 * Accuracy: tails relative 1e-11 for |t| ≤ 1e150; quantiles relative 1e-11 for probabilities from 1e-12 to 1 − 1e-12,
 * checked against another library for degrees from 1 to 1e5.
 */
public final class StudentT {

    /** One observation more than parameters. */
    public static final double MIN_DEGREES = 1;

    /** Beyond this the distribution differs from the normal by less than 1e-8. */
    public static final double MAX_DEGREES = 1e8;

    /** Newton on the logarithms converges from one side; sixty steps leave room for the heaviest tail. */
    private static final int NEWTON_STEPS = 60;

    private StudentT() {}

    /**
     * Returns P(T ≤ t).
     *
     * @param t a finite number
     * @param degrees degrees of freedom
     * @return a probability from 0 to 1
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double cumulative(double t, double degrees) {
        return upperTail(-t, degrees);
    }

    /**
     * Returns P(T &gt; t), exact also where {@code 1 − cumulative(t)} would be 0.
     *
     * @param t a finite number
     * @param degrees degrees of freedom
     * @return a probability from 0 to 1
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double upperTail(double t, double degrees) {
        requireDegrees(degrees);
        if (!Double.isFinite(t)) {
            throw new IllegalArgumentException("t " + t + " must be finite");
        }
        // Divided before squaring, so that a huge t does not overflow.
        double ratio = t / Math.sqrt(degrees);
        double square = ratio * ratio;
        double x = 1 / (1 + square);
        double rest = square > 1 ? 1 / (1 + 1 / square) : square / (1 + square);
        double tail = IncompleteBeta.regularised(degrees / 2, 0.5, x, rest) / 2;
        return t < 0 ? 1 - tail : tail;
    }

    /**
     * Returns the t with P(T ≤ t) = p.
     *
     * @param p a probability, strictly between 0 and 1
     * @param degrees degrees of freedom
     * @return t; {@code quantile(0.975, 10)} is 2.228138851986275
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double quantile(double p, double degrees) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("probability " + p + " must be strictly between 0 and 1");
        }
        requireDegrees(degrees);
        if (p == 0.5) {
            return 0;
        }
        return p < 0.5 ? -upperQuantile(p, degrees) : upperQuantile(1 - p, degrees);
    }

    /**
     * Returns the t of a two-sided interval: P(|T| ≤ t) = level.
     *
     * @param level a level, strictly between 0 and 1
     * @param degrees degrees of freedom
     * @return t; {@code twoSided(0.95, 10)} is 2.228138851986275
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double twoSided(double level, double degrees) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " must be strictly between 0 and 1");
        }
        return quantile(0.5 + level / 2, degrees);
    }

    /**
     * The t &gt; 0 of a tail below one half, by Newton on ln tail over ln t: there the tail falls ever more steeply
     * towards its slope, so a step never leaps over the root twice.
     */
    private static double upperQuantile(double tail, double degrees) {
        double wanted = Math.log(tail);
        double logT = Math.log(Math.max(Normal.quantile(1 - tail), 1e-300));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double t = Math.exp(logT);
            double reached = upperTail(t, degrees);
            double slope = -density(t, degrees) * t / reached;
            double change = (Math.log(reached) - wanted) / slope;
            logT -= change;
            if (Math.abs(change) < 1e-14) {
                break;
            }
        }
        return Math.exp(logT);
    }

    private static double density(double t, double degrees) {
        double exponent = -(degrees + 1) / 2 * Math.log1p(t * t / degrees);
        return Math.exp(exponent - IncompleteBeta.logBeta(degrees / 2, 0.5)) / Math.sqrt(degrees);
    }

    private static void requireDegrees(double degrees) {
        if (!(degrees >= MIN_DEGREES && degrees <= MAX_DEGREES)) {
            throw new IllegalArgumentException(
                    "degrees of freedom " + degrees + " must be " + MIN_DEGREES + " to " + MAX_DEGREES);
        }
    }
}
