package dev.loyalty4j.metrics.segment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Customers as points to cluster: days since last, frequency and money, each distinct triple once with its number of
 * customers, in ascending order. So neither the order of the rows nor the names of the customers can change a cluster.
 * The coordinates are z-scores by the population standard deviation; a column without spread is dropped.
 */
final class ClusterPoints {

    static final int COLUMNS = 3;

    /** By distinct point: coordinates, and how many customers have them. */
    final double[][] points;

    final int[] weights;

    /** By customer: the distinct point. */
    final int[] pointOf;

    private ClusterPoints(double[][] points, int[] weights, int[] pointOf) {
        this.points = points;
        this.weights = weights;
        this.pointOf = pointOf;
    }

    static ClusterPoints of(RfmValues values, boolean log) {
        int n = values.size();
        long[][] columns = {values.daysSinceLast(), values.frequency(), values.cents()};
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> columns[0][i])
                        .thenComparingLong(i -> columns[1][i])
                        .thenComparingLong(i -> columns[2][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] pointOf = new int[n];
        int[] weights = new int[n];
        int[] example = new int[n];
        int size = 0;
        for (int k = 0; k < n; k++) {
            if (k == 0 || differ(columns, order[k - 1], order[k])) {
                example[size++] = order[k];
            }
            pointOf[order[k]] = size - 1;
            weights[size - 1]++;
        }
        int[] counts = Arrays.copyOf(weights, size);
        double[][] scaled = new double[COLUMNS][];
        int kept = 0;
        for (int c = 0; c < COLUMNS; c++) {
            double[] column = new double[size];
            for (int p = 0; p < size; p++) {
                column[p] = value(columns[c][example[p]], log && c > 0);
            }
            if (standardise(column, counts, n)) {
                scaled[kept++] = column;
            }
        }
        return new ClusterPoints(rows(scaled, kept, size), counts, pointOf);
    }

    private static boolean differ(long[][] columns, int one, int other) {
        return columns[0][one] != columns[0][other]
                || columns[1][one] != columns[1][other]
                || columns[2][one] != columns[2][other];
    }

    /** Money of 0 or less has no logarithm and counts as 0. */
    private static double value(long value, boolean log) {
        return log ? Math.log1p(Math.max(0.0, (double) value)) : (double) value;
    }

    /** False if the column has no spread. */
    private static boolean standardise(double[] column, int[] counts, int n) {
        double sum = 0;
        boolean spread = false;
        for (int p = 0; p < column.length; p++) {
            sum += counts[p] * column[p];
            spread |= column[p] != column[0];
        }
        double mean = sum / n;
        double squares = 0;
        for (int p = 0; p < column.length; p++) {
            squares += counts[p] * (column[p] - mean) * (column[p] - mean);
        }
        double deviation = Math.sqrt(squares / n);
        for (int p = 0; p < column.length; p++) {
            column[p] = (column[p] - mean) / deviation;
        }
        return spread && deviation > 0;
    }

    private static double[][] rows(double[][] columns, int kept, int size) {
        double[][] rows = new double[size][kept];
        for (int p = 0; p < size; p++) {
            for (int c = 0; c < kept; c++) {
                rows[p][c] = columns[c][p];
            }
        }
        return rows;
    }

    int size() {
        return points.length;
    }

    static double squaredDistance(double[] one, double[] other) {
        double sum = 0;
        for (int c = 0; c < one.length; c++) {
            double difference = one[c] - other[c];
            sum += difference * difference;
        }
        return sum;
    }
}
