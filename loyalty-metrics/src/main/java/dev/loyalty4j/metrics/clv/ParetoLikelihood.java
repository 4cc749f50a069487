package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.RisingFactorial;

/**
 * The likelihood of customers who may leave at any time, over r, α, s and β (Schmittlein, Morrison and Colombo 1987,
 * <i>Counting Your Customers: Who Are They and What Will They Do Next?</i>): L = Γ(r + x)/Γ(r)·αʳβˢ·(α + T)^−(r + x)·(β
 * + T)⁻ˢ·(1 + sJ), with sJ from {@link LeavingInTime}. One rule of points serves every β, so that there is no case of α
 * = β to treat apart.
 */
final class ParetoLikelihood implements Likelihood {

    private final CollapsedHistories data;
    private final int threads;

    ParetoLikelihood(CollapsedHistories data, int threads) {
        this.data = data;
        this.threads = threads;
    }

    static double row(double[] theta, double x, double last, double age) {
        double odds = LeavingOdds.log(theta[0] + x, theta[1], theta[2], theta[3], last, age);
        return NbdLikelihood.row(theta[0], theta[1], x, age)
                - theta[2] * Math.log1p(age / theta[3])
                + DropoutLikelihood.logOnePlus(odds);
    }

    @Override
    public double at(double[] theta, double[] gradient) {
        double value = byCount(theta, gradient);
        double[] sums = ChunkedSum.of(data.rows, 5, threads, (into, from, to) -> addRows(theta, into, from, to));
        for (int i = 0; i < 4; i++) {
            gradient[i] += sums[i + 1];
        }
        return value + sums[0];
    }

    private double byCount(double[] theta, double[] gradient) {
        double logAlpha = Math.log(theta[1]);
        double value = 0;
        for (int i = 0; i < data.xs.length; i++) {
            double weight = data.xWeights[i];
            value += weight * (RisingFactorial.log(theta[0], data.xs[i]) + theta[0] * logAlpha);
            gradient[0] += weight * (RisingFactorial.logDerivative(theta[0], data.xs[i]) + logAlpha);
            gradient[1] += weight * theta[0] / theta[1];
        }
        return value;
    }

    private void addRows(double[] theta, double[] into, int from, int to) {
        LeavingInTime leaving = new LeavingInTime();
        double alpha = theta[1];
        double s = theta[2];
        double beta = theta[3];
        for (int row = from; row < to; row++) {
            double weight = data.weights[row];
            double age = data.ages[data.ageOf[row]];
            double shape = theta[0] + data.xs[data.xOf[row]];
            leaving.evaluate(shape, alpha, s, beta, data.lasts[data.lastOf[row]], age);
            double logAge = Math.log(alpha + age);
            double logStay = Math.log1p(age / beta);
            double left = leaving.logOdds == Double.NEGATIVE_INFINITY ? 0 : 1 / (1 + Math.exp(-leaving.logOdds));
            double inverseAge = 1 / (alpha + age);
            double inverseStay = 1 / (beta + age);
            into[0] += weight * (DropoutLikelihood.logOnePlus(leaving.logOdds) - shape * logAge - s * logStay);
            into[1] += weight * (left * leaving.logPurchase - logAge);
            into[2] += weight * shape * (left * (inverseAge - leaving.inversePurchase) - inverseAge);
            into[3] += weight * (left * (1 / s + leaving.logDropout) - logStay);
            into[4] += weight
                    * (s * age * inverseStay / beta + left * (s * inverseStay - (s + 1) * leaving.inverseDropout));
        }
    }
}
