package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What a Cox regression with the ties of Efron owes. Run by {@link CoxTieTest} and by its broken twins. */
abstract class CoxTieContractTest {

    /** The fit of one covariate. */
    abstract CoxFit fit(double[] times, boolean[] events, double[] x);

    @Test
    void twoOfThreeAtOnceAreOneOfThreeAndOneOfTwo() {
        // Without effect: 1/3, then 1/(3 − ½·2) = 1/2.
        CoxFit fit = fit(new double[] {1, 1, 2}, new boolean[] {true, true, false}, new double[] {1, -1, 0});
        assertThat(fit.logLikelihoodNull()).isCloseTo(-Math.log(6), within(1e-14));
    }

    @Test
    void oppositesAtOnceTellNothing() {
        CoxFit fit = fit(new double[] {1, 1, 2}, new boolean[] {true, true, false}, new double[] {1, -1, 0});
        assertThat(fit.coefficient("x").estimate()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whoIsCutOffAtTheTimeOfAnEventIsAtRisk() {
        // Without effect: one of three at 1, then one of one.
        CoxFit fit = fit(new double[] {1, 1, 2}, new boolean[] {true, false, true}, new double[] {1, 0, 0.5});
        assertThat(fit.logLikelihoodNull()).isCloseTo(-Math.log(3), within(1e-14));
    }
}
