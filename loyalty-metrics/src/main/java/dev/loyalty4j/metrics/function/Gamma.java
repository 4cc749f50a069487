package dev.loyalty4j.metrics.function;

/**
 * The logarithm of the gamma function and the regularised incomplete gamma functions P(a, x) = γ(a, x)/Γ(a) and Q = 1 −
 * P.
 *
 * <p>ln Γ by the series of Stirling from 16 on, reached by the recurrence from below; P by its power series for x &lt;
 * a + 1, Q by the continued fraction of Legendre from there on, evaluated forwards (Abramowitz and Stegun 1964,
 * <i>Handbook of Mathematical Functions</i>, 6.1.41, 6.5.29 and 6.5.31). Whichever of the two is small is computed
 * itself, not as a difference from 1.
 *
 * <p>Accuracy for a up to 1e8: ln Γ 1e-14·max(1, |ln Γ|); for a from 0.1 the smaller of P and Q relative 1e-11 where it
 * is above 1e-300 and, for x &lt; a + 1, Q above 1e-4 (below that 1e-16).
 */
public final class Gamma {

    /** The largest a: the power series needs about 10·√a terms. */
    public static final double MAX_SHAPE = 1e8;

    private static final double STIRLING_FROM = 16;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** B₂ₖ/(2k(2k − 1)) for k = 1, 2, …: the coefficients of 1/x, 1/x³, …; at 16 the next would be 3e-18. */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };

    private static final double FAR_BELOW = -0.5;

    private static final int MAX_TERMS = 1_000_000;
    private static final double PRECISION = 0x1p-54;

    /** Keeps the continued fraction away from a division by zero. */
    private static final double TINY = 1e-300;

    private Gamma() {}

    /**
     * Returns ln Γ(x).
     *
     * @param x a finite number above 0
     * @return the natural logarithm
     * @throws IllegalArgumentException if x is out of range
     */
    public static double log(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("argument " + x + " of ln gamma must be above 0 and finite");
        }
        double product = 1;
        double shifted = x;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted++;
        }
        return (shifted - 0.5) * Math.log(shifted)
                - shifted
                + HALF_LOG_TWO_PI
                + correction(shifted)
                - Math.log(product);
    }

    /**
     * Returns P(a, x).
     *
     * @param a the shape, above 0 and at most {@link #MAX_SHAPE}
     * @param x at least 0
     * @return a share from 0 to 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double lower(double a, double x) {
        require(a, x);
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /**
     * Returns Q(a, x) = 1 − P(a, x).
     *
     * @param a the shape, above 0 and at most {@link #MAX_SHAPE}
     * @param x at least 0
     * @return a share from 0 to 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double upper(double a, double x) {
        require(a, x);
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    /**
     * Returns the density of the gamma distribution of scale 1, the derivative of P.
     *
     * @param a the shape, above 0 and at most {@link #MAX_SHAPE}
     * @param x above 0
     * @return xᵃ⁻¹·e⁻ˣ/Γ(a)
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double density(double a, double x) {
        require(a, x);
        return front(a, x) / x;
    }

    private static double series(double a, double x) {
        if (x == 0) {
            return 0;
        }
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MAX_TERMS && term > sum * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return Math.min(1, front(a, x) * sum);
    }

    /** The method of Lentz. */
    private static double fraction(double a, double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double step = 0;
        for (int n = 1; n < MAX_TERMS && Math.abs(step - 1) > 4 * PRECISION; n++) {
            double above = -n * (n - a);
            b += 2;
            d = 1 / nonZero(above * d + b);
            c = nonZero(b + above / c);
            step = c * d;
            value *= step;
        }
        return Math.min(1, front(a, x) * value);
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** xᵃ·e⁻ˣ/Γ(a); for large a around its peak, where the plain logarithms would cancel. */
    private static double front(double a, double x) {
        if (a < STIRLING_FROM) {
            return Math.exp(a * Math.log(x) - x - log(a));
        }
        double off = (x - a) / a;
        // Far below the peak 1 + off would keep few digits of x/a, and nothing cancels there.
        double power = off < FAR_BELOW ? Math.log(x / a) : Math.log1p(off);
        double exponent = a * (power - off) - correction(a);
        return Math.sqrt(a / (2 * Math.PI)) * Math.exp(exponent);
    }

    /** ln Γ(x) minus the main terms of Stirling, for x not below where the series holds. */
    static double correction(double x) {
        double square = 1 / (x * x);
        double sum = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            sum = sum * square + STIRLING[k];
        }
        return sum / x;
    }

    private static void require(double a, double x) {
        if (!(a > 0 && a <= MAX_SHAPE)) {
            throw new IllegalArgumentException("shape " + a + " must be above 0 and at most " + MAX_SHAPE);
        }
        if (!(x >= 0)) {
            throw new IllegalArgumentException("argument " + x + " must be at least 0");
        }
    }
}
