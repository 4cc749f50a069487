package dev.loyalty4j.metrics.log;

/** Longs and their codes 0, 1, 2, … in the order of first appearance; open addressing, never more than half full. */
final class LongDictionary {

    private long[] keys = new long[32];

    /** Code + 1; 0 is a free slot. */
    private int[] codes = new int[32];

    private int size;

    int size() {
        return size;
    }

    int codeOf(long key) {
        int at = slotOf(key);
        if (codes[at] == 0) {
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
