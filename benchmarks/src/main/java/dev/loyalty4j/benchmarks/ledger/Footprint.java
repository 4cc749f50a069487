package dev.loyalty4j.benchmarks.ledger;

import dev.loyalty4j.benchmarks.rules.Orders;
import dev.loyalty4j.benchmarks.submit.Pure;
import java.util.function.Supplier;

/** Bytes of live state, by what the heap holds after it was collected. */
final class Footprint {
    private static final int COLLECTIONS = 3;

    private Footprint() {}

    /** The bytes that something keeps alive. */
    static long of(Supplier<?> made) {
        long before = used();
        Object kept = made.get();
        long after = used();
        if (kept.hashCode() == 0 && after < 0) {
            throw new IllegalStateException("never: it only keeps the object alive until here");
        }
        return after - before;
    }

    /** The states of members with two orders each: four lots, a ladder, and what rules count. */
    static double ofMember(int members) {
        return (double) of(() -> Pure.states(Orders.each(members, 2))) / members;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
