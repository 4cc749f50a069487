package dev.loyalty4j.core.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Locks for things that are named: each has one of a fixed number of locks, found by its hash. The locks that an
 * operation needs are a set of their numbers, and everybody takes them in the order of those.
 */
class Stripes {

    /** Enough that two of a few hundred threads hardly meet. */
    private static final int LOCKS = 256;

    private final List<ReentrantLock> locks = new ArrayList<>(LOCKS);

    Stripes() {
        for (int i = 0; i < LOCKS; i++) {
            locks.add(new ReentrantLock());
        }
    }

    static BitSet none() {
        return new BitSet(LOCKS);
    }

    static BitSet only(Object thing) {
        BitSet touched = none();
        touched.set(of(thing));
        return touched;
    }

    static int of(Object thing) {
        return spread(thing.hashCode());
    }

    /** The same as for the number as an object. */
    static int of(long account) {
        return spread(Long.hashCode(account));
    }

    /** Numbers that lie close together come to locks of their own. */
    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.SIZE - 8);
    }

    <T> T with(BitSet touched, Supplier<T> work) {
        int past = 0; // the locks below it are held
        try {
            for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
                locks.get(i).lock();
                past = i + 1;
            }
            return work.get();
        } finally {
            for (int i = touched.nextSetBit(0); i >= 0 && i < past; i = touched.nextSetBit(i + 1)) {
                locks.get(i).unlock();
            }
        }
    }

    <T> T with(long account, Supplier<T> work) {
        ReentrantLock lock = locks.get(of(account));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
