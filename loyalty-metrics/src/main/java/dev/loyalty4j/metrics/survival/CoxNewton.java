package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.survival.CoxVerdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Newton's method from 0 with halved steps where the likelihood would fall; ends in a verdict. Used once. */
final class CoxNewton {

    /** Separation takes about 20, a maximum about 5. */
    private static final int MAX_STEPS = 60;

    private static final int MAX_HALVINGS = 30;

    /** In standard deviations of the covariates; the error after such a step is its square. */
    private static final double SMALL_STEP = 1e-8;

    /** What is left of the information where a coefficient has run away. */
    private static final double VANISHED = 1e-8;

    /** A step that still matters although the likelihood does not rise. */
    private static final double RUNNING = 1e-3;

    private final CoxRows rows;
    private final TieMethod ties;
    private final CoxLikelihood at;
    private final double[] beta;
    private double nullValue;
    private TestResult score = TestResult.undefined(CoxFit.SCORE, "there is nothing to fit");
    private double[] step = {};
    private int steps;

    CoxNewton(CoxRows rows, TieMethod ties) {
        this.rows = rows;
        this.ties = ties;
        this.at = new CoxLikelihood(rows, ties);
        this.beta = new double[rows.covariates().size()];
    }

    CoxFit fit(int dropped) {
        at.evaluate(beta);
        nullValue = at.value;
        CoxVerdict verdict = climb();
        boolean holds = verdict.isConverged();
        Optional<Cholesky> factor = holds ? Cholesky.of(at.information) : Optional.empty();
        List<CoxCoefficient> coefficients = new ArrayList<>();
        factor.ifPresent(known -> {
            double[][] covariance = known.inverse();
            for (int j = 0; j < beta.length; j++) {
                double scale = rows.scale()[j];
                coefficients.add(new CoxCoefficient(
                        rows.covariates().get(j), beta[j] / scale, Math.sqrt(covariance[j][j]) / scale, rows.events()));
            }
        });
        return new CoxFit(
                new CoxFit.Basis(rows, ties, beta, dropped, steps),
                verdict,
                coefficients,
                nullValue,
                at.value,
                score,
                factor.isPresent() ? wald() : TestResult.undefined(CoxFit.WALD, verdict.toString()));
    }

    /** βᵀIβ; both are on the inner scale, where the product is the same. */
    private TestResult wald() {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            for (int k = 0; k < beta.length; k++) {
                sum += beta[j] * at.information[j][k] * beta[k];
            }
        }
        return new TestResult(CoxFit.WALD, Math.max(0, sum), beta.length, "");
    }

    private CoxVerdict climb() {
        if (rows.events() == 0) {
            return new CoxVerdict(Kind.NOTHING_TO_FIT, "there are no events among " + rows.size() + " rows");
        }
        Optional<Cholesky> factor = Cholesky.of(at.information);
        if (factor.isEmpty()) {
            String name = rows.covariates().get(Cholesky.dependentRow(at.information));
            String reason = "among those at risk " + name + " is constant or a combination of the covariates before it";
            score = TestResult.undefined(CoxFit.SCORE, reason);
            return new CoxVerdict(Kind.SINGULAR, reason);
        }
        score = new TestResult(CoxFit.SCORE, factor.get().quadraticForm(at.gradient), beta.length, "");
        double enough = VANISHED * factor.get().smallestPivot();
        while (steps < MAX_STEPS) {
            if (factor.isEmpty() || factor.get().smallestPivot() < enough) {
                return separation();
            }
            step = factor.get().solve(at.gradient);
            if (!advance()) {
                break;
            }
            steps++;
            if (largest(step) < SMALL_STEP) {
                return new CoxVerdict(Kind.CONVERGED, "after " + steps + " steps");
            }
            factor = Cholesky.of(at.information);
        }
        return largest(step) > RUNNING
                ? separation()
                : new CoxVerdict(Kind.NOT_CONVERGED, "the last of " + steps + " steps was still " + largest(step));
    }

    /** Goes the step, or as much of it as does not lower the likelihood; false if that is nothing. */
    private boolean advance() {
        double before = at.value;
        double[] start = beta.clone();
        double share = 1;
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            for (int j = 0; j < beta.length; j++) {
                beta[j] = start[j] + share * step[j];
            }
            at.evaluate(beta);
            // At the top the last bits rise and fall by chance.
            if (at.value >= before - 1e-12 * (1 + Math.abs(before))) {
                return true;
            }
            share /= 2;
        }
        System.arraycopy(start, 0, beta, 0, beta.length);
        at.evaluate(beta);
        return false;
    }

    private CoxVerdict separation() {
        List<String> running = new ArrayList<>();
        for (int j = 0; j < step.length; j++) {
            if (Math.abs(step[j]) > RUNNING) {
                running.add(rows.covariates().get(j));
            }
        }
        return new CoxVerdict(
                Kind.SEPARATION,
                "the likelihood rises as far as " + String.join(", ", running.isEmpty() ? rows.covariates() : running)
                        + " may go: no finite coefficient foretells the events better");
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double one : step) {
            largest = Math.max(largest, Math.abs(one));
        }
        return largest;
    }
}
