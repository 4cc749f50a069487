package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.optimize.Objective;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frame on the simplest model there is: events at rate λ over exposures, n·ln λ − λ·e. */
class FitFrameTest {

    private static final ModelShape RATE = new ModelShape(
            "rate", List.of(new ModelShape.Bound("λ", "events per week", 1e-6, 1e6, "nobody does it", "all do it")));
    private static final Definition TWICE = new Definition("twice the rate", "2λ", "a test");
    private static final double[][] STARTS = {{1}, {0.1}, {10}};

    /** events·ln λ − λ·exposure over ln λ. */
    private static Objective rate(double events, double exposure) {
        return (at, gradient) -> {
            double lambda = Math.exp(at[0]);
            gradient[0] = events - lambda * exposure;
            return events * at[0] - lambda * exposure;
        };
    }

    @Test
    void aTopInsideTheBoundsConverges() {
        // λ = 50/200 = 0.25; information in ln λ = 50; SE = 0.25/√50 = 0.0353553; LL = 50 ln 0.25 − 50 = −119.3147181.
        Fit fit = new Fitter(RATE, 100).fit(rate(50, 200), FitSettings.STANDARD, STARTS);
        assertThat(fit.verdict().isConverged()).isTrue();
        assertThat(fit.parameter("λ")).isEqualTo(0.25, within(1e-12));
        assertThat(fit.standardError("λ").orElseThrow()).isEqualTo(0.25 / Math.sqrt(50), within(1e-9));
        assertThat(fit.logLikelihood()).isEqualTo(50 * Math.log(0.25) - 50, within(1e-12));
        assertThat(fit.aic()).isEqualTo(2 + 238.62943611, within(1e-8));
        assertThat(fit.bic()).isEqualTo(Math.log(100) + 238.62943611, within(1e-8));
        assertThat(fit)
                .hasToString("rate of 100 customers: λ 0.2500 ± 0.03536; LL -119.31, AIC 240.63, BIC 243.23;"
                        + " converged: the top of the likelihood lies inside the bounds");
    }

    @Test
    void anEstimateAtItsBoundSaysWhatThatMeans() {
        Fit fit = new Fitter(RATE, 100).fit(rate(0, 200), FitSettings.STANDARD, STARTS);
        assertThat(fit.verdict()).hasToString("at a boundary: λ at its lower bound 0.0000010000: nobody does it");
        assertThat(fit.standardError("λ")).isEmpty();
        assertThat(fit.logLikelihood()).isEqualTo(-2e-4, within(1e-9));
        assertThat(fit.estimate("λ").interval()).isEmpty();
    }

    @Test
    void aNestedModelThatDoesAsWellIsABoundaryToo() {
        // 1.353 is the limit: a gain of 1.36 tells the models apart, one of 1.35 does not.
        double top = 50 * Math.log(0.25) - 50;
        assertThat(new Fitter(RATE, 100)
                        .nested(top - 1.36, "no difference")
                        .fit(rate(50, 200), FitSettings.STANDARD, STARTS)
                        .verdict()
                        .isConverged())
                .isTrue();
        Fit same = new Fitter(RATE, 100)
                .nested(top - 1.35, "no difference")
                .fit(rate(50, 200), FitSettings.STANDARD, STARTS);
        assertThat(same.verdict()).hasToString("at a boundary: no difference");
        assertThat(same.standardError("λ")).isPresent();
    }

