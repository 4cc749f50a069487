package dev.loyalty4j.metrics.function;

/**
 * Sample quantiles of type 7: linear between the order statistics, with the minimum at 0 and the maximum at 1 (Hyndman
 * and Fan 1996, <i>Sample Quantiles in Statistical Packages</i>).
 *
 * <p>The share is given as a fraction k/m of whole numbers. The position (n − 1)·k/m is then split into its whole and
 * its fractional part without rounding, so a quantile that is an observation equals it to the last bit and one between
 * two observations never collapses onto either.
 */
public final class Quantile {

    private Quantile() {}

    /**
     * Returns the k/m quantile of values in ascending order.
     *
     * @param ascending at least one value, sorted
     * @param k numerator of the share, 0 to {@code m}
     * @param m denominator of the share, at least 1
     * @return x[i] + f·(x[i + 1] − x[i]) with i + f = (n − 1)·k/m
     * @throws IllegalArgumentException if there is no value or the share is not from 0 to 1
     */
    public static double type7(long[] ascending, int k, int m) {
        if (ascending.length == 0) {
            throw new IllegalArgumentException("a quantile of no values is undefined");
        }
        if (m < 1 || k < 0 || k > m) {
            throw new IllegalArgumentException("share " + k + "/" + m + " must be from 0 to 1");
        }
        long scaled = (ascending.length - 1L) * k;
        int below = (int) (scaled / m);
        long rest = scaled % m;
        if (rest == 0) {
            return ascending[below];
        }
        double low = ascending[below];
        return low + (double) rest / m * (ascending[below + 1] - low);
    }

    /**
     * Returns the quantile at a share that is not a fraction of small whole numbers.
     *
     * @param ascending at least one value, sorted
     * @param share 0 to 1
     * @return x[i] + f·(x[i + 1] − x[i]) with i + f = (n − 1)·share
     * @throws IllegalArgumentException if there is no value or the share is not from 0 to 1
     */
    public static double type7(double[] ascending, double share) {
        if (ascending.length == 0) {
            throw new IllegalArgumentException("a quantile of no values is undefined");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " must be from 0 to 1");
        }
        double position = (ascending.length - 1) * share;
        int below = (int) position;
        double rest = position - below;
        return rest == 0 ? ascending[below] : ascending[below] + rest * (ascending[below + 1] - ascending[below]);
    }
}
