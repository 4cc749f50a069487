package dev.loyalty4j.metrics.log;

import java.util.Arrays;

/**
 * Longs and their codes 0, 1, 2, … in the order of first appearance. Numbers that lie as dense as those that a database
 * hands out stand in a plain table; the others are found by open addressing, never more than half full, the key beside
 * its code so that a look-up waits for memory once.
 */
final class LongDictionary implements Names {

    /** The table may have this many times as many places as there are numbers. */
    private static final int SPARSEST = 8;

    private static final int FREE = 0;

    /** Code + 1 of every small number; 0 for one that is not there. */
    private int[] small = new int[64];

    /** A key, and beside it its code + 1; 0 is a free slot. */
    private long[] slots = new long[64];

    private long[] numbers = new long[16];
    private int size;
    private int inSlots;

    @Override
    public int size() {
        return size;
    }

    /** The long of a code. */
    long number(int code) {
        return numbers[code];
    }

    @Override
    public String text(int code) {
        return Long.toString(numbers[code]);
    }

    @Override
    public int find(String text) {
        try {
            long key = Long.parseLong(text);
            // "007" and "+7" are not how a number is written here.
            return Long.toString(key).equals(text) ? known(key) - 1 : Dictionary.ABSENT;
        } catch (NumberFormatException notANumber) {
            return Dictionary.ABSENT;
        }
    }

    @Override
    public LongDictionary retain(int[] newCodes) {
        LongDictionary kept = new LongDictionary();
        for (int code = 0; code < size; code++) {
            if (newCodes[code] != Dictionary.ABSENT) {
                kept.codeOf(numbers[code]);
            }
        }
        return kept;
    }

    int codeOf(long key) {
        int known = known(key);
        return known == FREE ? insert(key) : known - 1;
    }

    /** Code + 1. */
    private int known(long key) {
        return isSmall(key) ? small[(int) key] : (int) slots[slotOf(key) + 1];
    }

    private boolean isSmall(long key) {
        return key >= 0 && key < small.length;
    }

    private int insert(long key) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = key;
        if (!isSmall(key) && key >= 0 && key < (long) SPARSEST * size && key < Dictionary.MAX_TEXTS) {
            widen((int) key);
        }
        if (isSmall(key)) {
            small[(int) key] = size;
        } else {
            put(key, size);
        }
        return size - 1;
    }

    /** Makes the table hold this number too, and all that were found by their slots until now. */
    private void widen(int key) {
        small = Arrays.copyOf(small, Integer.highestOneBit(key) * 2);
        for (int code = 0; code < size; code++) {
            if (isSmall(numbers[code])) {
                small[(int) numbers[code]] = code + 1;
            }
        }
    }

    private void put(long key, int code) {
        if (++inSlots * 4 > slots.length) {
            if (slots.length > Dictionary.MAX_TEXTS) {
                throw new IllegalStateException("more than " + size + " different keys");
            }
            long[] old = slots;
            slots = new long[old.length * 2];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i + 1] != FREE) {
                    fill(old[i], old[i + 1]);
                }
            }
        }
        fill(key, code);
    }

    private void fill(long key, long code) {
        int at = slotOf(key);
        slots[at] = key;
        slots[at + 1] = code;
    }

    private int slotOf(long key) {
        int mask = slots.length - 2;
        int at = spread(key) << 1 & mask;
        while (slots[at + 1] != FREE && slots[at] != key) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private static int spread(long key) {
        long product = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (product >>> 32 ^ product >>> 47);
    }
}
