package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A simulation comes to the same accounts as the engine, and keeps nothing else. */
class SimulateTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Program PROGRAM = BeanClub.parts().build();

    @Test
    void ordersEndAtTheSameStateWithoutReceiptAndOrder() {
        Decision.Accepted enrolled =
                (Decision.Accepted) PROGRAM.decide(Loaded.NOTHING, Enrol.of("anna", NOW), NOW, () -> 7);
        Loaded kept = after(enrolled, enrolled);
        Loaded simulated = kept;
        for (int i = 1; i <= 5; i++) {
            Purchase order = BeanClub.ware("o" + i, "anna", NOW, i + "0.00");
            Decision.Accepted decided = (Decision.Accepted) PROGRAM.decide(kept, order, NOW, () -> 7);
            Decision.Accepted followed = (Decision.Accepted) PROGRAM.simulate(simulated, order, NOW, () -> 7);
            assertThat(decided.claims()).hasSize(2);
            assertThat(followed.claims()).isEmpty();
            assertThat(followed.changes()).isEqualTo(decided.changes());
            assertThat(followed.moves()).isEqualTo(decided.moves());
            kept = after(decided, enrolled);
            simulated = after(followed, enrolled);
        }
        assertThat(simulated.accounts().get(0).version()).isEqualTo(6);
    }

    private static Loaded after(Decision.Accepted decided, Decision.Accepted enrolled) {
        return new Loaded(
                Needs.NOTHING,
                enrolled.claims(),
                List.of(decided.change().after()),
                Loaded.NOTHING.counters(),
                List.of());
    }
}
