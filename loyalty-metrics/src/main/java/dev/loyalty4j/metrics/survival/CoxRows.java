package dev.loyalty4j.metrics.survival;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a {@link CoxRegression} from the latest time to the earliest, with centred and scaled covariates: row by
 * row in x, p to a row.
 */
// Arrays in a record compare by identity; this one is never compared, it only keeps the columns together.
@SuppressWarnings("ArrayRecordComponent")
record CoxRows(
        List<String> covariates,
        double[] time,
        boolean[] event,
        double[] x,
        double[] mean,
        double[] scale,
        double[] reference) {

    /** A column whose values differ by less than this share of their size differs by rounding alone. */
    private static final double CONSTANT = 1e-12;

    static CoxRows of(List<String> covariates, double[] times, boolean[] events, double[] values) {
        int n = times.length;
        int p = covariates.size();
        int[] order = latestFirst(times);
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n * p];
        for (int i = 0; i < n; i++) {
            time[i] = times[order[i]];
            event[i] = events[order[i]];
            System.arraycopy(values, order[i] * p, x, i * p, p);
        }
        CoxRows rows = new CoxRows(covariates, time, event, x, new double[p], new double[p], new double[p]);
        for (int j = 0; j < p; j++) {
            rows.standardise(j);
        }
        return rows;
    }

    /** A counting sort over the different times; rows of one time keep their order. */
    private static int[] latestFirst(double[] times) {
        double[] ascending = times.clone();
        Arrays.sort(ascending);
        int different = 0;
        for (int i = 0; i < ascending.length; i++) {
            if (i == 0 || ascending[i] != ascending[i - 1]) {
                ascending[different++] = ascending[i];
            }
        }
        int[] next = new int[different + 1];
        int[] rank = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            rank[i] = different - 1 - Arrays.binarySearch(ascending, 0, different, times[i]);
            next[rank[i] + 1]++;
        }
        for (int r = 0; r < different; r++) {
            next[r + 1] += next[r];
        }
        int[] order = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            order[next[rank[i]]++] = i;
        }
        return order;
    }

    private void standardise(int column) {
        int p = covariates.size();
        double sum = 0;
        double largest = 0;
        boolean dummy = true;
        for (int at = column; at < x.length; at += p) {
            sum += x[at];
            largest = Math.max(largest, Math.abs(x[at]));
            dummy &= x[at] == 0 || x[at] == 1;
        }
        double centre = time.length == 0 ? 0 : sum / time.length;
        double squares = 0;
        for (int at = column; at < x.length; at += p) {
            squares += (x[at] - centre) * (x[at] - centre);
        }
        double deviation = Math.sqrt(squares / Math.max(1, time.length));
        boolean constant = deviation <= CONSTANT * largest;
        mean[column] = centre;
        scale[column] = constant ? 1 : deviation;
        reference[column] = dummy ? 0 : centre;
        for (int at = column; at < x.length; at += p) {
            x[at] = constant ? 0 : (x[at] - centre) / deviation;
        }
    }

    int size() {
        return time.length;
    }

    int events() {
        int count = 0;
        for (boolean one : event) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** βᵀx of each row, for β on the inner scale. */
    double[] predictors(double[] beta) {
        double[] eta = new double[time.length];
        for (int i = 0, at = 0; i < eta.length; i++) {
            for (double b : beta) {
                eta[i] += b * x[at++];
            }
        }
        return eta;
    }

    /** The row after the last of those with the same time. */
    int endOfTies(int from) {
        int end = from + 1;
        while (end < time.length && time[end] == time[from]) {
            end++;
        }
        return end;
    }
}
