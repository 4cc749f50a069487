package dev.loyalty4j.benchmarks.submit;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.loyalty4j.benchmarks.rules.Orders;
import org.junit.jupiter.api.Test;

class CommandsEarnTheSameTest {

    @Test
    void wholeCommandsEarnWhatTheHandWrittenRulesGive() {
        assertThatCode(() -> Right.check(Orders.of(5_000))).doesNotThrowAnyException();
    }
}
