package dev.loyalty4j.metrics.function;

/**
 * The complementary error function erfc(x) = 2/√π ∫ₓ^∞ exp(−t²) dt.
 *
 * <p>Below 1 it sums the series erf(x) = 2/√π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n + 1)), all of whose terms are
 * positive; from 1 on it evaluates the continued fraction of Laplace from its tail (Abramowitz and Stegun 1964,
 * <i>Handbook of Mathematical Functions</i>, 7.1.6 and 7.1.14).
 *
 * <p>Accuracy: relative error below 1e-13 for |x| ≤ 20.
 */
public final class ErrorFunction {

    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** From here on the continued fraction needs no more than {@link #FRACTION_DEPTH} levels for a double. */
    private static final double FRACTION_FROM = 1;

    /** The error falls like exp(−2x√(2·depth)): at x = 1 this many leave 3e-17. */
    private static final int FRACTION_DEPTH = 180;

    private ErrorFunction() {}

    /**
     * Returns erfc(x).
     *
     * @param x any number; infinite values give 0 and 2
     * @return a value from 0 to 2; NaN for NaN
     */
    public static double erfc(double x) {
        if (x < 0) {
            return 2 - erfc(-x);
        }
        return x < FRACTION_FROM ? 1 - series(x) : fraction(x);
    }

    private static double series(double x) {
        double square = x * x;
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 0x1p-54; n++) {
            term *= 2 * square / (2 * n + 1);
            sum += term;
        }
        return 2 / SQRT_PI * Math.exp(-square) * sum;
    }

    private static double fraction(double x) {
        if (x > 27.3) { // exp(−x²) is below the smallest double
            return 0;
        }
        double tail = x;
        for (int k = FRACTION_DEPTH; k >= 1; k--) {
            tail = x + 0.5 * k / tail;
        }
        return expOfMinusSquare(x) / (SQRT_PI * tail);
    }

    /** Squares a rounded part exactly, so that the rounding of x² is not blown up by the exponential. */
    static double expOfMinusSquare(double x) {
        double coarse = Math.rint(x * 16) / 16;
        return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
    }
}
