package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.journal.Claim;
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

    @Test
    void anOrderIsPutTogetherWhenItComesBack() {
        Decision.Accepted enrolled = accepted(PROGRAM.decide(Loaded.NOTHING, Enrol.of("anna", NOW), NOW, () -> 7));
        Purchase order = BeanClub.ware("o", "anna", NOW, "30.00");
        Loaded before = after(enrolled, enrolled);
        Decision.Accepted decided = accepted(PROGRAM.decide(before, order, NOW, () -> 7));
        Decision.Accepted followed = accepted(PROGRAM.simulate(before, order, NOW, () -> 7));
        Claim claim = followed.change().order("o").orElseThrow();

        assertThat(decided.claims()).contains(claim);
        assertThat(followed.change().order("p")).isEmpty();

        Loaded both = new Loaded(
                Needs.NOTHING,
                List.of(claim),
                List.of(followed.change().after()),
                Loaded.NOTHING.counters(),
                List.of());
        Return back = Return.of("r", "o", NOW);
        Decision.Accepted returned = accepted(PROGRAM.simulate(both, back, NOW, () -> 7));
        assertThat(returned.changes())
                .isEqualTo(accepted(PROGRAM.decide(both, back, NOW, () -> 7)).changes());
        assertThat(PROGRAM.view(returned.change().after(), NOW).balance()).isZero();
    }

    @Test
    void visitsAndActionsAreSimulatedAsTheyAreDecided() {
        Decision.Accepted enrolled = accepted(PROGRAM.decide(Loaded.NOTHING, Enrol.of("anna", NOW), NOW, () -> 7));
        Loaded before = after(enrolled, enrolled);
        for (Command command : List.of(Visit.of("v", "anna", NOW), Action.of("a", "anna", NOW, "app.installed"))) {
            Decision.Accepted decided = accepted(PROGRAM.decide(before, command, NOW, () -> 7));
            Decision.Accepted followed = accepted(PROGRAM.simulate(before, command, NOW, () -> 7));
            assertThat(followed.changes()).isEqualTo(decided.changes());
            assertThat(followed.claims()).isEmpty();
            assertThat(decided.claims())
                    .contains(followed.change()
                            .order(command.kind() + "/" + command.id())
                            .orElseThrow());
        }
    }

    private static Decision.Accepted accepted(Decision decision) {
        return (Decision.Accepted) decision;
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
