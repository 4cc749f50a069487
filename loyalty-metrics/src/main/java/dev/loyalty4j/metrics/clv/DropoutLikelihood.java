package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.RisingFactorial;

/**
 * The likelihood of customers who leave after a purchase, over r, α, a and b: after each repeat purchase (BG/NBD;
 * Fader, Hardie and Lee 2005, <i>"Counting Your Customers" the Easy Way</i>) or after the first one too (MBG/NBD;
 * Batislam, Denizel and Filiztekin 2007, <i>Empirical Validation and Comparison of Models for Customer Base
 * Analysis</i>).
 *
 * <p>L = Γ(r + x)/Γ(r)·αʳ·B(a, b + k)/B(a, b)·(α + T)^−(r + x)·(1 + e^D) with k chances to leave that were not taken: x
 * in BG, x + 1 in MBG. e^D are the odds of having left: D = ln(a/(b + k − 1)) + (r + x)·ln((α + T)/(α + t_x)), −∞
 * without any chance.
 */
final class DropoutLikelihood implements Likelihood {

    private final CollapsedHistories data;
    private final int early;
    private final int threads;

    /** Early is 1 if a customer may leave after the first purchase, else 0. */
    DropoutLikelihood(CollapsedHistories data, int early, int threads) {
        this.data = data;
        this.early = early;
        this.threads = threads;
    }

    /** D of a customer with k chances. */
    static double logOdds(
            double r, double alpha, double a, double b, double x, double chances, double last, double age) {
        return chances == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(a / (b + chances - 1)) + (r + x) * Math.log1p((age - last) / (alpha + last));
    }

    /** ln(1 + eᴰ). */
    static double logOnePlus(double logOdds) {
        return logOdds > 0 ? logOdds + Math.log1p(Math.exp(-logOdds)) : Math.log1p(Math.exp(logOdds));
    }

    static double row(double[] theta, double x, double chances, double last, double age) {
        double odds = logOdds(theta[0], theta[1], theta[2], theta[3], x, chances, last, age);
        return NbdLikelihood.row(theta[0], theta[1], x, age)
                + RisingFactorial.log(theta[3], chances)
                - RisingFactorial.log(theta[2] + theta[3], chances)
                + logOnePlus(odds);
    }

    @Override
    public double at(double[] theta, double[] gradient) {
        double value = byCount(theta, gradient);
        Times times = new Times(theta[1], data);
        double[] sums = ChunkedSum.of(data.rows, 5, threads, (into, from, to) -> addRows(theta, times, into, from, to));
        for (int i = 0; i < 4; i++) {
            gradient[i] += sums[i + 1];
        }
        return value + sums[0];
    }

    /** What depends on x alone. */
    private double byCount(double[] theta, double[] gradient) {
        double r = theta[0];
        double b = theta[3];
        double all = theta[2] + b;
        double logAlpha = Math.log(theta[1]);
        double value = 0;
        for (int i = 0; i < data.xs.length; i++) {
            double x = data.xs[i];
            double k = x + early;
            double weight = data.xWeights[i];
            double allSlope = RisingFactorial.logDerivative(all, k);
            value += weight
                    * (RisingFactorial.log(r, x)
                            + r * logAlpha
                            + RisingFactorial.log(b, k)
                            - RisingFactorial.log(all, k));
            gradient[0] += weight * (RisingFactorial.logDerivative(r, x) + logAlpha);
            gradient[1] += weight * r / theta[1];
            gradient[2] -= weight * allSlope;
            gradient[3] += weight * (RisingFactorial.logDerivative(b, k) - allSlope);
        }
        return value;
    }

    /** ln(α + t) and 1/(α + t) of every distinct time. */
    private static final class Times {

        private final double[] logLasts;
        private final double[] logAges;
        private final double[] inverseLasts;
        private final double[] inverseAges;

        Times(double alpha, CollapsedHistories data) {
            logLasts = new double[data.lasts.length];
            inverseLasts = new double[data.lasts.length];
            fill(alpha, data.lasts, logLasts, inverseLasts);
            logAges = new double[data.ages.length];
            inverseAges = new double[data.ages.length];
            fill(alpha, data.ages, logAges, inverseAges);
        }

        private static void fill(double alpha, double[] times, double[] logs, double[] inverses) {
            for (int i = 0; i < times.length; i++) {
                logs[i] = Math.log(alpha + times[i]);
                inverses[i] = 1 / (alpha + times[i]);
            }
        }
    }

    private void addRows(double[] theta, Times times, double[] into, int from, int to) {
        double[] logOdds = new double[data.xs.length];
        for (int i = 0; i < logOdds.length; i++) {
            double chances = data.xs[i] + early;
            logOdds[i] = chances == 0 ? Double.NEGATIVE_INFINITY : Math.log(theta[2] / (theta[3] + chances - 1));
        }
        for (int row = from; row < to; row++) {
            double weight = data.weights[row];
            double x = data.xs[data.xOf[row]];
            double shape = theta[0] + x;
            double logAge = times.logAges[data.ageOf[row]];
            double inverseAge = times.inverseAges[data.ageOf[row]];
            double base = logOdds[data.xOf[row]];
            into[0] -= weight * shape * logAge;
            into[1] -= weight * logAge;
            into[2] -= weight * shape * inverseAge;
            if (base > Double.NEGATIVE_INFINITY) {
                double wait = logAge - times.logLasts[data.lastOf[row]];
                double odds = base + shape * wait;
                // With the smaller of the two odds, neither of which overflows.
                double small = Math.exp(-Math.abs(odds));
                double left = odds > 0 ? 1 / (1 + small) : small / (1 + small);
                into[0] += weight * (Math.max(0, odds) + Math.log1p(small));
                into[1] += weight * left * wait;
                into[2] -= weight * left * shape * (times.inverseLasts[data.lastOf[row]] - inverseAge);
                into[3] += weight * left / theta[2];
                into[4] -= weight * left / (theta[3] + x + early - 1);
            }
        }
    }
}
