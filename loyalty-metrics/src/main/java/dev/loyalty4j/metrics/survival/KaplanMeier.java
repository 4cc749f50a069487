package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The share still without the event, over time: S(t) = Π (1 − d/n) over the times up to t, with d events among n at
 * risk; its variance is Greenwood's, S²·Σ d/(n(n − d)). Immutable; built in one sort.
 *
 * <p>Kaplan and Meier 1958, <i>Nonparametric Estimation from Incomplete Observations</i>; Greenwood 1926, <i>The Errors
 * of Sampling of the Survivorship Tables</i>. Equal to {@code survfit} of the package survival of R to a relative 1e-9
 * on its data sets lung and waltons.
 */
public final class KaplanMeier {

    /** Π (1 − d/n). */
    public static final Definition SURVIVAL = new Definition(
            "survival",
            "product of (1 − events / at risk) over the times up to t",
            "Kaplan and Meier 1958, Nonparametric Estimation from Incomplete Observations");

    private final RiskTable table;
    private final CurveScale scale;
    private final double[] survival;

    /** Greenwood's variance of ln S after each time; infinite once S is 0. */
    private final double[] variance;

    private KaplanMeier(RiskTable table, CurveScale scale) {
        this.table = table;
        this.scale = scale;
        survival = new double[table.size()];
        variance = new double[table.size()];
        double still = 1;
        double spread = 0;
        for (int row = 0; row < survival.length; row++) {
            double n = table.atRisk()[row];
            double d = table.events()[row];
            still *= (n - d) / n;
            spread += d == 0 ? 0 : d / (n * (n - d));
            survival[row] = still;
            variance[row] = spread;
        }
    }

    /**
     * Returns the curve with intervals on the scale of logarithms.
     *
     * @param times one for each subject
     * @return the curve
     */
    public static KaplanMeier of(SurvivalTimes times) {
        return new KaplanMeier(RiskTable.of(times), CurveScale.LOG);
    }

    /**
     * Returns the same curve with intervals on another scale.
     *
     * @param other the scale
     * @return the curve
     */
    public KaplanMeier on(CurveScale other) {
        return new KaplanMeier(table, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the scale of the intervals.
     *
     * @return as chosen
     */
    public CurveScale scale() {
        return scale;
    }

    /**
     * Returns how many subjects stand behind the curve.
     *
     * @return 0 or more
     */
    public int subjects() {
        return table.size() == 0 ? 0 : table.atRisk()[0];
    }

    /**
     * Returns the last time of any subject: beyond it nobody was watched.
     *
     * @return 0 without subjects
     */
    public double lastTime() {
        return table.size() == 0 ? 0 : table.time()[table.size() - 1];
    }

    /**
     * Returns a point of the curve.
     *
     * @param time finite, at least 0
     * @return S at that time; undefined without subjects, or after the last time if some were then left
     * @throws IllegalArgumentException if the time is out of range
     */
    public SurvivalPoint at(double time) {
        SurvivalTimes.requireTime(time);
        int row = table.rowAt(time);
        return new SurvivalPoint(
                time,
                subjects(),
                table.atRiskBefore(time),
                table.eventsThrough(time),
                row < 0 ? 1 : survival[row],
                row < 0 || survival[row] == 0 ? 0 : variance[row],
                subjects() > 0 && (time <= lastTime() || survival[survival.length - 1] == 0),
                scale);
    }

    /**
     * Returns the points at which the curve changes or somebody was cut off.
     *
     * @return in the order of time
     */
    public List<SurvivalPoint> points() {
        List<SurvivalPoint> points = new ArrayList<>();
        long events = 0;
        for (int row = 0; row < survival.length; row++) {
            events += table.events()[row];
            double spread = survival[row] == 0 ? 0 : variance[row];
            points.add(new SurvivalPoint(
                    table.time()[row], subjects(), table.atRisk()[row], events, survival[row], spread, true, scale));
        }
        return List.copyOf(points);
    }

    /**
     * Returns the share that had the event by a time: churn, where the event is leaving.
     *
     * @param time finite, at least 0
     * @return 1 − S, with the interval of S turned round
     * @throws IllegalArgumentException if the time is out of range
     */
    public SurvivalLoss lossAt(double time) {
        return new SurvivalLoss(at(time));
    }

    /**
     * Returns the time by which a share had the event.
     *
     * @param share strictly between 0 and 1
     * @return the first time with S ≤ 1 − share, the middle of the flat part if S is equal there
     * @throws IllegalArgumentException if the share is out of range
     */
    public SurvivalQuantile quantile(double share) {
        return new SurvivalQuantile(this, share);
    }

    /**
     * Returns the time by which one half had the event.
     *
     * @return the quantile of 0.5
     */
    public SurvivalQuantile median() {
        return quantile(0.5);
    }

    /**
     * Returns the mean time without the event up to a horizon: the area under the curve. The mean over all time is not
     * known while anybody is left.
     *
     * @param horizon above 0 and finite; after the last time of any subject the curve stays where it is, which the
     *     result says
     * @return the restricted mean
     * @throws IllegalArgumentException if the horizon is out of range
     */
    public RestrictedMean restrictedMean(double horizon) {
        if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("horizon " + horizon + " must be above 0 and finite");
        }
        double area = 0;
        double squares = 0;
        double end = horizon;
        for (int row = survival.length - 1; row >= 0; row--) {
            if (table.time()[row] < horizon) {
                area += survival[row] * (end - table.time()[row]);
                end = table.time()[row];
                double n = table.atRisk()[row];
                double d = table.events()[row];
                // Where all that were left had the event, no area is behind it.
                squares += d == 0 || n == d ? 0 : area * area * d / (n * (n - d));
            }
        }
        return new RestrictedMean(horizon, area + end, Math.sqrt(squares), subjects(), lastTime(), isKnown(horizon));
    }

    private boolean isKnown(double time) {
        return subjects() > 0 && (time <= lastTime() || survival[survival.length - 1] == 0);
    }

    RiskTable table() {
        return table;
    }

    /** S after a row of the table. */
    double survival(int row) {
        return survival[row];
    }

    double variance(int row) {
        return variance[row];
    }

    /**
     * Returns subjects, events and the median.
     *
     * @return such as {@code 228 subjects, 165 events; time of 50 % 310.0 (285.0 .. 363.0)}
     */
    @Override
    public String toString() {
        return NumberText.count(subjects()) + " subjects, " + NumberText.count(table.eventsThrough(lastTime()))
                + " events; " + median();
    }
}
