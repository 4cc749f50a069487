package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.GaussLegendre;

/**
 * The integral of the Pareto/NBD likelihood over when a customer may have left, J = ∫ₜₓᵀ ((α + T)/(α + u))ᴿ ((β + T)/(β
 * + u))ˢ du/(β + u) with R = r + x: the likelihood is that of a customer alive at T times 1 + sJ, and P(alive) is 1/(1
 * + sJ).
 *
 * <p>With m the smaller and M the larger of α and β: where M − m is small beside M + t_x, the integrand is expanded in
 * (M − m)/(M + u) and integrated term by term; every term is positive and of a simple recurrence. Elsewhere it is
 * integrated in w = ln(m + u), which moves the nearer singularity to infinity and leaves the other π away from the
 * axis: panels of 16 points start at the peak u = t_x, are as long as the integrand may fall in one, and end where
 * nothing is left. Relative error 1e-12, for β = 0.1 and 10,000 purchases too. The moments of the same terms and points
 * are the gradient. Mutable and reused, one for each thread.
 */
final class LeavingInTime {

    /** Up to here the series is shorter than a panel. */
    private static final double LARGEST_RATIO = 0.4;

    private static final double LARGEST_GROWTH = 8;

    static final double SERIES_PRECISION = 1e-16;

    static final int MOST_TERMS = 500;

    /** How far the exponent may fall within a panel. */
    private static final double FALL = 22;

    private static final double LONGEST = 3.2;

    /** e⁻⁴⁰ of the peak is nothing. */
    static final double NOTHING = -40;

    /** ln(sJ), −∞ for t_x = T. */
    double logOdds;

    /** Means over the integrand, of ln((α + T)/(α + u)), ln((β + T)/(β + u)), 1/(α + u) and 1/(β + u). */
    double logPurchase;

    double logDropout;
    double inversePurchase;
    double inverseDropout;

    void evaluate(double shape, double alpha, double s, double beta, double last, double age) {
        boolean purchaseNearer = alpha <= beta;
        double nearer = purchaseNearer ? alpha : beta;
        double gap = purchaseNearer ? beta - alpha : alpha - beta;
        double nearPower = purchaseNearer ? shape : s + 1;
        double farPower = purchaseNearer ? s + 1 : shape;
        if (isSeriesShort(gap / (nearer + gap + last), nearPower)) {
            double nearEnd = purchaseNearer ? shape : s;
            double farEnd = purchaseNearer ? s : shape;
            series(nearPower, farPower, nearEnd, farEnd, nearer, gap, last, age);
            logOdds += Math.log(s);
        } else {
            panels(nearPower, farPower, nearer, gap, last, age);
            logOdds += Math.log(purchaseNearer ? s * (nearer + age) / (nearer + gap + age) : s);
        }
        if (!purchaseNearer) {
            turn();
        }
    }

    static boolean isSeriesShort(double ratio, double nearPower) {
        return ratio <= LARGEST_RATIO && ratio * nearPower <= LARGEST_GROWTH;
    }

    /** Until here the nearer power was taken for that of purchases. */
    private void turn() {
        double log = logPurchase;
        logPurchase = logDropout;
        logDropout = log;
        double inverse = inversePurchase;
        inversePurchase = inverseDropout;
        inverseDropout = inverse;
    }

    /**
     * Σ cⱼ·y₀ʲ·(1 − ρ^(g + j))/(g + j) with cⱼ = (p)ⱼ/j!, p the nearer power, g the sum of both less 1, y₀ = (M −
     * m)/v₀, ρ = v₀/v₁, and v₀ and v₁ the two ends of v = M + u. The derivatives by the powers are sums of the same
     * kind.
     */
    private void series(
            double nearPower,
            double farPower,
            double nearEnd,
            double farEnd,
            double nearer,
            double gap,
            double last,
            double age) {
        double v0 = nearer + gap + last;
        double v1 = nearer + gap + age;
        double ratio = gap / v0;
        double length = Math.log1p((age - last) / v0);
        double shrink = v0 / v1;
        double grown = (age - last) / v1;
        double g = nearPower + farPower - 1;
        double e = -Math.expm1(-g * length);
        double q = 1 - e;
        double c = 1;
        double harmonic = 0;
        double inverse = 1 / g;
        double k = e * inverse;
        double sum = 0;
        double log = 0;
        double rising = 0;
        double far = 0;
        double near = 0;
        for (int j = 0; j < MOST_TERMS; j++) {
            double term = c * k;
            sum += term;
            log += c * inverse * (k - q * length);
            rising += term * harmonic;
            e += q * grown;
            q *= shrink;
            inverse = 1 / (g + j + 1);
            k = e * inverse;
            double more = nearPower + j;
            far += c * k;
            near += c * k * more;
            if (term <= SERIES_PRECISION * sum && more * ratio < j + 1) {
                break;
            }
            harmonic += 1 / more;
            c *= more * ratio * Reciprocals.of(j + 1);
        }
        double toNearEnd = Math.log1p(-gap / v1);
        logOdds =
                sum == 0 ? Double.NEGATIVE_INFINITY : nearEnd * (toNearEnd + length) + farEnd * length + Math.log(sum);
        double norm = sum == 0 ? 0 : 1 / sum;
        logDropout = sum == 0 ? 0 : length - log * norm;
        logPurchase = sum == 0 ? 0 : toNearEnd + logDropout + rising * norm;
        inverseDropout = far * norm / v0;
        inversePurchase = near * norm / (v0 * nearPower);
    }

