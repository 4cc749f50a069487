package dev.loyalty4j.core.rule;

/** Sums of rules while the points of an occasion are worked out, kept from one occasion to the next. */
final class Worth {
    private long[] acts = {};
    private int[] acting = {};
    private long[] exact = {};
    private long[] weights = {};
    private long[] parts = {};
    private long[] copy = {};

    /** The lines that each rule acts on, as bits. */
    long[] acts(int rules) {
        if (acts.length != rules) {
            acts = new long[rules];
        }
        return acts;
    }

    /** The numbers of rules that act; as many as there may be, of which the first count. */
    int[] acting(int rules) {
        if (acting.length < rules) {
            acting = new int[rules];
        }
        return acting;
    }

    /** The points of each rule, over a common denominator; as many as there are rules. */
    long[] exact(int rules) {
        if (exact.length != rules) {
            exact = new long[rules];
        }
        return exact;
    }

    /** Of each line; behind the lines it means nothing. */
    long[] weights(int lines) {
        if (weights.length < lines) {
            weights = new long[lines + 8];
        }
        return weights;
    }

    /** Of each line; behind the lines it means nothing. */
    long[] parts(int lines) {
        if (parts.length < lines) {
            parts = new long[lines + 8];
        }
        return parts;
    }

    /** A copy of the weights of lines, which are used up where they are divided by. */
    long[] copied(long[] weights, int lines) {
        if (copy.length < lines) {
            copy = new long[lines + 8];
        }
        System.arraycopy(weights, 0, copy, 0, lines);
        return copy;
    }
}