    @Test
    void aFlatLikelihoodIdentifiesNothing() {
        ModelShape two = new ModelShape(
                "sum",
                List.of(
                        new ModelShape.Bound("a", "one", 1e-6, 1e6, "", ""),
                        new ModelShape.Bound("b", "other", 1e-6, 1e6, "", "")));
        // Only a·b is seen.
        Objective product = (at, gradient) -> {
            double lambda = Math.exp(at[0] + at[1]);
            gradient[0] = 50 - 200 * lambda;
            gradient[1] = gradient[0];
            return 50 * (at[0] + at[1]) - 200 * lambda;
        };
        Fit fit = new Fitter(two, 10).fit(product, FitSettings.STANDARD, new double[][] {{1, 1}, {0.1, 1}, {3, 3}});
        assertThat(fit.verdict().kind()).isEqualTo(Verdict.Kind.NOT_IDENTIFIED);
        assertThat(fit.covariance().isPresent()).isFalse();
        assertThat(fit.parameter("a") * fit.parameter("b")).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void aWarmStartEndsAtTheSamePlace() {
        Fit cold = new Fitter(RATE, 100).fit(rate(50, 200), FitSettings.STANDARD, STARTS);
        Fit warm = new Fitter(RATE, 100).fit(rate(50, 200), FitSettings.STANDARD.from(cold), STARTS);
        assertThat(warm.parameter("λ")).isEqualTo(cold.parameter("λ"), within(1e-12));
    }

    @Test
    void whatIsComputedFromParametersInheritsTheirError() {
        // On the log scale the error of 2λ is that of λ: 1/√50. Interval 0.5·exp(±1.959964/√50).
        Fit fit = new Fitter(RATE, 100).fit(rate(50, 200), FitSettings.STANDARD, STARTS);
        Prediction twice = DeltaMethod.of(fit, TWICE, PredictionScale.LOG, theta -> 2 * theta[0]);
        assertThat(twice.error()).isEqualTo(1 / Math.sqrt(50), within(1e-7));
        assertThat(twice.interval().orElseThrow().upper())
                .isEqualTo(0.5 * Math.exp(1.959963984540054 / Math.sqrt(50)), within(1e-7));
        assertThat(twice).hasToString("twice the rate 0.5000 (0.3790 .. 0.6597)");
        // A probability: 1 − e^−λ, ∂/∂ln λ of its log odds = λ/(1 − e^−λ).
        Prediction some = DeltaMethod.of(fit, TWICE, PredictionScale.LOGIT, theta -> -Math.expm1(-theta[0]));
        assertThat(some.error()).isEqualTo(0.25 / -Math.expm1(-0.25) / Math.sqrt(50), within(1e-7));
    }

    @Test
    void whatIsCertainHasNoInterval() {
        Fit fit = new Fitter(RATE, 100).fit(rate(50, 200), FitSettings.STANDARD, STARTS);
        assertThat(DeltaMethod.of(fit, TWICE, PredictionScale.LOGIT, theta -> 1).interval())
                .isEmpty();
        assertThat(DeltaMethod.of(fit, TWICE, PredictionScale.LOG, theta -> 0).value())
                .isZero();
        assertThat(DeltaMethod.of(fit, TWICE, PredictionScale.LOG, theta -> Double.NaN)
                        .isDefined())
                .isFalse();
    }

    @Test
    void badRowsAreNamedAndNothingIsPredicted() {
        BadRows rows = new BadRows();
        assertThat(rows.verdict()).isEmpty();
        for (int i = 0; i < 150; i++) {
            rows.add(i, "T -1.0 must be at least 0");
        }
        Verdict verdict = rows.verdict().orElseThrow();
        assertThat(verdict.badRows()).hasSize(100);
        assertThat(verdict)
                .hasToString("bad data: 150 rows cannot be, nothing was fitted"
                        + " (row 0: T -1.0 must be at least 0 and 149 more)");
        Fit fit = Fit.without(RATE, 150, verdict);
        assertThatIllegalStateException().isThrownBy(fit::aic).withMessageContaining("bad data");
        Prediction none = DeltaMethod.of(fit, TWICE, PredictionScale.LOG, theta -> theta[0]);
        assertThatIllegalStateException().isThrownBy(none::value).withMessageContaining("bad data");
    }

    @Test
    void sumsAreTheSameBitsOnAnyNumberOfThreads() {
        ChunkedSum.Rows rows = (sums, from, to) -> {
            for (int i = from; i < to; i++) {
                sums[0] += 1.0 / (i + 1);
                sums[1] += Math.sin(i);
            }
        };
        double[] one = ChunkedSum.of(100_000, 2, 1, rows);
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(ChunkedSum.of(100_000, 2, threads, rows)).containsExactly(one);
        }
        // The harmonic number of 100,000: ln n + γ + 1/2n.
        assertThat(one[0]).isEqualTo(Math.log(100_000) + 0.5772156649015329 + 5e-6, within(1e-10));
        assertThat(ChunkedSum.of(0, 2, 8, rows)).containsExactly(0, 0);
    }

    @Test
    void settingsHaveRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitSettings.STANDARD.threads(0))
                .withMessage("threads 0 must be 1 to 256");
        assertThatIllegalArgumentException().isThrownBy(() -> new FitSettings(1, List.of(-1.0)));
    }
}
