package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.PurchaseCursor;
import java.util.Arrays;

/**
 * The different days on which one customer bought, up to a day. One buffer serves all customers of a scan; two orders
 * of one day are one day even where the log keeps them apart, for a gap of no days is no rhythm.
 */
final class PurchaseDays {

    /** With fewer gaps than this a median is chance, and the population's stands in. */
    static final int MIN_OWN_GAPS = 3;

    private int[] days = new int[16];
    private int size;

    /** Reads the rest of the cursor's present customer; false if there is no purchase by the last day. */
    boolean read(PurchaseCursor cursor, long last) {
        size = 0;
        while (cursor.nextPurchase() && cursor.day() <= last) {
            if (size == 0 || days[size - 1] != cursor.day()) {
                if (size == days.length) {
                    days = Arrays.copyOf(days, 2 * size);
                }
                days[size++] = cursor.day();
            }
        }
        return size > 0;
    }

    int first() {
        return days[0];
    }

    int last() {
        return days[size - 1];
    }

    int gaps() {
        return size - 1;
    }

    /** The gap that ends with purchase day i + 1. */
    int gap(int i) {
        return days[i + 1] - days[i];
    }

    int endOfGap(int i) {
        return days[i + 1];
    }

    /** Whether a purchase day is in [from, to). */
    boolean boughtWithin(long from, long to) {
        for (int i = 0; i < size && days[i] < to; i++) {
            if (days[i] >= from) {
                return true;
            }
        }
        return false;
    }

    void countGaps(GapCounts into) {
        for (int i = 0; i < gaps(); i++) {
            into.add(gap(i));
        }
    }

    /** The median of the customer's first gaps, or the population's where they are too few. */
    double rhythm(int firstGaps, double population) {
        if (firstGaps < MIN_OWN_GAPS) {
            return population;
        }
        int[] ascending = new int[firstGaps];
        for (int i = 0; i < firstGaps; i++) {
            ascending[i] = gap(i);
        }
        Arrays.sort(ascending);
        return (ascending[(firstGaps - 1) / 2] + (double) ascending[firstGaps / 2]) / 2;
    }
}
