package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.interval.Definition;
import java.util.Arrays;
import java.util.List;

/**
 * The hazard added up that a {@link CoxFit} expects of a subject with given covariates, and the survival that follows
 * from it. A step function that rises at the times of events; immutable.
 */
public final class BaselineHazard {

    /** Σ d / Σ exp(β(x − x₀)). */
    public static final Definition BASELINE = new Definition(
            "expected cumulative hazard",
            "sum over the times up to t of events / sum of the relative hazards of those at risk",
            "Breslow 1974, Covariance Analysis of Censored Survival Data; ties as in the fit");

    private final List<String> covariates;
    private final double[] values;

    /** Ascending; the hazard holds from each on. */
    private final double[] times;

    private final double[] hazard;

    private BaselineHazard(List<String> covariates, double[] values, double[] times, double[] hazard) {
        this.covariates = covariates;
        this.values = values;
        this.times = times;
        this.hazard = hazard;
    }

    /** Of a subject with these values, given in the caller's units. */
    static BaselineHazard of(CoxRows rows, TieMethod ties, double[] beta, double[] values) {
        double shift = 0;
        for (int j = 0; j < beta.length; j++) {
            shift += beta[j] * (values[j] - rows.mean()[j]) / rows.scale()[j];
        }
        double[] eta = rows.predictors(beta);
        double top = Arrays.stream(eta).max().orElse(0);
        // Taken out of the sums, so that no quotient of two overflows comes up.
        double factor = Math.exp(shift - top);
        double[] times = new double[rows.size()];
        double[] jumps = new double[rows.size()];
        double atRisk = 0;
        int size = 0;
        for (int from = 0; from < eta.length; ) {
            int end = rows.endOfTies(from);
            double tied = 0;
            int events = 0;
            for (int row = from; row < end; row++) {
                double weight = Math.exp(eta[row] - top);
                atRisk += weight;
                tied += rows.event()[row] ? weight : 0;
                events += rows.event()[row] ? 1 : 0;
            }
            times[size] = rows.time()[from];
            for (int k = 0; k < events; k++) {
                jumps[size] += factor / (atRisk - (ties == TieMethod.EFRON ? (double) k / events * tied : 0));
            }
            size++;
            from = end;
        }
        return ascending(rows, values, Arrays.copyOf(times, size), Arrays.copyOf(jumps, size));
    }

    private static BaselineHazard ascending(CoxRows rows, double[] values, double[] latestFirst, double[] jumps) {
        int size = latestFirst.length;
        double[] times = new double[size];
        double[] hazard = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            times[i] = latestFirst[size - 1 - i];
            sum += jumps[size - 1 - i];
            hazard[i] = sum;
        }
        return new BaselineHazard(rows.covariates(), values.clone(), times, hazard);
    }

    /**
     * Returns the hazard added up to a time.
     *
     * @param time finite, at least 0; after the last time of any subject the hazard stays where it is
     * @return H, at least 0
     * @throws IllegalArgumentException if the time is out of range
     */
    public double at(double time) {
        int found = Arrays.binarySearch(times, SurvivalTimes.requireTime(time) + 0.0);
        int row = found >= 0 ? found : -found - 2;
        return row < 0 ? 0 : hazard[row];
    }

    /**
     * Returns the share expected to be without the event at a time.
     *
     * @param time finite, at least 0
     * @return e^−H
     * @throws IllegalArgumentException if the time is out of range
     */
    public double survivalAt(double time) {
        return Math.exp(-at(time));
    }

    /**
     * Returns the covariates and the hazard at the last time.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return BASELINE.name() + " of " + covariates + " = " + Arrays.toString(values) + ", "
                + (times.length == 0 ? "no rows" : at(times[times.length - 1]) + " to " + times[times.length - 1]);
    }
}
