package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.GaussLegendre;

/**
 * What {@link LeavingInTime} computes without its gradient: the odds that a customer has left, for scoring. The same
 * series and the same panels with one sum instead of five, and without an object to keep them in.
 */
final class LeavingOdds {

    private LeavingOdds() {}

    /** ln(sJ), −∞ for t_x = T. */
    static double log(double shape, double alpha, double s, double beta, double last, double age) {
        boolean purchaseNearer = alpha <= beta;
        double nearer = purchaseNearer ? alpha : beta;
        double gap = purchaseNearer ? beta - alpha : alpha - beta;
        double nearPower = purchaseNearer ? shape : s + 1;
        double farPower = purchaseNearer ? s + 1 : shape;
        if (LeavingInTime.isSeriesShort(gap / (nearer + gap + last), nearPower)) {
            double end = Math.log1p(-gap / (nearer + gap + age));
            double length = Math.log1p((age - last) / (nearer + gap + last));
            return Math.log(s)
                    + (purchaseNearer ? shape : s) * (end + length)
                    + (purchaseNearer ? s : shape) * length
                    + Math.log(series(nearPower, nearPower + farPower - 1, gap, nearer + gap + last, age - last));
        }
        return Math.log(purchaseNearer ? s * (nearer + age) / (nearer + gap + age) : s)
                + panels(nearPower, farPower, nearer, gap, last, age);
    }

    /** The sum of the series; v₀ is where its range begins, and span how long that is. */
    private static double series(double nearPower, double g, double gap, double v0, double span) {
        double ratio = gap / v0;
        double v1 = v0 + span;
        double shrink = v0 / v1;
        double grown = span / v1;
        double e = -Math.expm1(-g * Math.log1p(span / v0));
        double q = 1 - e;
        double c = 1;
        double sum = 0;
        for (int j = 0; j < LeavingInTime.MOST_TERMS; j++) {
            double term = c * e / (g + j);
            sum += term;
            double more = (nearPower + j) * ratio;
            if (term <= LeavingInTime.SERIES_PRECISION * sum && more < j + 1) {
                break;
            }
            e += q * grown;
            q *= shrink;
            c *= more * Reciprocals.of(j + 1);
        }
        return sum;
    }

    private static double panels(
            double nearPower, double farPower, double nearer, double gap, double last, double age) {
        double end = nearer + age;
        double logFarEnd = Math.log(gap + end);
        double start = -Math.log1p((age - last) / (nearer + last));
        double top =
                LeavingInTime.exponent(nearPower, farPower, start, Math.log(gap + end * Math.exp(start)) - logFarEnd);
        double sum = 0;
        double left = 0;
        while (start < 0 && left > LeavingInTime.NOTHING) {
            double length = LeavingInTime.length(nearPower, farPower, start, gap, end);
            for (int i = 0; i < GaussLegendre.POINTS; i++) {
                double w = start + length * GaussLegendre.node(i);
                double v = Math.log(gap + end * Math.exp(w)) - logFarEnd;
                sum += length
                        * GaussLegendre.weight(i)
                        * Math.exp(LeavingInTime.exponent(nearPower, farPower, w, v) - top);
            }
            start += length;
            left = LeavingInTime.exponent(nearPower, farPower, start, Math.log(gap + end * Math.exp(start)) - logFarEnd)
                    - top;
        }
        return sum == 0 ? Double.NEGATIVE_INFINITY : Math.log(sum) + top;
    }
}
