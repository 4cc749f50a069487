package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.BrokenTwin;
import org.junit.jupiter.api.Test;

class CoxTieTest extends CoxTieContractTest {

    private static CoxFit fit(double[] times, boolean[] events, double[] x, TieMethod ties) {
        CoxRegression regression = CoxRegression.on("x");
        for (int i = 0; i < times.length; i++) {
            regression.add(times[i], events[i], x[i]);
        }
        return regression.fit(ties);
    }

    @Override
    CoxFit fit(double[] times, boolean[] events, double[] x) {
        return fit(times, events, x, TieMethod.EFRON);
    }

    @Test
    void theTwinWithTheTiesOfBreslowIsCaught() {
        assertThat(BrokenTwin.redTests(CoxTieContractTest.class, new CoxTieContractTest() {
                    @Override
                    CoxFit fit(double[] times, boolean[] events, double[] x) {
                        return CoxTieTest.fit(times, events, x, TieMethod.BRESLOW);
                    }
                }))
                .containsExactly("twoOfThreeAtOnceAreOneOfThreeAndOneOfTwo");
    }

    @Test
    void theTwinThatTakesTiesForASequenceIsCaught() {
        assertThat(BrokenTwin.redTests(CoxTieContractTest.class, new CoxTieContractTest() {
                    @Override
                    CoxFit fit(double[] times, boolean[] events, double[] x) {
                        double[] moved = times.clone();
                        for (int i = 0; i < moved.length; i++) {
                            moved[i] -= events[i] ? 1e-9 * (moved.length - i) : 0;
                        }
                        return CoxTieTest.fit(moved, events, x, TieMethod.EFRON);
                    }
                }))
                .containsExactly("oppositesAtOnceTellNothing");
    }

    @Test
    void theTwinThatTakesThoseCutOffAtATimeForGoneIsCaught() {
        assertThat(BrokenTwin.redTests(CoxTieContractTest.class, new CoxTieContractTest() {
                    @Override
                    CoxFit fit(double[] times, boolean[] events, double[] x) {
                        double[] moved = times.clone();
                        for (int i = 0; i < moved.length; i++) {
                            moved[i] -= events[i] ? 0 : 1e-9;
                        }
                        return CoxTieTest.fit(moved, events, x, TieMethod.EFRON);
                    }
                }))
                .containsExactly("whoIsCutOffAtTheTimeOfAnEventIsAtRisk");
    }
}
