package dev.loyalty4j.metrics.function;

/**
 * The mean of a positive smooth function of p over a beta distribution, E[f(p)] with p ~ Beta(a, b), on the log scale.
 *
 * <p>With p = 1/(1 + e⁻ʸ) the integrand becomes pᵃ(1 − p)ᵇf(p)/B(a, b), which is analytic in a strip around the real
 * line and falls off exponentially on both sides. There the rule of equal steps converges exponentially (Trefethen and
 * Weideman 2014, <i>The Exponentially Convergent Trapezoidal Rule</i>). It starts at the peak and walks to both sides
 * until nothing more comes; the step shrinks with the width of the peak.
 *
 * <p>Meant for ln f that changes by at most as much as p and 1 − p to moderate powers: (1 − zp)⁻ᵏ, (1 − (1 + cp)⁻ᵏ)/p.
 * Accuracy: relative 1e-13·max(1, |ln of the largest term|).
 */
public final class BetaMean {

    /** With this step the strip of half width π/2 leaves exp(−2π·(π/2)/h) = 3e-18. */
    private static final double WIDEST_STEP = 0.245;

    /** Of the standard deviation of the peak; leaves exp(−2π²/0.49²) for a normal one. */
    private static final double STEP_OF_PEAK = 0.49;

    private static final double NOTHING = -41;
    /** There 1 − p or p is 1 to the last bit. */
    private static final double PLAIN_FROM = 38;

    private static final int MAX_POINTS = 1_000_000;

    private BetaMean() {}

    /** ln f, given p and 1 − p, neither of which lost digits. */
    @FunctionalInterface
    public interface LogFunction {

        /**
         * Returns the logarithm of the function.
         *
         * @param p 0 to 1
         * @param rest 1 − p
         * @return ln f(p)
         */
        double at(double p, double rest);
    }

    /**
     * Returns ln E[f(p)].
     *
     * @param a first shape of the distribution, 1e-9 to 1e6
     * @param b second shape of the distribution, 1e-9 to 1e6
     * @param logF ln f
     * @return the logarithm of the mean
     */
    public static double log(double a, double b, LogFunction logF) {
        double peak = peak(a, b, logF);
        double top = exponent(a, b, logF, peak);
        double step = step(a, b, logF, peak, top);
        double sum = 1 + side(a, b, logF, peak, step, top) + side(a, b, logF, peak, -step, top);
        return top + Math.log(step * sum) - Beta.log(a, b);
    }

    private static double side(double a, double b, LogFunction logF, double peak, double step, double top) {
        double sum = 0;
        double rest = 1;
        for (int n = 1; n < MAX_POINTS && rest > NOTHING; n++) {
            double term = Math.exp(exponent(a, b, logF, peak + n * step) - top);
            sum += term;
            // The tail falls at least like p to the power a or 1 - p to the power b.
            double rate = step > 0 ? b : a;
            if (isPlain(a, b, logF, peak + n * step, step)) {
                return sum + term / Math.expm1(Math.abs(step) * rate);
            }
            // Near the peak the fall is slower than the power of p or 1 - p that rules the tail, but not than 1.
            rest = Math.log(term / (Math.abs(step) * Math.min(1, rate)));
        }
        return sum;
    }

    /** Whether f no longer changes, so that the rest of the walk is a geometric series. */
    private static boolean isPlain(double a, double b, LogFunction logF, double y, double step) {
        if (y * Math.signum(step) < PLAIN_FROM) {
            return false;
        }
        double here = exponent(a, b, logF, y);
        double fall = exponent(a, b, logF, y + 20 * Math.signum(step)) - here;
        return Math.abs(fall + 20 * (step > 0 ? b : a)) < 1e-15 * Math.max(4, 4 * Math.abs(here));
    }

    private static double exponent(double a, double b, LogFunction logF, double y) {
        double small = Math.exp(-Math.abs(y));
        double logLarger = -Math.log1p(small);
        double larger = 1 / (1 + small);
        double p = y >= 0 ? larger : small * larger;
        double q = y >= 0 ? small * larger : larger;
        double logP = y >= 0 ? logLarger : y + logLarger;
        double logQ = y >= 0 ? logLarger - y : logLarger;
        return a * logP + b * logQ + logF.at(p, q);
    }

    /** The exponent rises to one peak and falls from it: golden sections on an interval that surely holds it. */
    private static double peak(double a, double b, LogFunction logF) {
        double low = -60;
        double high = 60;
        double ratio = (Math.sqrt(5) - 1) / 2;
        double left = high - ratio * (high - low);
        double right = low + ratio * (high - low);
        double atLeft = exponent(a, b, logF, left);
        double atRight = exponent(a, b, logF, right);
        while (high - low > 1e-3) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - ratio * (high - low);
                atLeft = exponent(a, b, logF, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + ratio * (high - low);
                atRight = exponent(a, b, logF, right);
            }
        }
        return (low + high) / 2;
    }

    /** Halves the widest step until a step to either side falls no more than it would from a normal peak. */
    private static double step(double a, double b, LogFunction logF, double peak, double top) {
        double step = WIDEST_STEP;
        double fall = STEP_OF_PEAK * STEP_OF_PEAK;
        while (step > 1e-9) {
            double left = exponent(a, b, logF, peak - step);
            double right = exponent(a, b, logF, peak + step);
            if (2 * top - left - right <= fall) {
                return step;
            }
            step *= 0.7;
        }
        return step;
    }
}
