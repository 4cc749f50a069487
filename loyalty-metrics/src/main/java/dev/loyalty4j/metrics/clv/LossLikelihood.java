package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.PolyGamma;
import dev.loyalty4j.metrics.function.RisingFactorial;
import dev.loyalty4j.metrics.optimize.Objective;

/**
 * The log-likelihood of contracts over ln θ: Σ lost(t)·ln(S(t − 1) − S(t)) + Σ left(t)·ln S(t) with S(t) = B(α, β +
 * tᶜ)/B(α, β). With two parameters c is 1 and the model is the shifted beta-geometric.
 */
final class LossLikelihood implements Objective {

    /** Where tᶜ stops, so that nothing overflows; S has long fallen to its power law. */
    private static final double LARGEST_TIME = 1e14;

    private final ContractCounts counts;

    LossLikelihood(ContractCounts counts) {
        this.counts = counts;
    }

    /** ln S(t). */
    static double logSurvival(double alpha, double beta, double c, double t) {
        double time = time(t, c);
        return RisingFactorial.log(beta, time) - RisingFactorial.log(alpha + beta, time);
    }

    private static double time(double t, double c) {
        return c == 1 ? t : Math.min(LARGEST_TIME, Math.pow(t, c));
    }

    @Override
    public double valueAt(double[] point, double[] gradient) {
        double alpha = Math.exp(point[0]);
        double beta = Math.exp(point[1]);
        double c = point.length > 2 ? Math.exp(point[2]) : 1;
        double[] before = new double[4];
        double[] after = new double[4];
        double[] sums = new double[4];
        add(sums, before, (double) counts.left[0]);
        for (int t = 1; t < counts.left.length; t++) {
            logSurvival(after, alpha, beta, c, t);
            if (counts.lost[t - 1] > 0) {
                addLoss(sums, before, after, (double) counts.lost[t - 1]);
            }
            add(sums, after, (double) counts.left[t]);
            System.arraycopy(after, 0, before, 0, after.length);
        }
        double[] theta = {alpha, beta, c};
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = theta[i] * sums[i + 1];
        }
        return sums[0];
    }

    /** ln S and its derivatives by α, β, c. */
    private static void logSurvival(double[] into, double alpha, double beta, double c, double t) {
        double time = time(t, c);
        double whole = RisingFactorial.logDerivative(alpha + beta, time);
        into[0] = RisingFactorial.log(beta, time) - RisingFactorial.log(alpha + beta, time);
        into[1] = -whole;
        into[2] = RisingFactorial.logDerivative(beta, time) - whole;
        // ψ(β + u) − ψ(α + β + u) is minus the derivative of a rising factorial by α.
        double byTime = -rise(beta + time, alpha);
        into[3] = time < LARGEST_TIME ? byTime * time * Math.log(t) : 0;
    }

    /** ψ(q + n) − ψ(q). */
    private static double rise(double q, double n) {
        return n < 1e-3 ? n * PolyGamma.trigamma(q + n / 2) : RisingFactorial.logDerivative(q, n);
    }

    private static void add(double[] sums, double[] log, double weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight == 0 ? 0 : weight * log[i];
        }
    }

    /** ln(S₀ − S₁) = ln S₀ + ln(1 − e^Δ), Δ = ln S₁ − ln S₀. */
    private static void addLoss(double[] sums, double[] before, double[] after, double weight) {
        double step = after[0] - before[0];
        sums[0] += weight * (before[0] + Math.log(-Math.expm1(step)));
        double odds = Math.expm1(-step);
        for (int i = 1; i < sums.length; i++) {
            sums[i] += weight * (before[i] + (before[i] - after[i]) / odds);
        }
    }
}
