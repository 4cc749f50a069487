package dev.loyalty4j.metrics.clv;

import java.util.Arrays;

/**
 * Histories with equal (x, t_x, T) as one row with a weight, in ascending order, so that neither the order of the
 * customers nor their number of equals changes a bit of a sum. Every row points at its x, t_x and T among the distinct
 * ones: what depends on one of them alone is computed once for each value.
 */
final class CollapsedHistories {

    final int rows;
    final int[] xOf;
    final int[] lastOf;
    final int[] ageOf;
    final double[] weights;

    /** Distinct values, ascending. */
    final double[] xs;

    final double[] lasts;
    final double[] ages;

    /** How many customers have each x, and all of them. */
    final double[] xWeights;

    final long customers;

    /** Σx/ΣT, and the mean T; 0 if there is no time. */
    final double meanRate;

    final double meanAge;

    CollapsedHistories(PurchaseHistories histories) {
        customers = histories.size();
        Distinct x = distinct(histories, (all, row) -> all.repeatPurchases(row));
        // Doubles of at least 0 stand in the order of their bits; adding 0 takes the sign from -0.
        Distinct last = distinct(histories, (all, row) -> Double.doubleToLongBits(all.ageAtLastPurchase(row) + 0.0));
        Distinct age = distinct(histories, (all, row) -> Double.doubleToLongBits(all.age(row) + 0.0));
        xs = Arrays.stream(x.values).mapToDouble(value -> value).toArray();
        lasts = Arrays.stream(last.values).mapToDouble(Double::longBitsToDouble).toArray();
        ages = Arrays.stream(age.values).mapToDouble(Double::longBitsToDouble).toArray();
        Distinct times = times(age, last);
        long[] keys = new long[(int) customers];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) x.positions[i] << 32 | times.positions[i];
        }
        Arrays.sort(keys);
        rows = runs(keys);
        xOf = new int[rows];
        lastOf = new int[rows];
        ageOf = new int[rows];
        weights = new double[rows];
        fill(keys, times.values);
        xWeights = xWeights(xs.length, xOf, weights);
        double purchases = 0;
        double time = 0;
        for (int row = 0; row < rows; row++) {
            purchases += weights[row] * xs[xOf[row]];
            time += weights[row] * ages[ageOf[row]];
        }
        meanRate = time == 0 ? 0 : purchases / time;
        meanAge = customers == 0 ? 0 : time / customers;
    }

    private CollapsedHistories(CollapsedHistories all, int every) {
        customers = all.customers;
        xs = all.xs;
        lasts = all.lasts;
        ages = all.ages;
        rows = (all.rows + every - 1) / every;
        xOf = every(all.xOf, rows, every);
        lastOf = every(all.lastOf, rows, every);
        ageOf = every(all.ageOf, rows, every);
        weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            weights[row] = all.weights[row * every] * every;
        }
        xWeights = xWeights(xs.length, xOf, weights);
        meanRate = all.meanRate;
        meanAge = all.meanAge;
    }

    /** About so many rows, evenly picked, which count for those between them: enough to tell starting points apart. */
    CollapsedHistories thinned(int wanted) {
        return rows <= 2 * wanted ? this : new CollapsedHistories(this, rows / wanted);
    }

    private static int[] every(int[] all, int count, int step) {
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
            some[i] = all[i * step];
        }
        return some;
    }

    private static double[] xWeights(int size, int[] xOf, double[] weights) {
        double[] sums = new double[size];
        for (int row = 0; row < weights.length; row++) {
            sums[xOf[row]] += weights[row];
        }
        return sums;
    }

    /** A number of a row. */
    private interface Column {
        long at(PurchaseHistories histories, int row);
    }

    private static Distinct distinct(PurchaseHistories histories, Column column) {
        long[] numbers = new long[histories.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.at(histories, row);
        }
        return Distinct.of(numbers);
    }

    /** T in the high half, t_x in the low one, both as positions. */
    private static Distinct times(Distinct age, Distinct last) {
        long[] pairs = new long[age.positions.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) age.positions[i] << 32 | last.positions[i];
        }
        return Distinct.of(pairs);
    }

    private static int runs(long[] sorted) {
        int runs = 0;
        for (int i = 0; i < sorted.length; i++) {
            runs += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return runs;
    }

    private void fill(long[] sorted, long[] times) {
        int row = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                row++;
                xOf[row] = (int) (sorted[i] >>> 32);
                long pair = times[(int) sorted[i]];
                ageOf[row] = (int) (pair >>> 32);
                lastOf[row] = (int) pair;
            }
            weights[row]++;
        }
    }
}
