package dev.loyalty4j.metrics.function;

/**
 * The hypergeometric function of Gauss, ₂F₁(a, b; c; z) = Σ (a)ₙ(b)ₙ/(c)ₙ·zⁿ/n!, where it is a mean over a beta
 * distribution: for c &gt; b &gt; 0 it is E[(1 − zp)⁻ᵃ] with p ~ Beta(b, c − b) (Abramowitz and Stegun 1964, 15.3.1).
 *
 * <p>Small z and few terms: the power series, whose terms are all positive. Else the integral by {@link BetaMean},
 * which needs no more points at z = 1 − 1e-15 than at 0.5. Both work on logarithms where terms or the result would
 * overflow.
 *
 * <p>Domain: a at least 0, b above 0 and c − b at least 1e-9, all at most 1e6; z from 0 to below 1, passed with 1 − z
 * so that it loses no digits near 1. Accuracy: relative 1e-12·max(1, |ln ₂F₁|).
 */
public final class Hypergeometric {

    private static final double SMALLEST = 1e-9;
    private static final double LARGEST = 1e6;

    /** About where 300 terms and as many points of the integral cost the same. */
    private static final double SERIES_TO = 0.85;

    private static final double SERIES_MEAN = 60;
    private static final double PRECISION = 0x1p-54;

    private Hypergeometric() {}

    /**
     * Returns ln ₂F₁(a, b; c; z).
     *
     * @param a at least 0
     * @param b at least 1e-9
     * @param beyond c − b, at least 1e-9
     * @param z 0 to below 1
     * @param rest 1 − z, by whatever way gives it exactly
     * @return the logarithm, at least 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double log(double a, double b, double beyond, double z, double rest) {
        require(a, b, beyond);
        if (!(z >= 0 && rest > 0 && rest <= 1)) {
            throw new IllegalArgumentException("z " + z + " must be 0 to below 1, 1 - z " + rest + " above 0 to 1");
        }
        if (z <= SERIES_TO && a * z <= SERIES_MEAN * rest) {
            return Math.log(series(a, b, b + beyond, z));
        }
        return BetaMean.log(b, beyond, (p, q) -> -a * Math.log(q + p * rest));
    }

    private static double series(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        double left = 1;
        for (int n = 0; term > sum * PRECISION * left; n++) {
            double ratio = (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            term *= ratio;
            sum += term;
            // What is left is at most a geometric series of this ratio, once the ratio falls below 1.
            left = Math.max(0, 1 - Math.max(ratio, z));
        }
        return sum;
    }

    private static void require(double a, double b, double beyond) {
        boolean within = a >= 0 && a <= LARGEST && b >= SMALLEST && b <= LARGEST;
        if (!(within && beyond >= SMALLEST && beyond <= LARGEST)) {
            throw new IllegalArgumentException("parameters a " + a + ", b " + b + ", c - b " + beyond + " must be 0, "
                    + SMALLEST + " and " + SMALLEST + " to " + LARGEST);
        }
    }
}
