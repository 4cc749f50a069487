package dev.loyalty4j.core.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.journal.KeptState;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is long ago: answers and states of the past without reading all of it. */
public abstract class StorePast extends StoreRaces {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final int ORDERS = 3 * KeptState.EVERY + 50;

    private final AtomicInteger entriesRead = new AtomicInteger();
    private Instant now = NOW;

    private Loyalty with(Store store) {
        return Loyalty.builder(ContractClub.PROGRAM)
                .clock(() -> now)
                .store(store)
                .build();
    }

    private static Command order(int i) {
        return ContractClub.purchase("o-" + i, "anna", NOW, "10.00");
    }

    @Test
    protected void anAnswerFromLongAgoIsTheSameAndReadsFewEntries() {
        Loyalty loyalty = with(counting(empty()));
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        List<Outcome> first = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            now = now.plusSeconds(60);
            first.add(loyalty.submit(order(i)).orThrow());
        }

        for (int i = 0; i < ORDERS; i += 7) {
            entriesRead.set(0);
            Outcome again = loyalty.submit(order(i));
            assertThat(again).isEqualTo(first.get(i));
            assertThat(again.repeated()).isTrue();
            assertThat(again.account()).isEqualTo(first.get(i).account());
            assertThat(entriesRead.get()).isLessThanOrEqualTo(KeptState.EVERY);
        }
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    protected void anAccountIsReadAsItWasAtAnyInstantOfThePast() {
        Loyalty loyalty = with(empty());
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        List<Command> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(order(i));
        }
        now = NOW.plusSeconds(60);
        assertThat(loyalty.submitAll(orders.subList(0, 150))).allMatch(Outcome::accepted);
        now = NOW.plus(Duration.ofDays(1));
        assertThat(loyalty.submitAll(orders.subList(150, ORDERS))).allMatch(Outcome::accepted);

        assertThat(loyalty.account("anna", NOW).orElseThrow().balance()).isZero();
        assertThat(loyalty.account("anna", NOW.plusSeconds(59)).orElseThrow().balance())
                .isZero();
        assertThat(loyalty.account("anna", NOW.plusSeconds(60)).orElseThrow().balance())
                .isEqualTo(1_500);
        assertThat(loyalty.account("anna", now).orElseThrow().balance()).isEqualTo(10L * ORDERS);
        assertThat(loyalty.verify().problems()).isEmpty();
        assertThat(loyalty.export("anna").orElseThrow().things())
                .filteredOn(claim -> claim.document() instanceof KeptState)
                .hasSize(ORDERS / KeptState.EVERY);
    }

    @Test
    protected void idsRecordedLongAgoAreForgottenPartByPartAndTheRestStays() {
        Store store = empty();
        Loyalty loyalty = with(store);
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        loyalty.submit(Enrol.of("bert", NOW)).orThrow();
        for (int i = 0; i < 9; i++) {
            now = NOW.plus(Duration.ofDays(i));
            loyalty.submit(ContractClub.purchase("o-" + i, i % 2 == 0 ? "anna" : "bert", NOW, "10.00"))
                    .orThrow();
        }
        Instant before = NOW.plus(Duration.ofDays(7)); // o-7 and o-8 are younger

        long through = 0;
        int rounds = 0;
        for (long some = store.forget(Forgotten.ids(before, 2));
                some > 0;
                some = store.forget(Forgotten.ids(before, 2))) {
            through += some;
            rounds++;
        }

        assertThat(through).isEqualTo(2 + 7); // two enrolments, seven orders
        assertThat(rounds).isGreaterThan(1);
        for (int i = 0; i < 9; i++) {
            Key id = new Key("purchase", "o-" + i);
            assertThat(store.load(Needs.ofKeys(id)).find(id).isPresent()).isEqualTo(i >= 7);
            assertThat(store.load(Needs.ofKeys(Key.ofOrder("o-" + i))).find(Key.ofOrder("o-" + i)))
                    .isPresent();
        }
        assertThat(loyalty.account("anna")).isPresent();
        assertThat(loyalty.verify().problems()).isEmpty();
        assertThat(store.forget(Forgotten.ids(NOW.plus(Duration.ofDays(9)), 100)))
                .isEqualTo(2);
    }

    private Store counting(Store store) {
        return (Store) Proxy.newProxyInstance(
                StorePast.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(store, arguments);
                        if (method.getName().equals("journal")) {
                            entriesRead.addAndGet(((List<?>) answer).size());
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
