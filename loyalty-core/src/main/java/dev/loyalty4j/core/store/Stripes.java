package dev.loyalty4j.core.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Locks for things that are named: each has one of a fixed number of locks, found by its hash. As a comparator it puts
 * things in the order of their locks, and takes two things of one lock for the same; so a sorted set of things is a
 * list of locks that everybody takes in one order.
 */
final class Stripes implements Comparator<Object> {

    /** Enough that two of a few hundred threads hardly meet. */
    private static final int LOCKS = 256;

    private final List<ReentrantLock> locks = new ArrayList<>(LOCKS);

    Stripes() {
        for (int i = 0; i < LOCKS; i++) {
            locks.add(new ReentrantLock());
        }
    }

    private static int index(Object thing) {
        int hash = thing.hashCode() * 0x9E3779B9; // spreads numbers that lie close together
        return hash >>> (Integer.SIZE - 8);
    }

    @Override
    public int compare(Object one, Object other) {
        return Integer.compare(index(one), index(other));
    }

    boolean covers(SortedSet<Object> things, Object thing) {
        return things.contains(thing);
    }

    <T> T with(SortedSet<Object> things, Supplier<T> work) {
        List<ReentrantLock> held = new ArrayList<>(things.size());
        try {
            for (Object thing : things) {
                ReentrantLock lock = locks.get(index(thing));
                lock.lock();
                held.add(lock);
            }
            return work.get();
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }
}
