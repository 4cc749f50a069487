package dev.loyalty4j.core.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Many threads against each other, through the whole engine. In {@code deep} there are more of everything. */
public abstract class StoreRaces {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final boolean DEEP = Boolean.getBoolean("loyalty.deep");

    /** Makes an empty store. */
    protected abstract Store empty();

    /** How many spends each of the 32 threads tries; a slow store may ask for fewer. */
    protected int spendsPerThread() {
        return DEEP ? 200 : 25;
    }

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    private Loyalty with(Store store) {
        return Loyalty.builder(ContractClub.PROGRAM)
                .clock(now::get)
                .store(store)
                .build();
    }

    @Test
    protected void manyThreadsSpendExactlyWhatThereIs() throws Exception {
        Loyalty loyalty = with(empty());
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        int affordable = 32 * spendsPerThread() / 2;
        loyalty.submit(ContractClub.purchase("o-1", "anna", NOW, affordable * 10 + ".00"))
                .orThrow();

        List<Outcome> outcomes = spend(loyalty, 32, spendsPerThread(), "r-");

        assertThat(outcomes.stream().filter(Outcome::accepted)).hasSize(affordable);
        assertThat(outcomes.stream().flatMap(o -> o.refusal().stream()))
                .allSatisfy(r -> assertThat(r.code()).isEqualTo(RefusalCode.INSUFFICIENT_POINTS));
        assertThat(loyalty.account("anna").orElseThrow().balance()).isZero();
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    /** Lets threads spend ten points each time. */
    protected static List<Outcome> spend(Loyalty loyalty, int threads, int each, String prefix) throws Exception {
        List<Callable<List<Outcome>>> spends = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            String name = prefix + t + "-";
            spends.add(() -> {
                List<Outcome> made = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    made.add(loyalty.submit(Redeem.of(name + i, "anna", "thing", NOW)));
                }
                return made;
            });
        }
        List<Outcome> outcomes = new ArrayList<>();
        together(spends, threads).forEach(outcomes::addAll);
        return outcomes;
    }

    @Test
    protected void theSameCommandsFromManyThreadsActOnceAndGetOneAnswer() throws Exception {
        Loyalty loyalty = with(empty());
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        int orders = DEEP ? 100 : 30;
        List<Callable<List<Outcome>>> storm = new ArrayList<>();
        for (int t = 0; t < 16; t++) {
            storm.add(() -> {
                List<Outcome> answers = new ArrayList<>();
                for (int i = 0; i < orders; i++) {
                    answers.add(loyalty.submit(ContractClub.purchase("o-" + i, "anna", NOW, "10.00")));
                }
                return answers;
            });
        }

        List<List<Outcome>> answers = together(storm, 16);

        for (int i = 0; i < orders; i++) {
            int order = i;
            List<Outcome> same = answers.stream().map(a -> a.get(order)).toList();
            assertThat(same).allSatisfy(o -> assertThat(o).isEqualTo(same.get(0)));
            assertThat(same.stream().filter(o -> !o.repeated())).hasSize(1);
        }
        assertThat(loyalty.overview().points().get(0).issued().minor()).isEqualTo(10L * orders);
        Purchase changed = ContractClub.purchase("o-1", "anna", NOW, "11.00");
        assertThat(loyalty.submit(changed).refusal())
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(RefusalCode.ID_REUSED));
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    protected void firstTouchesFromManyThreadsAllSucceed() throws Exception {
        Loyalty loyalty = with(empty());
        List<Callable<Outcome>> touches = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String member = "m-" + i;
            touches.add(() -> {
                loyalty.submit(Enrol.of(member, NOW)).orThrow();
                return loyalty.submit(ContractClub.purchase("o-" + member, member, NOW, "10.00"))
                        .orThrow();
            });
        }

        assertThat(together(touches, 16)).allSatisfy(o -> assertThat(o.earned()).isEqualTo(10));
        assertThat(loyalty.overview().members()).isEqualTo(100);
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    protected void unitsOfWorkOverTwoAccountsInOppositeOrderAllSucceed() throws Exception {
        Store store = empty();
        int each = 50;
        List<Callable<Integer>> workers = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            long first = t % 2 == 0 ? 7 : 8;
            workers.add(() -> {
                int lost = 0;
                for (int done = 0; done < each; ) {
                    boolean written = store.append(List.of(both(store, first, 15 - first))) == AppendResult.WRITTEN;
                    done += written ? 1 : 0;
                    lost += written ? 0 : 1;
                }
                return lost;
            });
        }

        together(workers, 4);

        for (long account : new long[] {7, 8}) {
            assertThat(store.load(Needs.ofAccount(account))
                            .account(account)
                            .orElseThrow()
                            .version())
                    .isEqualTo(4L * each);
            assertThat(store.journal(account, 0, 1_000)).hasSize(4 * each);
        }
    }

    private static Decision.Accepted both(Store store, long one, long other) {
        List<AccountChange> changes = new ArrayList<>();
        for (long account : new long[] {one, other}) {
            MemberState before =
                    store.load(Needs.ofAccount(account)).account(account).orElse(MemberState.before(account));
            JournalEntry entry = new JournalEntry(
                    account, before.version() + 1, "unit", "u", 1, NOW, NOW, List.of(new ProgramEvent.Enrolled(NOW)));
            changes.add(new AccountChange(before, entry, before.after(entry), ProgramCalendar.NEVER));
        }
        return new Decision.Accepted(one, changes, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    protected void readersOfTheOutboxNeverHoldEntriesOfOneMemberAtOnce() throws Exception {
        Loyalty loyalty = with(empty());
        for (int i = 0; i < 10; i++) {
            loyalty.submit(Enrol.of("m-" + i, NOW)).orThrow();
        }
        Set<Long> inHand = ConcurrentHashMap.newKeySet();
        Map<Long, List<Long>> arrived = new ConcurrentHashMap<>();
        Callable<Integer> writer = () -> {
            for (int i = 0; i < 60; i++) {
                loyalty.submit(ContractClub.purchase("o-" + i, "m-" + i % 10, NOW, "1.00"))
                        .orThrow();
            }
            return 0;
        };
        Callable<Integer> reader = () -> {
            int told = 0;
            for (int idle = 0; idle < 200; idle++) {
                int some = loyalty.outbox().take(5, delivery -> {
                    long account = delivery.entry().account();
                    assertThat(inHand.add(account))
                            .as("%s is in two hands", delivery)
                            .isTrue();
                    arrived.computeIfAbsent(account, a -> Collections.synchronizedList(new ArrayList<>()))
                            .add(delivery.entry().version());
                    inHand.remove(account);
                });
                told += some;
                Thread.sleep(some == 0 ? 2 : 0);
            }
            return told;
        };

        List<Integer> told = together(List.of(writer, reader, reader, reader), 4);
        int rest = loyalty.outbox()
                .take(100, d -> arrived.get(d.entry().account()).add(d.entry().version()));

        assertThat(told.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(70);
        assertThat(arrived.values())
                .hasSize(10)
                .allSatisfy(versions -> assertThat(versions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L));
    }

    @Test
    protected void twoSweepersAtOnceDoNoHarm() throws Exception {
        Loyalty loyalty = with(empty());
        for (int i = 0; i < 20; i++) {
            loyalty.submit(Enrol.of("m-" + i, NOW)).orThrow();
            loyalty.submit(ContractClub.purchase("o-" + i, "m-" + i, NOW, "10.00"))
                    .orThrow();
        }
        now.set(NOW.plus(Duration.ofDays(120)));

        together(List.<Callable<Long>>of(loyalty::settle, loyalty::settle), 2);

        assertThat(loyalty.overview().points().get(0).expired().minor()).isEqualTo(200);
        assertThat(loyalty.settle()).isZero();
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    protected void aBatchIsOneWriteAndMayRepeatItself() throws Exception {
        Loyalty loyalty = with(empty());
        List<Outcome> outcomes = loyalty.submitAll(List.of(
                Enrol.of("anna", NOW),
                ContractClub.purchase("o-1", "anna", NOW, "10.00"),
                ContractClub.purchase("o-1", "anna", NOW, "10.00"),
                Redeem.of("r-1", "anna", "thing", NOW),
                Redeem.of("r-2", "anna", "thing", NOW)));

        assertThat(outcomes).extracting(Outcome::accepted).containsExactly(true, true, true, true, false);
        assertThat(outcomes.get(2)).isEqualTo(outcomes.get(1));
        assertThat(outcomes.get(2).repeated()).isTrue();
        assertThat(loyalty.account("anna").orElseThrow().balance()).isZero();
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    /** Runs tasks on threads that all start at once. */
    protected static <T> List<T> together(List<? extends Callable<T>> tasks, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
