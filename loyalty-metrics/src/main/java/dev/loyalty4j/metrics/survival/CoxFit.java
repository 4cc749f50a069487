package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link CoxRegression} found. Ask the {@link #verdict} first: coefficients, the Wald test, the concordance and
 * expected hazards are there only if it converged; the likelihoods always are. Immutable.
 */
public final class CoxFit {

    /** 2·(LL − LL of no effect). */
    public static final Definition LIKELIHOOD_RATIO = new Definition(
            "likelihood-ratio test",
            "2 · (log-likelihood − log-likelihood without covariates)",
            "Wilks 1938, The Large-Sample Distribution of the Likelihood Ratio");

    /** βᵀIβ. */
    public static final Definition WALD = new Definition(
            "Wald test",
            "coefficients' information coefficients, at the maximum",
            "Wald 1943, Tests of Statistical Hypotheses Concerning Several Parameters");

    /** UᵀI⁻¹U at 0. */
    public static final Definition SCORE = new Definition(
            "score test",
            "gradient' information^-1 gradient, without covariates",
            "Rao 1948, Large Sample Tests of Statistical Hypotheses Concerning Several Parameters");

    /** What was fitted: the rows, and β on their inner scale. */
    // Arrays in a record compare by identity; this one is never compared, it only keeps the parts together.
    @SuppressWarnings("ArrayRecordComponent")
    record Basis(CoxRows rows, TieMethod ties, double[] beta, int dropped, int steps) {}

    private final Basis basis;
    private final CoxVerdict verdict;
    private final List<CoxCoefficient> coefficients;
    private final double nullValue;
    private final double value;
    private final TestResult score;
    private final TestResult wald;

    CoxFit(
            Basis basis,
            CoxVerdict verdict,
            List<CoxCoefficient> coefficients,
            double nullValue,
            double value,
            TestResult score,
            TestResult wald) {
        this.basis = basis;
        this.verdict = verdict;
        this.coefficients = List.copyOf(coefficients);
        this.nullValue = nullValue;
        this.value = value;
        this.score = score;
        this.wald = wald;
    }

    /**
     * Returns how the fit ended.
     *
     * @return the verdict
     */
    public CoxVerdict verdict() {
        return verdict;
    }

    /**
     * Returns what events at the same time were taken for.
     *
     * @return as asked
     */
    public TieMethod ties() {
        return basis.ties();
    }

    /**
     * Returns how many subjects were used.
     *
     * @return those without a missing covariate
     */
    public int subjects() {
        return basis.rows().size();
    }

    /**
     * Returns how many of them had the event.
     *
     * @return 0 or more
     */
    public int events() {
        return basis.rows().events();
    }

    /**
     * Returns how many subjects were left out because a covariate was missing.
     *
     * @return 0 or more
     */
    public int dropped() {
        return basis.dropped();
    }

    /**
     * Returns how many steps the fit took.
     *
     * @return 0 or more
     */
    public int steps() {
        return basis.steps();
    }

    /**
     * Returns the coefficients.
     *
     * @return in the order of the covariates; empty unless the fit converged
     */
    public List<CoxCoefficient> coefficients() {
        return coefficients;
    }

    /**
     * Returns the coefficient of a covariate.
     *
     * @param name one of the covariates
     * @return the coefficient
     * @throws IllegalArgumentException if there is no such covariate; the message names those there are
     * @throws UndefinedFigureException unless the fit converged
     */
    public CoxCoefficient coefficient(String name) {
        int at = basis.rows().covariates().indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "covariate " + name + " must be one of " + basis.rows().covariates());
        }
        requireConverged(CoxCoefficient.COEFFICIENT);
        return coefficients.get(at);
    }

    private void requireConverged(Definition definition) {
        if (!verdict.isConverged()) {
            throw new UndefinedFigureException(definition, verdict.toString());
        }
    }

    /**
     * Returns the logarithm of the partial likelihood without covariates.
     *
     * @return 0 or less
     */
    public double logLikelihoodNull() {
        return nullValue;
    }

    /**
     * Returns the logarithm of the partial likelihood at the coefficients.
     *
     * @return at the maximum; with separation its limit to about 1e-7; else where the fit ended
     */
    public double logLikelihood() {
        return value;
    }

    /**
     * Tests all covariates at once by the likelihoods; holds with separation too.
     *
     * @return the test; undefined if nothing was fitted or the steps did not settle
     */
    public TestResult likelihoodRatioTest() {
        return switch (verdict.kind()) {
            case CONVERGED, SEPARATION ->
                new TestResult(LIKELIHOOD_RATIO, Math.max(0, 2 * (value - nullValue)), basis.beta().length, "");
            case NOTHING_TO_FIT, SINGULAR, NOT_CONVERGED -> TestResult.undefined(LIKELIHOOD_RATIO, verdict.toString());
        };
    }

    /**
     * Tests all covariates at once by the coefficients.
     *
     * @return the test; undefined unless the fit converged
     */
    public TestResult waldTest() {
        return wald;
    }

    /**
     * Tests all covariates at once by the slope at no effect: of one covariate of 0 and 1 and without ties it is the
     * log-rank test.
     *
     * @return the test; undefined if nothing was fitted or a covariate depends on others
     */
    public TestResult scoreTest() {
        return score;
    }

    /**
     * Returns how well the order of the events is foretold.
     *
     * @return over the subjects used
     * @throws UndefinedFigureException unless the fit converged
     */
    public Concordance concordance() {
        requireConverged(Concordance.CONCORDANCE);
        return Concordance.of(basis.rows(), basis.rows().predictors(basis.beta()));
    }

    /**
     * Returns the hazard expected of a subject in the middle.
     *
     * @return with every covariate at its mean, those of 0 and 1 alone at 0
     * @throws UndefinedFigureException unless the fit converged
     */
    public BaselineHazard expectedAtMeans() {
        return expected(basis.rows().reference());
    }

    /**
     * Returns the hazard expected of a subject.
     *
     * @param covariateValues finite, in the order of the covariates
     * @return the hazard added up over time
     * @throws IllegalArgumentException if there are more or fewer values than covariates, or one is not finite
     * @throws UndefinedFigureException unless the fit converged
     */
    public BaselineHazard expected(double... covariateValues) {
        requireConverged(BaselineHazard.BASELINE);
        List<String> names = basis.rows().covariates();
        if (covariateValues.length != names.size()) {
            throw new IllegalArgumentException(
                    covariateValues.length + " values must be " + names.size() + ", one for each of " + names);
        }
        for (int j = 0; j < covariateValues.length; j++) {
            if (!Double.isFinite(covariateValues[j])) {
                throw new IllegalArgumentException(names.get(j) + " " + covariateValues[j] + " must be finite");
            }
        }
        return BaselineHazard.of(basis.rows(), basis.ties(), basis.beta(), covariateValues);
    }

    /**
     * Returns verdict, counts, coefficients and tests, one a line.
     *
     * @return several lines
     */
    @Override
    public String toString() {
        String counts = "Cox regression, " + NumberText.count(subjects()) + " subjects, " + NumberText.count(events())
                + " events, " + NumberText.count(dropped()) + " left out for a missing covariate; " + verdict;
        String lines = coefficients.stream().map(own -> "\n" + own).collect(Collectors.joining());
        return counts + lines + "\n" + likelihoodRatioTest() + "\n" + wald + "\n" + score;
    }
}
