package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty4j.core.store.NaiveStore;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final int SEEDS = Boolean.getBoolean("loyalty.deep") ? 1_000_000 : 10_000;

    @Test
    void noInterleavingOfClientsThatDieAndRetryBreaksAPromise() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Simulated.run(seed, UnaryOperator.identity());
        }
    }

    @Test
    void aStoreThatDoesNotCompareVersionsIsCaughtWithTheSeed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> {
                    for (long seed = 1; seed <= 200; seed++) {
                        Simulated.run(seed, NaiveStore::blind);
                    }
                })
                .withMessageStartingWith("seed ");
    }
}
