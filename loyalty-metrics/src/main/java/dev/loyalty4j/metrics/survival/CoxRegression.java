package dev.loyalty4j.metrics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What measured facts do to the hazard: h(t | x) = h₀(t)·exp(βᵀx), with h₀ left open. Takes rows one by one, then fits
 * as often as wanted; mutable, not thread-safe.
 *
 * <p>The partial likelihood is maximised by Newton's method from 0, on covariates that are centred and scaled inside,
 * so that their units do not matter. A row of which a covariate is missing is left out and counted. Cox 1972,
 * <i>Regression Models and Life-Tables</i>; ties by Efron 1977, <i>The Efficiency of Cox's Likelihood Function for
 * Censored Data</i>, or Breslow 1974, <i>Covariance Analysis of Censored Survival Data</i>. Equal to {@code coxph} of
 * the package survival of R to a relative 1e-9 on its data sets lung and waltons.
 *
 * <p>For example {@code CoxRegression.on("age", "member").add(12.5, true, 44, 1).add(…).fit()}.
 */
public final class CoxRegression {

    /** More covariates than this want another method, one that shrinks. */
    public static final int MAX_COVARIATES = 100;

    private final List<String> covariates;
    private double[] times = new double[16];
    private boolean[] events = new boolean[16];
    private double[] values;
    private int rows;
    private int dropped;

    private CoxRegression(List<String> covariates) {
        this.covariates = covariates;
        this.values = new double[16 * covariates.size()];
    }

    /**
     * Returns a regression without rows.
     *
     * @param covariates the names, all different, 1 to {@value #MAX_COVARIATES}; a kind with k values needs k − 1
     *     covariates of 0 and 1
     * @return the regression
     * @throws IllegalArgumentException if there are too few or too many, or one is given twice
     */
    public static CoxRegression on(String... covariates) {
        List<String> names = List.of(covariates);
        if (names.isEmpty()
                || names.size() > MAX_COVARIATES
                || Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "covariates " + names + " must be 1 to " + MAX_COVARIATES + ", each given once");
        }
        return new CoxRegression(names);
    }

    /**
     * Adds a subject.
     *
     * @param time finite, at least 0
     * @param event true for the event, false if cut off
     * @param covariateValues in the order of the names; NaN where one is missing, which leaves the subject out
     * @return this regression
     * @throws IllegalArgumentException if the time is out of range, a value infinite, or there are not as many as names
     */
    public CoxRegression add(double time, boolean event, double... covariateValues) {
        SurvivalTimes.requireTime(time);
        int size = covariates.size();
        if (covariateValues.length != size) {
            throw new IllegalArgumentException(
                    covariateValues.length + " values must be " + size + ", one for each of " + covariates);
        }
        boolean missing = false;
        for (int i = 0; i < size; i++) {
            if (Double.isInfinite(covariateValues[i])) {
                throw new IllegalArgumentException(
                        covariates.get(i) + " " + covariateValues[i] + " must be finite, or NaN if missing");
            }
            missing |= Double.isNaN(covariateValues[i]);
        }
        if (missing) {
            dropped++;
        } else {
            append(time, event, covariateValues);
        }
        return this;
    }

    private void append(double time, boolean event, double[] own) {
        if (rows == times.length) {
            times = Arrays.copyOf(times, 2 * rows);
            events = Arrays.copyOf(events, 2 * rows);
            values = Arrays.copyOf(values, 2 * values.length);
        }
        times[rows] = time + 0.0;
        events[rows] = event;
        System.arraycopy(own, 0, values, rows * own.length, own.length);
        rows++;
    }

    /**
     * Fits with the ties of Efron.
     *
     * @return the fit, whose verdict says whether its figures hold
     */
    public CoxFit fit() {
        return fit(TieMethod.EFRON);
    }

    /**
     * Fits what was added so far.
     *
     * @param ties what events at the same time are taken for
     * @return the fit, whose verdict says whether its figures hold
     */
    public CoxFit fit(TieMethod ties) {
        CoxRows data = CoxRows.of(
                covariates,
                Arrays.copyOf(times, rows),
                Arrays.copyOf(events, rows),
                Arrays.copyOf(values, rows * covariates.size()));
        return new CoxNewton(data, ties).fit(dropped);
    }
}
