package dev.loyalty4j.metrics.value;

/** The sums behind a {@link Concentration}, over all customers or over resampled ones. */
final class GiniSums {

    private GiniSums() {}

    static double gini(long[] ascending) {
        double n = ascending.length;
        double weighted = 0;
        double total = 0;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (i + 1.0) * ascending[i];
            total += ascending[i];
        }
        return 2 * weighted / (n * total) - (n + 1) / n;
    }

    /** Equal values take the ranks in between; NaN if those drawn spent nothing. */
    static double gini(long[] ascending, int[] times) {
        double n = ascending.length;
        double weighted = 0;
        double total = 0;
        double before = 0;
        for (int i = 0; i < ascending.length; i++) {
            double drawn = times[i];
            // The ranks before + 1 … before + drawn.
            weighted += ascending[i] * drawn * (before + (drawn + 1) / 2);
            total += ascending[i] * drawn;
            before += drawn;
        }
        return 2 * weighted / (n * total) - (n + 1) / n;
    }

    static double topShare(long[] ascending, int[] times, int top) {
        double total = 0;
        double above = 0;
        int left = top;
        for (int i = ascending.length - 1; i >= 0; i--) {
            int taken = Math.min(left, times[i]);
            above += (double) ascending[i] * taken;
            total += (double) ascending[i] * times[i];
            left -= taken;
        }
        return above / total;
    }
}
