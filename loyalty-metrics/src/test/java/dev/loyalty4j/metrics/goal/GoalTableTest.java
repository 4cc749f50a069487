package dev.loyalty4j.metrics.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.goal.Goal.Direction;
import dev.loyalty4j.metrics.goal.GoalProgress.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTableTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** 100 days. */
    private static final LocalDate DEADLINE = START.plusDays(100);

    private static final Goal MORE = new Goal("score", 20, START, 40, DEADLINE, Direction.UP);
    private static final Goal LESS = new Goal("churn", 0.5, START, 0.25, DEADLINE, Direction.DOWN);

    @ParameterizedTest
    @CsvSource({
        // On day 50 the path is at 30.
        "50, 29.9, BEHIND",
        "50, 30, ON_TRACK",
        "50, 39.9, ON_TRACK",
        "50, 40, REACHED",
        "0, 20, ON_TRACK",
        "0, 19, BEHIND",
        "100, 39.9, BEHIND",
        "101, 39.9, MISSED",
        "101, 40, REACHED"
    })
    void moreIsBetter(int day, double value, Status status) {
        assertThat(MORE.progress(value, START.plusDays(day)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        // On day 50 the path is at 0.375.
        "50, 0.376, BEHIND",
        "50, 0.375, ON_TRACK",
        "50, 0.25, REACHED",
        "100, 0.251, BEHIND",
        "101, 0.251, MISSED"
    })
    void lessIsBetter(int day, double value, Status status) {
        assertThat(LESS.progress(value, START.plusDays(day)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        // Ten percent of 0.30 is 0.03; ten points are 0.10.
        "RELATIVE, -0.10, 0.27, DOWN",
        "POINTS, -0.10, 0.20, DOWN",
        "RELATIVE, 0.5, 0.45, UP",
        "POINTS, 0.5, 0.80, UP"
    })
    void tenPercentIsRelativeOrInPoints(Change.Kind kind, double amount, double target, Direction direction) {
        Goal goal = Goal.of("share", 0.30, START, new Change(amount, kind), DEADLINE);
        assertThat(goal.target()).isCloseTo(target, within(1e-12));
        assertThat(goal.direction()).isEqualTo(direction);
    }

    @Test
    void theProjectionIsTheLineThroughBaselineAndNow() {
        // 4 up in 25 days is 16 in 100.
        assertThat(MORE.progress(24, START.plusDays(25)).projection()).hasValue(36);
        assertThat(MORE.progress(24, START).projection())
                .as("one point makes no line")
                .isEmpty();
        assertThat(MORE.progress(24, DEADLINE.plusDays(1)).projection()).isEmpty();
        assertThat(MORE.progress(24, START.plusDays(25)))
                .hasToString("score from 20.00 on 2026-01-01 up to 40.00 by 2026-04-11: 24.00 on 2026-01-26, behind;"
                        + " 36.00 projected");
    }

    @Test
    void thePathIsStraightAndEndsAtTheTarget() {
        assertThat(LESS.path(START.minusDays(1))).isEqualTo(0.5);
        assertThat(LESS.path(START.plusDays(20))).isCloseTo(0.45, within(1e-12));
        assertThat(LESS.path(DEADLINE)).isEqualTo(0.25);
        assertThat(LESS.path(DEADLINE.plusDays(9))).isEqualTo(0.25);
    }

    @Test
    void aGoalThatLeadsTheWrongWayIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Goal("churn", 0.5, START, 0.6, DEADLINE, Direction.DOWN))
                .withMessage("churn: target 0.6 must be below baseline 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Goal("churn", 0.5, START, 0.4, START, Direction.DOWN))
                .withMessage("churn: deadline 2026-01-01 must be after start 2026-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> MORE.progress(Double.NaN, START));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MORE.progress(1, START.minusDays(1)))
                .withMessage("score: today 2025-12-31 must not be before start 2026-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> Change.points(0));
        assertThat(Change.relative(-0.1)).hasToString("-0.1000 relative");
    }

    @Test
    void benchmarksSayHowOldAndHowSureTheyAre() {
        assertThat(IndustryBenchmark.RETENTION)
                .extracting(IndustryBenchmark::industry)
                .containsExactly("media", "professional services", "hospitality", "retail");
        assertThat(IndustryBenchmark.RETENTION.get(3))
                .hasToString("retail: customer retention about 0.3000 (2026; quoted in trade literature, method not"
                        + " published)");
    }
}
