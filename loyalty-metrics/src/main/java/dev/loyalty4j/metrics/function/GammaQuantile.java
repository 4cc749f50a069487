package dev.loyalty4j.metrics.function;

/**
 * The inverse of the regularised incomplete gamma functions of {@link Gamma}: the x at which P(a, x) or Q(a, x) has a
 * value.
 *
 * <p>Newton from the start of Wilson and Hilferty 1931, <i>The Distribution of Chi-Square</i>, kept between bounds that
 * close in; far to the left of a small shape from P(a, x) ≈ xᵃ/Γ(a + 1).
 *
 * <p>Accuracy: relative 1e-11 for shapes from 0.5 to 1e8 and shares from 1e-12 to one half on either side; below a
 * shape of 0.5 the result may be too small for a double, which gives 0.
 */
public final class GammaQuantile {

    private static final int MAX_STEPS = 400;

    private GammaQuantile() {}

    /**
     * Returns the x with P(a, x) = p.
     *
     * @param a the shape, above 0 and at most {@link Gamma#MAX_SHAPE}
     * @param p strictly between 0 and 1
     * @return x, at least 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double lower(double a, double p) {
        requireShare(p);
        return root(a, p, true);
    }

    /**
     * Returns the x with Q(a, x) = q.
     *
     * @param a the shape, above 0 and at most {@link Gamma#MAX_SHAPE}
     * @param q strictly between 0 and 1
     * @return x, at least 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double upper(double a, double q) {
        requireShare(q);
        return root(a, q, false);
    }

    private static double root(double shape, double tail, boolean left) {
        Gamma.lower(shape, 0); // names a shape that is out of range
        double low = 0;
        double high = Double.MAX_VALUE;
        double x = start(shape, left ? tail : 1 - tail, left ? -deviate(tail) : deviate(tail));
        for (int step = 0; step < MAX_STEPS && x > 0; step++) {
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

    private static double start(double shape, double share, double z) {
        double ninth = 1 / (9 * shape);
        double root = 1 - ninth + z * Math.sqrt(ninth);
        // Far to the left of a small shape the cube root is no good; there P(a, x) is about xᵃ/Γ(a + 1).
        return root > 0.2 ? shape * root * root * root : Math.exp((Math.log(share) + Gamma.log(shape + 1)) / shape);
    }

    /** The z with P(Z > z) = tail, good to 4.5e-4 (Abramowitz and Stegun 1964, 26.2.23): enough to start from. */
    private static double deviate(double tail) {
        if (tail > 0.5) {
            return -deviate(1 - tail);
        }
        double t = Math.sqrt(-2 * Math.log(tail));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return t - above / below;
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share + " must be strictly between 0 and 1");
        }
    }
}
