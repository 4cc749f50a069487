package dev.loyalty4j.core;

import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What happened and has not been told yet. Every journal entry leaves through here at least once, and those of one
 * member in order. Any number of readers may take at once, on any number of machines: none gets an entry of a member
 * while another holds one.
 *
 * <p>An entry counts as told when the consumer returns. If the consumer throws, or the machine dies, that entry and all
 * later ones of the member come again when the lease is over.
 */
public final class Outbox {

    /** Longer than any consumer should take for one batch, short enough that a dead reader is not missed for long. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private final Store store;
    private final InstantSource clock;

    Outbox(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes entries, hands them to a consumer one by one, and acknowledges each that it accepted.
     *
     * @param limit how many at most, 1 or more
     * @param consumer who is told
     * @return how many were told
     * @throws RuntimeException the first one that the consumer threw, after the entries of other members were told
     */
    public int take(int limit, Consumer<Waiting.Delivery> consumer) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", allowed is 1 or more");
        }
        Instant now = clock.instant();
        TreeSet<Long> stuck = new TreeSet<>();
        List<RuntimeException> failures = new ArrayList<>();
        int told = 0;
        for (Waiting.Delivery delivery : store.take(now, now.plus(LEASE), limit)) {
            long account = delivery.entry().account();
            if (stuck.contains(account)) {
                continue; // what follows must not overtake
            }
            try {
                consumer.accept(delivery);
            } catch (RuntimeException e) {
                failures.add(e);
                stuck.add(account);
                continue;
            }
            store.finished(delivery);
            told++;
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return told;
    }
}
