package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KaplanMeierTest extends SurvivalContractTest {

    @Override
    SurvivalTimes seen(double[] times, boolean[] events) {
        return SurvivalTimes.of(times, events);
    }

    @Test
    void theTwinThatTakesThoseCutOffAtATimeForGoneIsCaught() {
        assertThat(BrokenTwin.redTests(SurvivalContractTest.class, new SurvivalContractTest() {
                    @Override
                    SurvivalTimes seen(double[] times, boolean[] events) {
                        double[] moved = times.clone();
                        for (int i = 0; i < moved.length; i++) {
                            moved[i] -= events[i] ? 0 : 1e-9;
                        }
                        return SurvivalTimes.of(moved, events);
                    }
                }))
                .containsExactlyInAnyOrder("whoIsCutOffAtATimeIsAtRiskAtIt");
    }

    @Test
    void theTwinThatTakesTiesForASequenceIsCaught() {
        assertThat(BrokenTwin.redTests(SurvivalContractTest.class, new SurvivalContractTest() {
                    private int seen;

                    @Override
                    SurvivalTimes seen(double[] times, boolean[] events) {
                        double[] moved = times.clone();
                        for (int i = 0; i < moved.length; i++) {
                            moved[i] -= events[i] ? ++seen * 1e-9 : 0;
                        }
                        return SurvivalTimes.of(moved, events);
                    }
                }))
                .containsExactlyInAnyOrder("eventsOfOneTimeAreOneStepOfTheHazard", "tiesAcrossGroupsAreComparedAtOnce");
    }

    @Test
    void theTwinThatCountsThoseCutOffAsLastingIsCaught() {
        assertThat(BrokenTwin.redTests(SurvivalContractTest.class, new SurvivalContractTest() {
                    @Override
                    SurvivalTimes seen(double[] times, boolean[] events) {
                        double[] moved = times.clone();
                        for (int i = 0; i < moved.length; i++) {
                            moved[i] = events[i] ? moved[i] : 1e6;
                        }
                        return SurvivalTimes.of(moved, events);
                    }
                }))
                .contains("whoWasCutOffBeforeIsNotAtRisk");
    }

    @Test
    void theTwinThatTakesTheExponentialOfTheHazardIsCaught() {
        assertThat(BrokenTwin.redTests(SurvivalContractTest.class, new SurvivalContractTest() {
                    @Override
                    SurvivalTimes seen(double[] times, boolean[] events) {
                        return SurvivalTimes.of(times, events);
                    }

                    @Override
                    double survival(SurvivalTimes times, double time) {
                        return Math.exp(-NelsonAalen.of(times).at(time).hazard());
                    }
                }))
                .contains("whoIsCutOffAtATimeIsAtRiskAtIt", "theLastOfAllLeavesNobody");
    }

    @Test
    void nobodyCutOff() {
        KaplanMeier curve =
                KaplanMeier.of(SurvivalTimes.of(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true}));
        // S = ½ from 2 to 3: the median is in the middle. The curve reaches 0, so it is known for ever.
        assertThat(curve.median().value()).isEqualTo(2.5);
        assertThat(curve.at(4).value()).isZero();
        assertThat(curve.at(4).interval()).isEmpty();
        assertThat(curve.at(100).value()).isZero();
        assertThat(curve.restrictedMean(4).value()).isEqualTo(2.5);
        assertThat(curve.restrictedMean(100).known()).isTrue();
        assertThat(curve.lossAt(2).value()).isEqualTo(0.5);
    }

    @Test
    void allCutOff() {
        KaplanMeier curve = KaplanMeier.of(SurvivalTimes.of(new double[] {1, 5}, new boolean[] {false, false}));
        assertThat(curve.at(5).value()).isEqualTo(1);
        assertThat(curve.at(6)).hasToString("survival to 6.000 undefined: nobody was watched to 6.000");
        assertThat(curve.median()).hasToString("time of 50.00 % undefined: fewer had the event by 5.000");
        assertThat(curve.median().interval()).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(() -> curve.median().value());
        assertThat(curve.restrictedMean(10))
                .hasToString("restricted mean time to 10.00 10.00 (10.00 .. 10.00), 2 subjects, the curve held where it"
                        + " was from 5.000");
        NelsonAalen hazard = NelsonAalen.of(SurvivalTimes.of(new double[] {1, 5}, new boolean[] {false, false}));
        assertThat(hazard.at(5).value()).isZero();
        assertThat(hazard.at(5).interval()).isEmpty();
        assertThat(hazard.at(6).isDefined()).isFalse();
    }

    @Test
    void oneSubjectAndNone() {
        KaplanMeier one = KaplanMeier.of(SurvivalTimes.of(new double[] {3}, new boolean[] {true}));
        assertThat(one.at(2).value()).isEqualTo(1);
        assertThat(one.median().value()).isEqualTo(3);
        assertThat(one.restrictedMean(5).value()).isEqualTo(3);
        KaplanMeier none = KaplanMeier.of(SurvivalTimes.of(List.of()));
        assertThat(none.at(0)).hasToString("survival to 0 undefined: there are no subjects");
        assertThat(none.points()).isEmpty();
        assertThat(none.restrictedMean(1))
                .hasToString("restricted mean time to 1.000 undefined: there are no subjects");
        assertThat(none).hasToString("0 subjects, 0 events; time of 50.00 % undefined: there are no subjects");
        assertThat(NelsonAalen.of(SurvivalTimes.of(List.of())))
                .hasToString("cumulative hazard to 0 undefined: there are no subjects");
    }

    @Test
    void allAtOneTime() {
        KaplanMeier curve = KaplanMeier.of(SurvivalTimes.of(new double[] {2, 2, 2}, new boolean[] {true, false, true}));
        assertThat(curve.at(2).value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(curve.at(1.9).value()).isEqualTo(1);
        assertThat(curve.at(0).atRisk()).isEqualTo(3);
        SurvivalTimes zero = SurvivalTimes.of(new double[] {0, -0.0}, new boolean[] {true, false});
        assertThat(KaplanMeier.of(zero).at(0).value()).isEqualTo(0.5);
    }

    @Test
    void groupsOfWhomNothingIsKnownAreNotCompared() {
        SurvivalTimes some = SurvivalTimes.of(new double[] {1, 2}, new boolean[] {true, false});
        SurvivalTimes cut = SurvivalTimes.of(new double[] {0.5}, new boolean[] {false});
        assertThat(LogRank.of(Map.of()).test())
                .hasToString("log-rank test undefined: there are no events with two groups at risk");
        assertThat(LogRank.of(Map.of("a", some, "b", cut)).test().isDefined()).isFalse();
        SurvivalTimes at1 = SurvivalTimes.of(new double[] {1}, new boolean[] {true});
        assertThat(LogRank.peto(Map.of("a", at1, "b", at1)).test())
                .hasToString("Peto test undefined: at no time had some the event and others not");
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(() -> LogRank.of(Map.of()).test().pValue());
    }

    @Test
    void threeGroupsHaveTwoDegrees() {
        SurvivalTimes early = SurvivalTimes.of(new double[] {1, 2, 3}, new boolean[] {true, true, true});
        SurvivalTimes middle = SurvivalTimes.of(new double[] {4, 5, 6}, new boolean[] {true, true, true});
        SurvivalTimes late = SurvivalTimes.of(new double[] {7, 8, 9}, new boolean[] {true, true, true});
        TestResult test = LogRank.of(Map.of("a", early, "b", middle, "c", late)).test();
        assertThat(test.degrees()).isEqualTo(2);
        // In fractions: E = 61/84, 1,921/840, 5,029/840; V of the first two 3,755/7,056, −3,755/14,112,
        // 973,019/705,600;
        // χ² = 489,762,641/39,299,830. Of two degrees p = e^(−χ²/2).
        assertThat(test.chiSquare()).isCloseTo(489_762_641.0 / 39_299_830, within(1e-12));
        assertThat(test.pValue()).isCloseTo(Math.exp(-test.chiSquare() / 2), within(1e-14));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalTimes.of(new double[] {1, Double.NaN}, new boolean[2]))
                .withMessage("time NaN must be finite and at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalTimes.of(new double[] {1}, new boolean[2]))
                .withMessage("1 times must be as many as events, 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new SurvivalTimes.Observation(-1, true));
        KaplanMeier curve = KaplanMeier.of(SurvivalTimes.of(new double[] {1}, new boolean[] {true}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.quantile(1))
                .withMessage("share 1.0 must be strictly between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.restrictedMean(0))
                .withMessage("horizon 0.0 must be above 0 and finite");
        assertThatIllegalArgumentException().isThrownBy(() -> curve.at(-1));
    }
}
