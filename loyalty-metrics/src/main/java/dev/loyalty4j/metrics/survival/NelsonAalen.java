package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.interval.Definition;

/**
 * The hazard added up over time: H(t) = Σ d/n over the times up to t, with d events among n at risk; its variance is Σ
 * d/n². Its slope tells when the event threatens most. Immutable.
 *
 * <p>Nelson 1969, <i>Hazard Plotting for Incomplete Failure Data</i>; Aalen 1978, <i>Nonparametric Inference for a
 * Family of Counting Processes</i>.
 */
public final class NelsonAalen {

    /** Σ d/n. */
    public static final Definition HAZARD = new Definition(
            "cumulative hazard",
            "sum of events / at risk over the times up to t",
            "Nelson 1969, Hazard Plotting for Incomplete Failure Data");

    private final RiskTable table;
    private final double[] hazard;
    private final double[] variance;

    private NelsonAalen(RiskTable table) {
        this.table = table;
        hazard = new double[table.size()];
        variance = new double[table.size()];
        double sum = 0;
        double spread = 0;
        for (int row = 0; row < hazard.length; row++) {
            double n = table.atRisk()[row];
            double d = table.events()[row];
            sum += d / n;
            spread += d / (n * n);
            hazard[row] = sum;
            variance[row] = spread;
        }
    }

    /**
     * Returns the hazard of times.
     *
     * @param times one for each subject
     * @return the hazard added up
     */
    public static NelsonAalen of(SurvivalTimes times) {
        return new NelsonAalen(RiskTable.of(times));
    }

    /**
     * Returns the hazard up to a time.
     *
     * @param time finite, at least 0
     * @return H at that time; undefined without subjects or after the last time of any
     * @throws IllegalArgumentException if the time is out of range
     */
    public CumulativeHazard at(double time) {
        SurvivalTimes.requireTime(time);
        int row = table.rowAt(time);
        int subjects = hazard.length == 0 ? 0 : table.atRisk()[0];
        boolean known = subjects > 0 && time <= table.time()[hazard.length - 1];
        return new CumulativeHazard(
                time,
                subjects,
                table.atRiskBefore(time),
                row < 0 ? 0 : hazard[row],
                row < 0 ? 0 : Math.sqrt(variance[row]),
                known);
    }

    /**
     * Returns the hazard up to the last time.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return at(hazard.length == 0 ? 0 : table.time()[hazard.length - 1]).toString();
    }
}
