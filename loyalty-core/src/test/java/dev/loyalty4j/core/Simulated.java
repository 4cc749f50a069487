package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.StoreException;
import dev.loyalty4j.core.store.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Two to four clients on one store, whose calls interleave as a seed says: each may be overtaken at every call, dies
 * now and then and comes again with the same command, and the clock jumps. One thread, so a seed is a history.
 */
public final class Simulated {
    private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");

    private final SplittableRandom random;
    private final TestClock clock = new TestClock(START.toString());
    private final List<Client> clients = new ArrayList<>();
    private final Map<Command, Outcome> answers = new LinkedHashMap<>();
    private final Map<Long, Long> told = new LinkedHashMap<>();

    private final class Client {
        private final Interleaving store;
        private final Loyalty loyalty;
        private final List<Command> todo;
        private boolean busy;

        private Client(Program program, Store shared, List<Command> todo) {
            this.store = new Interleaving(shared, random, Simulated.this::somebody);
            this.loyalty = Loyalty.builder(program)
                    .clock(clock)
                    .random(random::nextLong)
                    .store(store)
                    .build();
            this.todo = todo;
        }

        /** One command, or a sweep, or a look at the outbox; whoever dies begins again later. */
        private void step() {
            busy = true;
            try {
                int what = random.nextInt(12);
                if (what == 0) {
                    loyalty.settle();
                } else if (what == 1) {
                    loyalty.outbox().take(3, Simulated.this::hear);
                } else if (!todo.isEmpty()) {
                    Command command = todo.get(0);
                    answer(command, loyalty.submit(command));
                    todo.remove(0);
                }
            } catch (StoreException e) {
                // the machine died; its command is still to do
            } finally {
                busy = false;
            }
        }
    }

    private Simulated(long seed, UnaryOperator<Store> wrap) {
        random = new SplittableRandom(seed);
        Program program = BeanClub.program();
        Store shared = wrap.apply(new MemoryStore());
        List<Command> commands = commands();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<Command> mine = new ArrayList<>(List.of(Enrol.of("anna", START)));
            commands.stream().filter(c -> random.nextInt(2) == 0).forEach(mine::add);
            clients.add(new Client(program, shared, mine));
        }
    }

    /** Runs the history of a seed; fails if a promise of the store or of the engine is broken. */
    public static void run(long seed, UnaryOperator<Store> wrap) {
        Simulated simulated = new Simulated(seed, wrap);
        try {
            simulated.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e, e);
        }
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            commands.add(BeanClub.ware("o-" + i, "anna", START, 40 + random.nextInt(80) + ".00"));
            commands.add(
                    random.nextBoolean()
                            ? Redeem.of("r-" + i, "anna", "free-espresso", START)
                            : Return.of("x-" + i, "o-" + i, START));
        }
        return commands;
    }

    private void somebody() {
        if (random.nextInt(10) == 0) {
            clock.advance(Duration.ofHours(random.nextInt(200)));
        }
        List<Client> idle = clients.stream().filter(c -> !c.busy).toList();
        if (!idle.isEmpty()) {
            idle.get(random.nextInt(idle.size())).step();
        }
    }

    private void answer(Command command, Outcome outcome) {
        if (outcome.accepted()) {
            Outcome first = answers.putIfAbsent(command, outcome);
            assertThat(first == null || first.equals(outcome))
                    .as("one answer to %s", command)
                    .isTrue();
        }
    }

    private void hear(Waiting.Delivery delivery) {
        long account = delivery.entry().account();
        long version = delivery.entry().version();
        long last = told.getOrDefault(account, 0L);
        assertThat(version).as("told after %s", last).isLessThanOrEqualTo(last + 1);
        told.put(account, Math.max(last, version));
    }

    private void run() {
        for (int i = 0; i < 200 && clients.stream().anyMatch(c -> !c.todo.isEmpty()); i++) {
            somebody();
        }
        clients.forEach(c -> c.store.calmDown());
        Loyalty calm = clients.get(0).loyalty;
        for (Client client : clients) {
            client.todo.forEach(command -> answer(command, calm.submit(command)));
        }
        answers.forEach((command, first) -> assertThat(calm.submit(command)).isEqualTo(first));
        calm.settle();
        assertThat(calm.verify().problems()).isEmpty();
        assertThat(calm.overview().members()).isEqualTo(1);
        clock.advance(Outbox.LEASE);
        calm.outbox().take(1_000, this::hear);
        long account = calm.account("anna").orElseThrow().account();
        assertThat(told)
                .containsEntry(
                        account, calm.export("anna").orElseThrow().state().version());
    }
}
