package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionKindsTest {
    private static final RuleNames NAMES =
            new RuleNames("EUR", List.of(), List.of(new RuleNames.Ladder("status", List.of("Silver"))));

    private static final List<Condition> ONE_OF_EACH = List.of(
            Condition.ALWAYS,
            Condition.all(),
            Condition.any(),
            Condition.not(Condition.ALWAYS),
            Condition.dayOfWeek(DayOfWeek.MONDAY),
            Condition.category("tea"),
            Condition.tier("status", "Silver"));

    @Test
    void theListHasOneOfEachKind() {
        assertThat(ONE_OF_EACH.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(Condition.class.getPermittedSubclasses());
    }

    @Test
    void everyKindCompilesAndHasWords() {
        assertThat(ONE_OF_EACH).allSatisfy(condition -> {
            assertThat(Check.of(condition, NAMES)).isNotNull();
            assertThat(condition.inWords()).isNotBlank();
        });
    }

    @Test
    void aTreeTooDeepToReadIsRefused() {
        Condition deepest = Stream.iterate(Condition.ALWAYS, Condition::not)
                .skip(Check.MAX_DEPTH - 1L)
                .findFirst()
                .orElseThrow();

        assertThat(Check.of(deepest, NAMES)).isNotNull();
        assertThatThrownBy(() -> Check.of(Condition.not(deepest), NAMES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 levels");
    }
}
