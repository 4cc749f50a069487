package dev.loyalty4j.metrics.function;

/**
 * A seeded stream of random numbers: a counter of odd step whose values are mixed (Steele, Lea and Flood 2014, <i>Fast
 * Splittable Pseudorandom Number Generators</i>). The same seed gives the same numbers on every machine and in every
 * version; it is for resampling and simulation, not for secrets. Mutable, one per thread.
 */
public final class SplitMix64 {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    /**
     * Creates a stream.
     *
     * @param seed any number
     */
    public SplitMix64(long seed) {
        this.state = seed;
    }

    /**
     * Returns the next 64 bits.
     *
     * @return any long
     */
    public long nextLong() {
        state += STEP;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /**
     * Returns a whole number below a bound: the high half of 32 random bits times the bound (Lemire 2019, <i>Fast
     * Random Integer Generation in an Interval</i>), with the draws that would favour some numbers thrown away.
     *
     * @param bound at least 1
     * @return 0 to {@code bound − 1}, all equally likely
     * @throws IllegalArgumentException if the bound is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound " + bound + " must be at least 1");
        }
        long unfair = (1L << 32) % bound;
        long product = (nextLong() >>> 32) * bound;
        while ((product & 0xffff_ffffL) < unfair) {
            product = (nextLong() >>> 32) * bound;
        }
        return (int) (product >>> 32);
    }

    /**
     * Returns a number from 0 to below 1.
     *
     * @return a multiple of 2⁻⁵³
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }
}
