package dev.loyalty4j.metrics.log;

import java.util.Arrays;

/** Longs and their codes 0, 1, 2, … in the order of first appearance; open addressing, never more than half full. */
final class LongDictionary implements Names {

    private long[] keys = new long[32];

    /** Code + 1; 0 is a free slot. */
    private int[] codes = new int[32];

    private long[] numbers = new long[16];
    private int size;

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
            return Long.toString(key).equals(text) ? codes[slotOf(key)] - 1 : Dictionary.ABSENT;
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
        int at = slotOf(key);
        if (codes[at] == 0) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size] = key;
            keys[at] = key;
            codes[at] = ++size;
            if (size * 2 > codes.length) {
                grow();
            }
            return size - 1;
        }
        return codes[at] - 1;
    }

    private int slotOf(long key) {
        int mask = codes.length - 1;
        int at = spread(key) & mask;
        while (codes[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        if (codes.length > Dictionary.MAX_TEXTS) {
            throw new IllegalStateException("more than " + Dictionary.MAX_TEXTS + " different keys");
        }
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[oldKeys.length * 2];
        codes = new int[keys.length];
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != 0) {
                int at = slotOf(oldKeys[i]);
                keys[at] = oldKeys[i];
                codes[at] = oldCodes[i];
            }
        }
    }

    private static int spread(long key) {
        long product = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (product >>> 32 ^ product >>> 47);
    }
}
