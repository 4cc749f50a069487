package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold at every step of every story. Run on the real engine, and on broken ones that it must catch. */
final class StoryCheck {
    private StoryCheck() {}

    static void run(Program program, Story story) {
        TestClock clock = new TestClock("2025-01-01T00:00:00Z");
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        ReferenceShop reference = new ReferenceShop();
        Map<Object, Outcome> answers = new LinkedHashMap<>();
        for (Story.Step step : story.steps()) {
            clock.set(step.clock());
            Outcome preview = loyalty.preview(step.command());
            Outcome outcome = loyalty.submit(step.command());
            if (!step.command().kind().equals("enrol") || answers.containsKey(step.command())) {
                assertThat(outcome).as("preview of %s", step).isEqualTo(preview);
            }
            boolean expected = reference.submit(step);
            assertThat(outcome.accepted()).as("answer to %s: %s", step, outcome).isEqualTo(expected);
            if (outcome.accepted()) {
                Outcome first = answers.putIfAbsent(step.command(), outcome);
                assertThat(outcome.repeated()).isEqualTo(first != null);
                assertThat(outcome).isEqualTo(first == null ? outcome : first);
            }
            compare(loyalty, reference, step);
        }
        assertThat(loyalty.verify().problems()).isEmpty();
        loyalty.settle();
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    private static void compare(Loyalty loyalty, ReferenceShop reference, Story.Step step) {
        for (String member : List.of("anna", "bert")) {
            AccountView view = loyalty.account(member).orElse(null);
            if (view == null) {
                continue; // the other one is enrolled first
            }
            Balance balance = view.balances().get(0);
            assertThat(balance.available().minor())
                    .as("balance of %s after %s", member, step)
                    .isEqualTo(reference.balance(member));
            assertThat(balance.debt().minor())
                    .as("debt of %s after %s", member, step)
                    .isEqualTo(reference.debt(member));
            assertThat(view.tier().orElse(""))
                    .as("tier of %s after %s", member, step)
                    .isEqualTo(reference.tier(member));
            assertThat(balance.lots().stream().mapToLong(Lot::remaining).sum())
                    .isEqualTo(balance.available().minor())
                    .isNotNegative();
            assertThat(balance.debt().minor()).isNotNegative();
        }
    }
}
