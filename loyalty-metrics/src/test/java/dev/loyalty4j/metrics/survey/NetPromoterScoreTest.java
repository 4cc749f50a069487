package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NetPromoterScoreTest {

    @ParameterizedTest
    @CsvFileSource(resources = "nps-worked-examples.csv", useHeadersInDisplayName = true)
    void theWorkedExamplesHold(
            long promoters,
            long passives,
            long detractors,
            double score,
            double variance,
            double standardError,
            double lower,
            double upper) {
        NetPromoterScore nps = NetPromoterScore.ofCounts(promoters, passives, detractors);
        assertThat(nps.value()).isCloseTo(score, within(1e-12));
        assertThat(nps.variance()).isCloseTo(variance, within(1e-15));
        assertThat(nps.standardError()).isCloseTo(standardError, within(1e-12));
        Interval plain = nps.plainInterval(0.95).orElseThrow();
        assertThat(plain.lower()).isCloseTo(lower, within(1e-11));
        assertThat(plain.upper()).isCloseTo(upper, within(1e-11));
    }

    @Test
    void answersAreSortedIntoThreeGroupsAndBlanksStayOutside() {
        NetPromoterScore nps = NetPromoterScore.of(Arrays.asList(10, 9, null, 8, 7, 6, 0, null));
        assertThat(nps).isEqualTo(new NetPromoterScore(2, 2, 2, 2));
        assertThat(nps.answers()).isEqualTo(6);
        assertThat(nps.value()).isZero();
        assertThat(NetPromoterScore.of(10, 9, 8, 7, 6, 0)).isEqualTo(new NetPromoterScore(2, 2, 2, 0));
    }

    @Test
    void whereAllAgreeTheAdjustedIntervalIsShown() {
        // 13 answers with the added ones: p = 10.75/13, d = 0.75/13, centre 100 · 10/13 = 76.9231, variance
        // 11.5/13 − (10/13)² = 0.292899, half width 1.959964 · 100 · √(0.292899/13) = 29.4195: 47.5036, and 106 is cut.
        Interval interval = NetPromoterScore.ofCounts(10, 0, 0).interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(47.5036, within(5e-5));
        assertThat(interval.upper()).isEqualTo(100);
        assertThat(interval.method()).isEqualTo(IntervalMethod.ADJUSTED_WALD);
        assertThat(NetPromoterScore.ofCounts(10, 0, 0).value()).isEqualTo(100);
        assertThat(NetPromoterScore.ofCounts(0, 0, 10).interval().orElseThrow().upper())
                .isCloseTo(-47.5036, within(5e-5));
        assertThat(NetPromoterScore.ofCounts(0, 10, 0).interval().orElseThrow().contains(0))
                .isTrue();
    }

    @Test
    void thePlainIntervalIsNotCut() {
        // Score 80, variance 0.9 + 0.1 − 0.64 = 0.36, standard error 100 · 0.6/√10 = 18.974, margin 37.19.
        Interval interval = NetPromoterScore.ofCounts(9, 0, 1).interval().orElseThrow();
        assertThat(interval.upper()).isCloseTo(117.19, within(0.005));
        assertThat(interval.method()).isEqualTo(IntervalMethod.WALD);
    }

    @Test
    void knowingMostOfEveryoneNarrowsTheError() {
        // √((600 − 500)/599) = 0.408590.
        NetPromoterScore nps = NetPromoterScore.ofCounts(230, 120, 150);
        assertThat(nps.standardError(600)).isCloseTo(3.832492661441115 * 0.4085889, within(1e-5));
        assertThat(nps.standardError(500)).isZero();
        assertThat(NetPromoterScore.ofCounts(1, 0, 0).standardError(1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nps.standardError(499))
                .withMessage("population 499 must be at least the 500 answers");
    }

    @Test
    void twoIndependentWavesAreComparedWithoutPooling() {
        // Python 3.11.7, mpmath 1.3.0: z = 14/sqrt(va + vb) = 2.660616270100499, erfc(z/sqrt(2)) =
        // 0.007799779230244771.
        NetPromoterDifference change =
                NetPromoterScore.ofCounts(260, 130, 110).minus(NetPromoterScore.ofCounts(230, 120, 150));
        assertThat(change.value()).isEqualTo(14);
        assertThat(change.z().orElseThrow()).isCloseTo(2.660616270100499, within(1e-14));
        assertThat(change.pValue().orElseThrow()).isCloseTo(0.007799779230244771, within(1e-15));
        assertThat(change.interval().orElseThrow().contains(0)).isFalse();
        assertThat(change.toString()).startsWith("change of net promoter score 14.00 (3.687 .. 24.31), p = 0.007800");
    }

    @Test
    void whereNothingVariesThereIsNoTest() {
        NetPromoterDifference change = NetPromoterScore.ofCounts(5, 0, 0).minus(NetPromoterScore.ofCounts(5, 0, 0));
        assertThat(change.z()).isEmpty();
        assertThat(change.pValue()).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(() -> NetPromoterScore.ofCounts(5, 0, 0).minus(NetPromoterScore.of(List.of())))
                .withMessage("change of net promoter score is undefined: the earlier wave has no answers");
    }

    @Test
    void itReadsAsALine() {
        assertThat(NetPromoterScore.ofCounts(230, 120, 150))
                .hasToString("net promoter score 16 ± 8 (500 answers: 230 promoters, 120 passives, 150 detractors)");
        assertThat(new NetPromoterScore(10, 0, 0, 3))
                .hasToString("net promoter score 100 (48 .. 100) (10 answers: 10 promoters, 0 passives, 0 detractors;"
                        + " 3 blank)");
    }

    @Test
    void aWaveOfOneKindHasNoKnownSpreadAndSoItsChangeHasNoInterval() {
        NetPromoterDifference change = NetPromoterScore.ofCounts(3, 0, 0).minus(NetPromoterScore.ofCounts(0, 0, 2));

        assertThat(change.value()).isEqualTo(200);
        assertThat(change.interval()).isEmpty();
        assertThat(change).hasToString("change of net promoter score 200.0 (no interval, a wave is all of one kind)");
    }

    @Test
    void withoutAnswersItIsUndefined() {
        NetPromoterScore nothing = NetPromoterScore.of(Arrays.asList(null, null));
        assertThat(nothing).hasToString("net promoter score undefined: there are no answers");
        assertThat(nothing.interval()).isEmpty();
        assertThat(nothing.adjustedInterval(0.9)).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(nothing::value);
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(nothing::variance);
    }

    @Test
    void anAnswerOffTheScaleIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetPromoterScore.of(10, 11))
                .withMessage("answer 2: 11 must be 0 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetPromoterScore.of(List.of(-1)))
                .withMessage("answer 1: -1 must be 0 to 10");
        assertThatIllegalArgumentException().isThrownBy(() -> NetPromoterScore.ofCounts(-1, 0, 0));
    }
}
