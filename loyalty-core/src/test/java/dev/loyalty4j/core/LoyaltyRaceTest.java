package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LoyaltyRaceTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private final Loyalty loyalty = with(new MemoryStore());

    @Test
    void manyThreadsSpendExactlyWhatThereIs() throws Exception {
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        loyalty.submit(BeanClub.ware("o-1", "anna", NOW, "4000.00")).orThrow(); // 40 espressos
        List<Callable<Outcome>> spends = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            Redeem redeem = Redeem.of("r-" + i, "anna", "free-espresso", NOW);
            spends.add(() -> loyalty.submit(redeem));
        }

        List<Outcome> outcomes = together(spends);

        assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(40);
        assertThat(outcomes.stream().flatMap(o -> o.refusal().stream()))
                .allSatisfy(r -> assertThat(r.code()).isEqualTo(RefusalCode.INSUFFICIENT_POINTS));
        assertThat(loyalty.account("anna").orElseThrow().balance()).isZero();
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    void theSameCommandsFromManyThreadsActOnce() throws Exception {
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        List<Callable<Outcome>> storm = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Purchase purchase = BeanClub.ware("o-" + i, "anna", NOW, "10.00");
            for (int times = 0; times < 8; times++) {
                storm.add(() -> loyalty.submit(purchase));
            }
        }

        List<Outcome> outcomes = together(storm);

        for (int i = 0; i < outcomes.size(); i += 8) {
            List<Outcome> same = outcomes.subList(i, i + 8);
            assertThat(same).allSatisfy(o -> assertThat(o).isEqualTo(same.get(0)));
            assertThat(same.stream().filter(o -> !o.repeated())).hasSize(1);
        }
        assertThat(loyalty.overview().points().get(0).issued().minor()).isEqualTo(200);
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    void oneMemberEnrolledByManyThreadsHasOneAccount() throws Exception {
        Callable<Outcome> enrol = () -> loyalty.submit(Enrol.of("anna", NOW));

        List<Outcome> outcomes = together(List.of(enrol, enrol, enrol, enrol, enrol, enrol));

        assertThat(outcomes.stream().map(o -> o.account().account()).distinct()).hasSize(1);
        assertThat(loyalty.overview().members()).isEqualTo(1);
    }

    @Test
    void whoAlwaysLosesIsToldSo() {
        Loyalty unlucky = with(new AlwaysLate());

        Outcome outcome = unlucky.submit(Enrol.of("anna", NOW));

        assertThat(outcome.refusal())
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(RefusalCode.CONTENTION));
    }

    private static Loyalty with(Store store) {
        return Loyalty.builder(BeanClub.program()).clock(() -> NOW).store(store).build();
    }

    private static List<Outcome> together(List<Callable<Outcome>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> done : threads.invokeAll(tasks)) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    /** A store in which somebody else always came first. */
    private static final class AlwaysLate implements Store {
        private final Store empty = new MemoryStore();

        @Override
        public Loaded load(Needs needs) {
            return empty.load(needs);
        }

        @Override
        public AppendResult append(List<Decision.Accepted> decisions) {
            return AppendResult.ACCOUNT_CHANGED;
        }

        @Override
        public List<JournalEntry> journal(long account, long after, int limit) {
            return List.of();
        }

        @Override
        public List<Long> accounts(Listing listing, int limit) {
            return List.of();
        }

        @Override
        public List<Command> followUps(int limit) {
            return List.of();
        }

        @Override
        public List<Waiting.Delivery> take(Instant now, Instant until, int limit) {
            return List.of();
        }

        @Override
        public void finished(Waiting done) {}

        @Override
        public long forget(Forgotten what) {
            return 0;
        }
    }
}
