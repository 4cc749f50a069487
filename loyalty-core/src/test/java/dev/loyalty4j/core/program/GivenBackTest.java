package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.amount.Kept;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.RuleState;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an order counted goes away with it: the headroom of limits, the budget of all, the count of orders. */
class GivenBackTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Program PROGRAM = BeanClub.parts()
            .earn(EarningRule.of("own", Award.fixed(9)).atMost(Limit.points(100, Window.CALENDAR_MONTH)))
            .earn(EarningRule.of("all", Award.fixed(5))
                    .atMost(Limit.points(100, Window.LIFETIME).inTotal()))
            .earn(EarningRule.of("kept", Award.fixed(3))
                    .atMost(Limit.points(100, Window.LIFETIME).keptOnReturn()))
            .build();

    @Test
    void anySplitOfReturnsEndsWhereOneReturnEnds() {
        Decision.Accepted enrolled = decide(Loaded.NOTHING, Enrol.of("anna", NOW));
        AccountChange joined = enrolled.changes().get(0);
        Loaded loaded = new Loaded(
                Needs.NOTHING,
                new TreeMap<>(Map.of(Key.ofMember("anna"), enrolled.claims().get(0))),
                new TreeMap<>(Map.of(joined.after().account(), joined.after())),
                new TreeMap<>());
        Decision.Accepted bought = decide(loaded, BeanClub.ware("o", "anna", NOW, "10.00"));
        MemberState after = bought.changes().get(0).after();
        assertThat(bought.moves()).extracting(CounterMove::change).containsExactly(5L);

        Draft draft = new Draft(PROGRAM, after);
        draft.load((OrderState) bought.claims().get(1).document());
        List<Long> moves = List.of(3L, 1L, 1L); // of 5 stay floor(5/2), as of the points; then one, then none
        for (long tenths : List.of(5, 8, 10, 10)) {
            Earning.giveBack(draft, draft.order("o"), new Rate(tenths, 10), kept(tenths), NOW);
        }

        assertThat(draft.moves()).extracting(m -> -m.change()).containsExactlyElementsOf(moves);
        assertThat(draft.state().rules().tallies())
                .extracting(RuleState.Tally::key)
                .containsExactly("limit beans/kept/0");
        Earning.giveBack(draft, draft.order("o"), new Rate(0, 1), kept(0), NOW); // all returns are cancelled
        assertThat(draft.state().rules().tallies())
                .containsExactlyInAnyOrderElementsOf(after.rules().tallies());
        assertThat(draft.moves().stream().mapToLong(CounterMove::change).sum()).isZero();
    }

    /** What is left of the one line after so many tenths of its money came back. */
    private static Kept kept(long tenths) {
        return Kept.of(List.of(new Kept.Line(10, 1, 0, tenths)), 0);
    }

    private static Decision.Accepted decide(Loaded loaded, Command command) {
        return (Decision.Accepted) PROGRAM.decide(loaded, command, NOW, () -> 7);
    }
}
