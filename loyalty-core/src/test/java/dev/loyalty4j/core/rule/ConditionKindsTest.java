package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionKindsTest {
    private static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0)),
            List.of(new RuleNames.Ladder("status", List.of("Silver"))),
            Categories.FLAT,
            new TreeMap<>(Map.of("odd", (occasion, facts) -> true)));

    private static final List<Condition> ONE_OF_EACH = List.of(
            Condition.ALWAYS,
            Condition.all(),
            Condition.any(),
            Condition.not(Condition.ALWAYS),
            Condition.category("tea"),
            Condition.attribute(Owner.MEMBER, "city", "Brno"),
            Condition.amountAtLeast("5.00"),
            Condition.dayOfWeek(DayOfWeek.MONDAY),
            Condition.timeOfDay("08:00", "10:00"),
            Condition.between(LocalDate.EPOCH, LocalDate.EPOCH),
            Condition.tier("status", "Silver"),
            Condition.nthOrder(2),
            Condition.daysSinceLastOrder(30),
            Condition.counted(Count.SPEND, "", Window.CALENDAR_YEAR, "100.00"),
            Condition.nearBirthday(0, 6),
            Condition.birthdayMonth(),
            Condition.contains(Condition.category("tea")),
            Condition.named("odd"));

    @Test
    void theListHasOneOfEachKind() {
        assertThat(ONE_OF_EACH.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(kinds(Condition.class).toArray(Class<?>[]::new));
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses()).flatMap(c -> c.isSealed() ? kinds(c) : Stream.of(c));
    }

    @Test
    void everyKindCompilesAndHasWords() {
        assertThat(ONE_OF_EACH).allSatisfy(condition -> {
            assertThat(Checks.of(condition, NAMES)).isNotNull();
            assertThat(condition.inWords()).isNotBlank();
        });
    }

    @Test
    void aTreeTooDeepToReadIsRefused() {
        Condition deepest = Stream.iterate(Condition.ALWAYS, Condition::not)
                .skip(Check.MAX_DEPTH - 1L)
                .findFirst()
                .orElseThrow();

        assertThat(Checks.of(deepest, NAMES)).isNotNull();
        assertThatThrownBy(() -> Checks.of(Condition.not(deepest), NAMES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 levels");
    }
}
