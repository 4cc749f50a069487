package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CustomerSummaries;
import java.util.Arrays;
import java.util.Optional;

/** What the model of spend is fitted to: repeat buyers with a positive mean. The rest is counted, not fitted. */
final class SpendRows {

    /** No currency has more, and its squares are still numbers. */
    private static final double MOST_MONEY = 1e30;

    /** Less is nothing. */
    private static final double LEAST_MONEY = 1e-30;

    final double[] purchases;
    final double[] means;
    final double[] weights;
    final int size;
    final long customers;
    final long oneTimers;
    final long notPositive;
    final Optional<Verdict> bad;

    private SpendRows(int[] x, double[] mean, long[] weight) {
        BadRows rows = new BadRows();
        purchases = new double[x.length];
        means = new double[x.length];
        weights = new double[x.length];
        int at = 0;
        long kept = 0;
        long once = 0;
        long free = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0 || weight[i] < 0 || (x[i] > 0 && !(Math.abs(mean[i]) <= MOST_MONEY))) {
                rows.add(
                        i,
                        "x " + x[i] + " and weight " + weight[i] + " must be at least 0, mean spend " + mean[i]
                                + " at most " + MOST_MONEY);
            } else if (x[i] == 0) {
                once += weight[i];
            } else if (mean[i] <= LEAST_MONEY) {
                free += weight[i];
            } else if (weight[i] > 0) {
                purchases[at] = x[i];
                means[at] = mean[i];
                weights[at++] = weight[i];
                kept += weight[i];
            }
        }
        size = at;
        customers = kept;
        oneTimers = once;
        notPositive = free;
        bad = rows.verdict();
    }

    static SpendRows of(int[] x, double[] mean, long[] weight) {
        if (x.length != mean.length || x.length != weight.length) {
            throw new IllegalArgumentException("x, mean spend and weight must be equally long, not " + x.length + ", "
                    + mean.length + " and " + weight.length);
        }
        return new SpendRows(x, mean, weight);
    }

    static SpendRows of(CustomerSummaries summaries) {
        int[] x = new int[summaries.size()];
        double[] mean = new double[x.length];
        long[] weight = new long[x.length];
        Arrays.fill(weight, 1);
        for (int i = 0; i < x.length; i++) {
            x[i] = summaries.repeatPurchases(i);
            mean[i] = x[i] == 0 ? 0 : summaries.meanRepeatValue(i);
        }
        return new SpendRows(x, mean, weight);
    }

    /** The mean over customers of their mean spend. */
    double average() {
        return sum(means) / customers;
    }

    boolean allTheSame() {
        for (int i = 1; i < size; i++) {
            if (means[i] != means[0]) {
                return false;
            }
        }
        return true;
    }

    SpendIndependence independence() {
        if (size == 0) {
            return new SpendIndependence(0, customers, false);
        }
        double meanX = sum(purchases) / customers;
        double meanZ = average();
        double xx = 0;
        double zz = 0;
        double xz = 0;
        for (int i = 0; i < size; i++) {
            double offX = purchases[i] - meanX;
            double offZ = means[i] - meanZ;
            xx += weights[i] * offX * offX;
            zz += weights[i] * offZ * offZ;
            xz += weights[i] * offX * offZ;
        }
        boolean spread = xx > 0 && zz > 0 && !allTheSame();
        double correlation = spread ? xz / Math.sqrt(xx * zz) : 0;
        return new SpendIndependence(Math.max(-1, Math.min(1, correlation)), customers, spread);
    }

    private double sum(double[] values) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
