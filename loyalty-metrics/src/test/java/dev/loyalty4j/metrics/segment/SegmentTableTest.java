package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTableTest {

    private static final ScoreRange ALL = ScoreRange.of(1, 3);

    private static SegmentRule rule(String name, int from, int to) {
        return new SegmentRule(name, ScoreRange.of(from, to), ALL, ALL);
    }

    /** One cell of each box, at its corners. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, Hibernating",
        "2, 2, Hibernating",
        "1, 3, At risk",
        "2, 4, At risk",
        "2, 5, Can't lose",
        "3, 1, About to sleep",
        "3, 3, Need attention",
        "3, 4, Loyal",
        "4, 5, Loyal",
        "4, 1, Promising",
        "4, 2, Potential loyalist",
        "5, 3, Potential loyalist",
        "5, 1, New",
        "5, 4, Champions",
        "5, 5, Champions"
    })
    void theDefaultTableNamesEveryCellOfRecencyAndFrequency(int r, int f, String segment) {
        for (int m = 1; m <= 5; m++) {
            assertThat(SegmentTable.TEN_CELLS.segment(r, f, m)).isEqualTo(segment);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, Champions",
        "3, 3, 2, Potential Loyalist",
        "4, 4, 4, Potential Loyalist",
        "2, 2, 2, Loyal",
        "3, 1, 5, Promising",
        "5, 1, 1, New",
        "1, 3, 4, Can't Lose",
        "1, 2, 5, At Risk",
        "2, 5, 3, Need Attention",
        "3, 1, 2, About To Sleep",
        "1, 1, 1, Lost",
        "2, 1, 5, Others",
        "5, 5, 1, Others"
    })
    void inTheOtherTableTheFirstMatchWins(int r, int f, int m, String segment) {
        assertThat(SegmentTable.RFM_PACKAGE.segment(r, f, m)).isEqualTo(segment);
    }

    @Test
    void aGapIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentTable.partition("mine", 3, List.of(rule("low", 1, 1), rule("high", 3, 3))))
                .withMessage("table mine: cell R2 F1 M1 belongs to no rule");
    }

    @Test
    void anOverlapIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentTable.partition("mine", 3, List.of(rule("low", 1, 2), rule("high", 2, 3))))
                .withMessage("table mine: cell R2 F1 M1 belongs to [low R1–2 F1–3 M1–3, high R2–3 F1–3 M1–3]");
    }

    @Test
    void aRuleOutsideTheBinsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentTable.partition("mine", 3, List.of(rule("all", 1, 4))))
                .withMessage("rule all R1–4 F1–3 M1–3 must be within 1 to 3");
    }

    @Test
    void namesThatNoCellGetsAreReported() {
        SegmentTable table =
                SegmentTable.firstMatch("mine", 3, List.of(rule("all", 1, 3), rule("never", 2, 2)), "others");
        assertThat(table.unreachable()).containsExactly("never", "others");
        assertThat(SegmentTable.TEN_CELLS.unreachable()).isEmpty();
        assertThat(SegmentTable.RFM_PACKAGE.unreachable()).isEmpty();
        assertThat(table).hasToString("mine, 3 bins: all, never, others");
    }

    @Test
    void aScoreOutsideTheBinsHasNoSegment() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> SegmentTable.TEN_CELLS.segment(6, 1, 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> SegmentTable.TEN_CELLS.segment(1, 0, 1));
    }
}
