package dev.loyalty4j.metrics.log;

/** One bit per row, without the growth and the range checks of {@code java.util.BitSet}. */
final class Bits {

    private final long[] words;

    Bits(int size) {
        words = new long[(size >>> 6) + 1];
    }

    boolean get(int index) {
        return (words[index >>> 6] >>> index & 1) != 0;
    }

    void set(int index) {
        words[index >>> 6] |= 1L << index;
    }
}
