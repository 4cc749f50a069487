package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryEffectTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 1);

    private static PurchaseLog log() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(D.plusDays(30))
                // Recovered on D: one comes back on the last day, one a day too late.
                .add("back", D.minusDays(5), 100)
                .add("back", D.plusDays(10), 100)
                .add("late", D.minusDays(5), 100)
                .add("late", D.plusDays(11), 100)
                // Others there on D: one of four comes back.
                .add("o1", D.minusDays(29), 100)
                .add("o1", D.plusDays(1), 100)
                .add("o2", D, 100)
                .add("o3", D.minusDays(1), 100)
                .add("o4", D.minusDays(2), 100)
                // Not there: the last purchase before D is 30 days back, or there is none.
                .add("gone", D.minusDays(30), 100)
                .add("gone", D.plusDays(2), 100)
                .add("new", D.plusDays(3), 100)
                .build();
    }

    @Test
    void theRecoveredAreComparedWithOthersOfTheSameDay() {
        RecoveryEffect effect =
                RecoveryEffect.of(log(), List.of(new RecoveredCase("back", D), new RecoveredCase("late", D)), 10, 30);
        // 1 of 2 against 1 of 4: 0.25. Differences 0.75 and −0.25, s = √0.5, standard error 0.5, t of one degree
        // 12.7062.
        assertThat(effect.value()).isEqualTo(0.25);
        assertThat(effect.interval().orElseThrow().upper()).isCloseTo(0.25 + 12.7062 * 0.5, within(1e-4));
        assertThat(effect.toString())
                .startsWith("recovery effect (association, not cause) 0.2500 (")
                .endsWith("1 of 2 recovered customers bought within 10 days, 0.5000 expected");
    }

    @Test
    void whoCannotBeComparedIsCounted() {
        RecoveryEffect effect = RecoveryEffect.of(
                log(),
                List.of(
                        new RecoveredCase("gone", D),
                        new RecoveredCase("stranger", D),
                        new RecoveredCase("late", D.plusDays(21))),
                10,
                30);
        assertThat(effect.isDefined()).isFalse();
        assertThat(effect.unmatched()).isEqualTo(2);
        assertThat(effect.unobserved()).isEqualTo(1);
        assertThat(effect.interval()).isEmpty();
        assertThat(effect.toString()).endsWith("undefined: there are no recovered customers to compare");
    }

    @Test
    void theClockStartsAtTheFirstResolution() {
        List<RecoveredCase> twice = List.of(new RecoveredCase("back", D.plusDays(15)), new RecoveredCase("back", D));
        assertThat(RecoveryEffect.of(log(), twice, 10, 30))
                .isEqualTo(RecoveryEffect.of(log(), List.of(new RecoveredCase("back", D)), 10, 30));
    }

    @Test
    void daysThatAreNoneAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecoveryEffect.of(log(), List.of(), 0, 30))
                .withMessage("within days 0 and lookback days 30 must be at least 1");
    }
}
