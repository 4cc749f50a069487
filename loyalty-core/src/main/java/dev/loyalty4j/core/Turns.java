package dev.loyalty4j.core;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Where the threads of this process queue up that lost against another writer of the same account. */
final class Turns {
    /** Two accounts that share a turn wait for each other without need; that shall be rare. */
    private static final int TURNS = 64;

    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

    Lock of(long account) {
        return turns.get(Math.floorMod(Long.hashCode(account), TURNS));
    }
}
