package dev.loyalty4j.metrics.function;

/**
 * The derivatives of ln Γ: digamma ψ and trigamma ψ′.
 *
 * <p>Both by their asymptotic series from 12 on, reached by the recurrence from below (Abramowitz and Stegun 1964,
 * <i>Handbook of Mathematical Functions</i>, 6.3.5, 6.3.18, 6.4.6 and 6.4.12).
 *
 * <p>Domain: x above 0 and finite, and for ψ′ at least 1e-150, where it would leave the range of a double. Accuracy: ψ
 * |error| ≤ 4e-15·max(1, |ψ|), so that the digits are absolute ones at its root 1.4616; ψ′ relative 4e-15.
 */
public final class PolyGamma {

    private static final double ASYMPTOTIC_FROM = 12;

    /** B₂ₖ/2k: what 1/x², 1/x⁴, … lose; at 12 the next would be 1e-17. */
    private static final double[] DIGAMMA = {
        1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
    };

    /** B₂ₖ, the coefficients of 1/x³, 1/x⁵, …; at 12 the next would be relative 4e-16. */
    private static final double[] TRIGAMMA = {
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510
    };

    private static final double SMALLEST_TRIGAMMA = 1e-150;

    private PolyGamma() {}

    /**
     * Returns ψ(x) = d ln Γ(x)/dx.
     *
     * @param x above 0 and finite
     * @return the derivative
     * @throws IllegalArgumentException if x is out of range
     */
    public static double digamma(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("argument " + x + " of digamma must be above 0 and finite");
        }
        double below = 0;
        double shifted = x;
        for (; shifted < ASYMPTOTIC_FROM; shifted++) {
            below += 1 / shifted;
        }
        return Math.log(shifted) - 0.5 / shifted - digammaTail(shifted) - below;
    }

    /** ln x − 1/2x − ψ(x), for x not below where the series holds. */
    static double digammaTail(double x) {
        double square = 1 / (x * x);
        return horner(DIGAMMA, square) * square;
    }

    /**
     * Returns ψ′(x), the second derivative of ln Γ.
     *
     * @param x at least 1e-150 and finite
     * @return the derivative
     * @throws IllegalArgumentException if x is out of range
     */
    public static double trigamma(double x) {
        if (!(x >= SMALLEST_TRIGAMMA && x < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "argument " + x + " of trigamma must be at least " + SMALLEST_TRIGAMMA + " and finite");
        }
        double below = 0;
        double shifted = x;
        for (; shifted < ASYMPTOTIC_FROM; shifted++) {
            below += 1 / (shifted * shifted);
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        return below + inverse * (1 + inverse / 2 + horner(TRIGAMMA, square) * square);
    }

    private static double horner(double[] coefficients, double x) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * x + coefficients[k];
        }
        return sum;
    }
}
