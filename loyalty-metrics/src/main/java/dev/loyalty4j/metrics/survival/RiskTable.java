package dev.loyalty4j.metrics.survival;

import java.util.Arrays;

/**
 * The different times of {@link SurvivalTimes} in ascending order with what happened at each. A subject is at risk up
 * to and including its own time: who is cut off at t was still there when the events of t came.
 */
// Arrays in a record compare by identity; this one is never compared, it only keeps the columns together.
@SuppressWarnings("ArrayRecordComponent")
record RiskTable(double[] time, int[] events, int[] censored, int[] atRisk) {

    static RiskTable of(SurvivalTimes times) {
        double[] ended = times.sorted(true);
        double[] cut = times.sorted(false);
        double[] time = new double[times.subjects()];
        int[] events = new int[time.length];
        int[] censored = new int[time.length];
        int[] atRisk = new int[time.length];
        int size = 0;
        int e = 0;
        int c = 0;
        while (e < ended.length || c < cut.length) {
            double now = c == cut.length || (e < ended.length && ended[e] <= cut[c]) ? ended[e] : cut[c];
            time[size] = now;
            atRisk[size] = time.length - e - c;
            while (e < ended.length && ended[e] == now) {
                events[size]++;
                e++;
            }
            while (c < cut.length && cut[c] == now) {
                censored[size]++;
                c++;
            }
            size++;
        }
        return new RiskTable(
                Arrays.copyOf(time, size),
                Arrays.copyOf(events, size),
                Arrays.copyOf(censored, size),
                Arrays.copyOf(atRisk, size));
    }

    int size() {
        return time.length;
    }

    /** The last row whose time is not after t, or −1. */
    int rowAt(double t) {
        int found = Arrays.binarySearch(time, t + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    /** How many were at risk just before t. */
    int atRiskBefore(double t) {
        int found = Arrays.binarySearch(time, t + 0.0);
        int row = found >= 0 ? found : -found - 1;
        return row < time.length ? atRisk[row] : 0;
    }

    /** How many events came at t or before. */
    long eventsThrough(double t) {
        long sum = 0;
        for (int row = rowAt(t); row >= 0; row--) {
            sum += events[row];
        }
        return sum;
    }
}
