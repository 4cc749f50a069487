package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What curves and tests owe at ties and cuts. Run by {@link KaplanMeierTest} and by its broken twins. */
abstract class SurvivalContractTest {

    /** The times as the methods see them; a twin sees them otherwise. */
    abstract SurvivalTimes seen(double[] times, boolean[] events);

    /** What is taken for S. */
    double survival(SurvivalTimes times, double time) {
        return KaplanMeier.of(times).at(time).survival();
    }

    @Test
    void whoIsCutOffAtATimeIsAtRiskAtIt() {
        // Four; at 1 one event and one cut: S = 3/4. At 2 one event of two: 3/8.
        SurvivalTimes four = seen(new double[] {1, 1, 2, 3}, new boolean[] {true, false, true, false});
        assertThat(survival(four, 1)).isCloseTo(0.75, within(1e-12));
        assertThat(survival(four, 2)).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void whoWasCutOffBeforeIsNotAtRisk() {
        SurvivalTimes three = seen(new double[] {1, 2, 3}, new boolean[] {false, true, false});
        assertThat(survival(three, 2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void eventsOfOneTimeAreOneStepOfTheHazard() {
        // Two of four at once: 1/2, not 1/4 + 1/3.
        SurvivalTimes four = seen(new double[] {1, 1, 2, 2}, new boolean[] {true, true, false, false});
        assertThat(NelsonAalen.of(four).at(2).hazard()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theLastOfAllLeavesNobody() {
        SurvivalTimes two = seen(new double[] {1, 2}, new boolean[] {true, true});
        assertThat(survival(two, 2)).isZero();
    }

    @Test
    void tiesAcrossGroupsAreComparedAtOnce() {
        // a: events at 1 and 2; b: events at 1 and 3. At 1: n = 4, d = 2, E = 1, V = 2·½·½·2/3 = 1/3. At 2: n = 2, d =
        // 1,
        // E = ½, V = ¼. At 3 b alone. O − E = 2 − 1.5 = ½, V = 7/12, χ² = 3/7.
        Map<String, SurvivalTimes> groups = new LinkedHashMap<>();
        groups.put("a", seen(new double[] {1, 2}, new boolean[] {true, true}));
        groups.put("b", seen(new double[] {1, 3}, new boolean[] {true, true}));
        assertThat(LogRank.of(groups).test().chiSquare()).isCloseTo(3.0 / 7, within(1e-12));
    }
}
