package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.Beta;
import dev.loyalty4j.metrics.function.RisingFactorial;
import dev.loyalty4j.metrics.optimize.Objective;

/**
 * The log-likelihood of Gamma-Gamma over ln θ. With b = px and s = x·z̄, a customer brings −ln B(b, q) − b·ln(1 + γ/s)
 * − q·ln(1 + s/γ) − ln z̄, which is the formula of the paper written so that large p and q cancel nothing.
 */
final class SpendLikelihood implements Objective {

    private static final int SUMS = 4;

    private final SpendRows rows;
    private final int threads;
    private final int stride;

    SpendLikelihood(SpendRows rows, int threads) {
        this(rows, threads, 1);
    }

    /** Over every stride-th row, as if it stood for as many: enough to tell starts apart. */
    SpendLikelihood(SpendRows rows, int threads, int stride) {
        this.rows = rows;
        this.threads = threads;
        this.stride = stride;
    }

    @Override
    public double valueAt(double[] point, double[] gradient) {
        double p = Math.exp(point[0]);
        double q = Math.exp(point[1]);
        double gamma = Math.exp(point[2]);
        double[] sums = ChunkedSum.of(
                (rows.size + stride - 1) / stride,
                SUMS,
                threads,
                (chunk, from, to) -> add(chunk, from, to, p, q, gamma));
        gradient[0] = p * sums[1];
        gradient[1] = q * sums[2];
        gradient[2] = gamma * sums[3];
        return sums[0];
    }

    private void add(double[] sums, int from, int to, double p, double q, double gamma) {
        for (int row = from; row < to; row++) {
            int i = row * stride;
            double x = rows.purchases[i];
            double shape = p * x;
            double spent = x * rows.means[i];
            double prior = Math.log1p(gamma / spent);
            double seen = Math.log1p(spent / gamma);
            double weight = rows.weights[i] * stride;
            sums[0] -= weight * (Beta.log(shape, q) + shape * prior + q * seen + Math.log(rows.means[i]));
            sums[1] += weight * x * (RisingFactorial.logDerivative(shape, q) - prior);
            sums[2] += weight * (RisingFactorial.logDerivative(q, shape) - seen);
            sums[3] += weight * (q * (spent / gamma) - shape) / (gamma + spent);
        }
    }
}
