package dev.loyalty4j.core.amount;

import java.util.AbstractList;
import java.util.RandomAccess;

/** An immutable list of whole numbers that keeps them without an object for each. */
final class Longs extends AbstractList<Long> implements RandomAccess {
    private final long[] numbers;

    /** Takes the array over. */
    Longs(long[] numbers) {
        this.numbers = numbers;
    }

    @Override
    public Long get(int index) {
        return numbers[index];
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