    private void panels(double nearPower, double farPower, double nearer, double gap, double last, double age) {
        double end = nearer + age;
        double logFarEnd = Math.log(gap + end);
        double start = -Math.log1p((age - last) / (nearer + last));
        double top = exponent(nearPower, farPower, start, Math.log(gap + end * Math.exp(start)) - logFarEnd);
        double sum = 0;
        double near = 0;
        double far = 0;
        double nearInverse = 0;
        double farInverse = 0;
        double left = 0;
        while (start < 0 && left > NOTHING) {
            double length = length(nearPower, farPower, start, gap, end);
            for (int i = 0; i < GaussLegendre.POINTS; i++) {
                double w = start + length * GaussLegendre.node(i);
                double nearU = end * Math.exp(w);
                double v = Math.log(gap + nearU) - logFarEnd;
                double term = length * GaussLegendre.weight(i) * Math.exp(exponent(nearPower, farPower, w, v) - top);
                sum += term;
                near -= term * w;
                far -= term * v;
                nearInverse += term / nearU;
                farInverse += term / (gap + nearU);
            }
            start += length;
            left = exponent(nearPower, farPower, start, Math.log(gap + end * Math.exp(start)) - logFarEnd) - top;
        }
        logOdds = sum == 0 ? Double.NEGATIVE_INFINITY : Math.log(sum) + top;
        double norm = sum == 0 ? 0 : 1 / sum;
        logPurchase = near * norm;
        logDropout = far * norm;
        inversePurchase = nearInverse * norm;
        inverseDropout = farInverse * norm;
    }

    /**
     * How long a panel may be. The integrand falls ever faster, since the share of the far power grows with w: a panel
     * that would do if it fell as at the start is cut to what will do at its end.
     */
    static double length(double nearPower, double farPower, double start, double gap, double end) {
        double longest = Math.min(-start, LONGEST);
        double atMost = Math.min(longest, FALL / slope(nearPower, farPower, end * Math.exp(start), gap));
        return Math.min(atMost, FALL / slope(nearPower, farPower, end * Math.exp(start + atMost), gap));
    }

    /** How steep the exponent is where m + u is so much. */
    private static double slope(double nearPower, double farPower, double nearU, double gap) {
        return Math.abs(nearPower - 1 + farPower * nearU / (gap + nearU));
    }

    /** ln of the integrand over w, up to a constant: du = (m + u)dw takes one from the power of m + u. */
    static double exponent(double nearPower, double farPower, double w, double v) {
        return (1 - nearPower) * w - farPower * v;
    }

    /**
     * ∫₀ʰ (1 + u/scale)⁻ˢe^(−δu) du, the discounted time that a customer who is alive now has left: panels of 16 points
     * in w = ln(1 + u/scale). The horizon may be infinite if δ is above 0. Relative error 1e-12.
     */
    static double discountedLife(double s, double scale, double force, double horizon) {
        double end = force > 0 ? Math.min(horizon, -NOTHING / force) : horizon;
        double length = Math.log1p(end / scale);
        int panels = (int) Math.ceil(length * Math.max(1, Math.min(50, s / 4)));
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int i = 0; i < GaussLegendre.POINTS; i++) {
                double w = length * (panel + GaussLegendre.node(i)) / panels;
                sum += GaussLegendre.weight(i) * Math.exp((1 - s) * w - force * scale * Math.expm1(w));
            }
        }
        return scale * sum * length / panels;
    }
}
