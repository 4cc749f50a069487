package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.RisingFactorial;

/**
 * Σ ln Γ(r + x)/Γ(r) + r ln α − (r + x) ln(α + T), over r and α: customers who never leave (Ehrenberg 1959, <i>The
 * Pattern of Consumer Purchases</i>; here as the density of the times, as in the models with attrition).
 */
final class NbdLikelihood implements Likelihood {

    private final CollapsedHistories data;
    private final int threads;

    NbdLikelihood(CollapsedHistories data, int threads) {
        this.data = data;
        this.threads = threads;
    }

    static double row(double r, double alpha, double x, double age) {
        return RisingFactorial.log(r, x) - r * Math.log1p(age / alpha) - x * Math.log(alpha + age);
    }

    @Override
    public double at(double[] theta, double[] gradient) {
        double r = theta[0];
        double alpha = theta[1];
        double logAlpha = Math.log(alpha);
        double value = 0;
        for (int i = 0; i < data.xs.length; i++) {
            value += data.xWeights[i] * (RisingFactorial.log(r, data.xs[i]) + r * logAlpha);
            gradient[0] += data.xWeights[i] * (RisingFactorial.logDerivative(r, data.xs[i]) + logAlpha);
            gradient[1] += data.xWeights[i] * r / alpha;
        }
        double[] logAges = new double[data.ages.length];
        for (int i = 0; i < logAges.length; i++) {
            logAges[i] = Math.log(alpha + data.ages[i]);
        }
        double[] sums = ChunkedSum.of(data.rows, 3, threads, (into, from, to) -> {
            for (int row = from; row < to; row++) {
                double shape = (r + data.xs[data.xOf[row]]) * data.weights[row];
                int age = data.ageOf[row];
                into[0] -= shape * logAges[age];
                into[1] -= data.weights[row] * logAges[age];
                into[2] -= shape / (alpha + data.ages[age]);
            }
        });
        gradient[0] += sums[1];
        gradient[1] += sums[2];
        return value + sums[0];
    }
}
