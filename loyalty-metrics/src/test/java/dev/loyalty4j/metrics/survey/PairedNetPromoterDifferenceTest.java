package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedNetPromoterDifferenceTest {

    // Sides earlier -1 -1 0 0 1 1 -1 0 1 -1, later 1 0 0 1 1 0 0 -1 1 1: differences 2 1 0 1 0 -1 1 -1 0 2.
    private static final int[] EARLIER = {6, 6, 7, 8, 9, 10, 3, 7, 9, 5};
    private static final int[] LATER = {9, 7, 7, 9, 9, 8, 7, 6, 10, 9};

    @Test
    void theSamePeopleAreComparedByTheirDifferences() {
        // Σd = 5, Σd² = 13, n = 10: mean 0.5, s² = (13 − 2.5)/9 = 7/6, standard error 100·√(7/60) = 34.1565,
        // t = 50/34.1565 = 1.463850; t of 97.5 % with 9 degrees is 2.262157, so ± 77.2674.
        PairedNetPromoterDifference change = PairedNetPromoterDifference.of(EARLIER, LATER);
        assertThat(change.people()).containsExactly(0L, 2L, 3L, 3L, 2L);
        assertThat(change.value()).isEqualTo(50);
        assertThat(change.standardError().orElseThrow()).isCloseTo(34.15650255, within(1e-8));
        assertThat(change.t().orElseThrow()).isCloseTo(1.4638501, within(1e-7));
        Interval interval = change.interval().orElseThrow();
        assertThat(interval.upper()).isCloseTo(50 + 77.2674, within(1e-3));
        assertThat(interval.method()).isEqualTo(IntervalMethod.STUDENT_T);
        assertThat(change.toString())
                .startsWith("paired change of net promoter score 50.00 (-27.27 .. 127.3), p = 0.1");
    }

    @Test
    void theMeanDifferenceIsTheDifferenceOfTheScores() {
        assertThat(PairedNetPromoterDifference.of(EARLIER, LATER).value())
                .isCloseTo(
                        NetPromoterScore.of(LATER).value()
                                - NetPromoterScore.of(EARLIER).value(),
                        within(1e-12));
    }

    @Test
    void pairsAreFoundByPersonAndTheOthersAreCounted() {
        Map<String, Integer> later = new HashMap<>(Map.of("a", 9, "b", 7, "d", 10));
        later.put("e", null);
        PairedNetPromoterDifference change =
                PairedNetPromoterDifference.of(Map.of("a", 6, "b", 7, "c", 3, "e", 5), later);
        // a moved by 2, b by 0; c and e answered only before, d only after.
        assertThat(change).isEqualTo(new PairedNetPromoterDifference(List.of(0L, 0L, 1L, 0L, 1L), 3));
        assertThat(change.toString()).endsWith("2 people; 3 answered once");
    }

    @Test
    void whereEveryoneMovesAlikeThereIsNoSpread() {
        PairedNetPromoterDifference change = PairedNetPromoterDifference.of(new int[] {5, 5, 5}, new int[] {9, 9, 9});
        assertThat(change.value()).isEqualTo(200);
        assertThat(change.interval()).isEmpty();
        assertThat(change.pValue()).isEmpty();
        assertThat(change).hasToString("paired change of net promoter score 200.0, 3 people");
    }

    @Test
    void withoutPairsItIsUndefined() {
        PairedNetPromoterDifference none = PairedNetPromoterDifference.of(Map.of("a", 5), Map.of("b", 5));
        assertThat(none).hasToString("paired change of net promoter score undefined: nobody answered in both waves");
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(none::value);
        assertThat(PairedNetPromoterDifference.of(new int[] {1}, new int[] {9}).standardError())
                .isEmpty();
    }

    @Test
    void whatIsNoPairIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedNetPromoterDifference.of(new int[2], new int[3]))
                .withMessage("earlier has 2 answers and later 3: pairs need as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedNetPromoterDifference.of(new int[] {5}, new int[] {11}))
                .withMessage("answer 1: 11 must be 0 to 10");
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedNetPromoterDifference(List.of(1L), 0));
    }
}
