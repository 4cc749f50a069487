package dev.loyalty4j.metrics.function;

import java.util.Arrays;

/**
 * Sorts many whole numbers that lie near each other, such as days or money by customer: 11 bits at a time, from the
 * lowest, each time by counting. Half a million sums of money take three passes, where comparing them takes twenty, and
 * no pass depends on guessing which of two numbers is the larger. Few or far-flung numbers are left to
 * {@link Arrays#sort(long[])}.
 */
public final class RadixSort {

    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final int MOST_PASSES = 4;
    private static final int FEWEST = 4 * DIGITS;

    private RadixSort() {}

    /**
     * Sorts numbers.
     *
     * @param numbers put into ascending order
     */
    public static void sort(long[] numbers) {
        long least = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (long number : numbers) {
            least = Math.min(least, number);
            largest = Math.max(largest, number);
        }
        // Without sign: a span of more than a long holds has its upper bits set.
        int bits = Long.SIZE - Long.numberOfLeadingZeros(largest - least);
        if (numbers.length < FEWEST || bits > MOST_PASSES * BITS) {
            Arrays.sort(numbers);
        } else {
            sort(numbers, least, bits);
        }
    }

    private static void sort(long[] numbers, long least, int bits) {
        long[] from = numbers;
        long[] to = new long[numbers.length];
        for (int shift = 0; shift < bits; shift += BITS) {
            pass(from, to, least, shift);
            long[] swapped = from;
            from = to;
            to = swapped;
        }
        if (from != numbers) {
            System.arraycopy(from, 0, numbers, 0, numbers.length);
        }
    }

    /** Moves the numbers into the order of one digit; those with the same keep the order that they have. */
    private static void pass(long[] from, long[] to, long least, int shift) {
        int[] starts = new int[DIGITS + 1];
        for (long number : from) {
            starts[digit(number - least, shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            starts[digit + 1] += starts[digit];
        }
        for (long number : from) {
            to[starts[digit(number - least, shift)]++] = number;
        }
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & DIGITS - 1;
    }
}
