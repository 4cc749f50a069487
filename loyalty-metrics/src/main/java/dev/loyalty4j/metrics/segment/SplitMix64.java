package dev.loyalty4j.metrics.segment;

/**
 * A small generator of pseudo-random numbers whose stream is fixed by its definition, so that clusters are the same on
 * every machine and in every version of the JDK: Steele, Lea and Flood 2014, <i>Fast Splittable Pseudorandom Number
 * Generators</i>. Not for secrets.
 */
final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From 0, inclusive, to 1, exclusive, in steps of 2⁻⁵³. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }
}
