package dev.loyalty4j.core;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A generator that remembers what it drew, so that a decision can be made again, exactly, to explain it. */
final class Draws implements RandomGenerator {
    private static final long[] NONE = {}; // most decisions draw nothing

    private final RandomGenerator source;
    private long[] drawn = NONE;
    private int size;

    Draws(RandomGenerator source) {
        this.source = source;
    }

    @Override
    public long nextLong() {
        if (size == drawn.length) {
            drawn = Arrays.copyOf(drawn, size * 2 + 2);
        }
        long next = source.nextLong();
        drawn[size++] = next;
        return next;
    }

    /** Returns a generator that draws the same again, and then goes on with nothing but zeros. */
    RandomGenerator again() {
        long[] same = Arrays.copyOf(drawn, size);
        int[] next = new int[1];
        return () -> next[0] < same.length ? same[next[0]++] : 0;
    }
}
