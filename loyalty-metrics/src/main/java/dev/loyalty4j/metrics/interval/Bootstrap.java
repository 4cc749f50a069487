package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.function.Quantile;
import dev.loyalty4j.metrics.function.SplitMix64;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Resampling of customers: draws as many customers as there are, with replacement, computes the figure again, and takes
 * the percentiles of what came out. For figures that have no formula for their spread, or where one does not trust it.
 *
 * <p>The same seed gives the same interval on every machine. Percentile interval, Efron 1979, <i>Bootstrap Methods:
 * Another Look at the Jackknife</i>; quantiles of type 7.
 *
 * @param replications how often, {@value #MIN_REPLICATIONS} to {@value #MAX_REPLICATIONS}
 * @param seed any number
 */
public record Bootstrap(int replications, long seed) {

    /** Fewer leave the ends of a 95 % interval to chance. */
    public static final int MIN_REPLICATIONS = 200;

    /** More only cost time. */
    public static final int MAX_REPLICATIONS = 1_000_000;

    /** A figure of resampled customers. */
    @FunctionalInterface
    public interface Statistic {

        /**
         * Computes the figure.
         *
         * @param times how often each customer was drawn; only for reading, and only during the call
         * @return the figure; not finite if it is undefined for these customers
         */
        double of(int[] times);
    }

    /**
     * Rejects too few and too many.
     *
     * @param replications see the record
     * @param seed see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Bootstrap {
        if (replications < MIN_REPLICATIONS || replications > MAX_REPLICATIONS) {
            throw new IllegalArgumentException(
                    "replications " + replications + " must be " + MIN_REPLICATIONS + " to " + MAX_REPLICATIONS);
        }
    }

    /**
     * Returns the percentile interval of a figure.
     *
     * @param customers how many there are, at least 0
     * @param statistic the figure
     * @param level strictly between 0 and 1
     * @return the interval, or empty with fewer than two customers or if the figure was undefined in more than one
     *     replication of ten; undefined ones are left out
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Optional<Interval> interval(int customers, Statistic statistic, double level) {
        Interval.requireLevel(level);
        Objects.requireNonNull(statistic, "statistic");
        if (customers < 2) {
            return Optional.empty();
        }
        double[] values = replicate(customers, statistic);
        if (values.length * 10L < replications * 9L) {
            return Optional.empty();
        }
        Arrays.sort(values);
        double tail = (1 - level) / 2;
        return Optional.of(new Interval(
                Quantile.type7(values, tail), Quantile.type7(values, 1 - tail), level, IntervalMethod.BOOTSTRAP));
    }

    private double[] replicate(int customers, Statistic statistic) {
        SplitMix64 random = new SplitMix64(seed);
        int[] times = new int[customers];
        double[] values = new double[replications];
        int defined = 0;
        for (int replication = 0; replication < replications; replication++) {
            Arrays.fill(times, 0);
            for (int draw = 0; draw < customers; draw++) {
                times[random.nextInt(customers)]++;
            }
            double value = statistic.of(times);
            if (Double.isFinite(value)) {
                values[defined++] = value;
            }
        }
        return Arrays.copyOf(values, defined);
    }
}
