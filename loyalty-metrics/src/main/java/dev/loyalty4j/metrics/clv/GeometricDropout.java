package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.BetaMean;
import dev.loyalty4j.metrics.function.GaussLegendre;
import dev.loyalty4j.metrics.function.Hypergeometric;

/**
 * Customers who buy at a rate λ ~ Gamma(shape, scale) and leave after each purchase with probability p ~ Beta(a, b):
 * how many purchases to expect of them.
 *
 * <p>The published forms have ₂F₁ divided by a − 1, which is 0/0 at a = 1 and loses digits around it. The same
 * expectation is a sum of positive terms: had nobody left, the number of purchases would be negative binomial; of j
 * such purchases Σ_{k&lt;j} E[(1 − p)ᵏ] are made, with E[(1 − p)ᵏ] = (b)ₖ/(a + b)ₖ. Where that sum is long the mean
 * over p is integrated instead. Relative error 1e-11, checked against forty digits.
 */
final class GeometricDropout {

    /** With more the integral is cheaper. */
    private static final double LONGEST_MEAN = 200;

    private static final double LARGEST_SHARE = 0.9;
    private static final double PRECISION = 2e-12;

    /** e⁻⁴⁵ is nothing. */
    private static final double NOTHING = 45;

    private GeometricDropout() {}

    /** E[(1 − e^(−λpt))/p]. */
    static double expected(double shape, double scale, double a, double b, double t) {
        double mean = shape * (t / scale);
        double share = t / (scale + t);
        if (mean <= LONGEST_MEAN && share <= LARGEST_SHARE) {
            return sum(shape, scale, a, b, t);
        }
        double ratio = t / scale;
        return Math.exp(BetaMean.log(a, b, (p, q) -> {
            double hazard = p * ratio;
            // For tiny p the quotient is its limit.
            return hazard * shape < 1e-300
                    ? Math.log(mean)
                    : Math.log(-Math.expm1(-shape * Math.log1p(hazard))) - Math.log(p);
        }));
    }

    private static double sum(double shape, double scale, double a, double b, double t) {
        double share = t / (scale + t);
        double tolerance = PRECISION * (1 - share) * (1 - share);
        double bend = 0.5 * (1 + share);
        double probability = Math.exp(-shape * Math.log1p(t / scale));
        double stays = 1;
        double made = 0;
        double sum = 0;
        double all = a + b;
        for (int j = 0; ; j++) {
            sum += probability * made;
            made += stays;
            double more = (shape + j) * share;
            // From here on the terms fall at least geometrically, by half of what share is below 1.
            if (probability * made <= tolerance * sum && more < bend * (j + 1)) {
                return sum;
            }
            stays *= (b + j) / (all + j);
            probability *= more * Reciprocals.of(j + 1);
        }
    }

    /**
     * ∫₀ᴴ e^(−δu) dE(u) with E(u) what {@link #expected} gives for u: panels of 16 points in ln(1 + u/scale), each
     * short enough for the fall of the rate. The horizon may be infinite if δ is above 0.
     */
    static double discounted(double shape, double scale, double a, double b, double rate, double horizon) {
        double end = rate > 0 ? Math.min(horizon, NOTHING / rate) : horizon;
        double length = Math.log1p(end / scale);
        double steep = (shape + 1) * a / (a + b);
        int panels = (int) Math.ceil(length * Math.max(1, Math.min(50, steep / 4)));
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int i = 0; i < GaussLegendre.POINTS; i++) {
                double w = length * (panel + GaussLegendre.node(i)) / panels;
                double above = Math.expm1(w);
                double logMean = Hypergeometric.log(shape + 1, b, a, -Math.expm1(-w), Math.exp(-w));
                sum += GaussLegendre.weight(i) * Math.exp(logMean - shape * w - rate * scale * above);
            }
        }
        return shape * sum * length / panels;
    }
}
