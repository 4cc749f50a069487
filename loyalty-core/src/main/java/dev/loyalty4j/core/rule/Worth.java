package dev.loyalty4j.core.rule;

/** Sums of rules while the points of an occasion are worked out, kept from one occasion to the next. */
final class Worth {
    private long[] acts = {};
    private long[] exact = {};

    /** The lines that each rule acts on, as bits. */
    long[] acts(int rules) {
        if (acts.length != rules) {
            acts = new long[rules];
        }
        return acts;
    }

    /** The points of each rule, over a common denominator; as many as there are rules. */
    long[] exact(int rules) {
        if (exact.length != rules) {
            exact = new long[rules];
        }
        return exact;
    }
}
