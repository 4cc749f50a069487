package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;

/**
 * Clusters of customers by k-means over days since last, frequency and money. The three are z-scores (population
 * standard deviation); frequency and money go through ln(1 + x) first on request, because a few large buyers otherwise
 * make the clusters; a column without spread is dropped. Ten starts of k-means++ from a seed, and the one with the
 * least sum of squared distances wins, the first of equal ones. The same log and seed give the same clusters on every
 * machine, whatever the order of the rows and the names of the customers.
 *
 * @param clusters k, {@value #MIN_CLUSTERS} to {@value #MAX_CLUSTERS}; fewer if there are fewer distinct customers
 * @param seed of the random starts
 * @param logarithms whether frequency and money go through ln(1 + x), money of 0 or less as 0
 */
public record KMeans(int clusters, long seed, boolean logarithms) {

    /** One cluster is everyone. */
    public static final int MIN_CLUSTERS = 2;

    /** More clusters than this nobody can name. */
    public static final int MAX_CLUSTERS = 50;

    /** How often it starts anew. */
    public static final int STARTS = 10;

    /**
     * Rejects numbers of clusters out of range.
     *
     * @param clusters k, {@value #MIN_CLUSTERS} to {@value #MAX_CLUSTERS}; fewer if there are fewer distinct customers
     * @param seed of the random starts
     * @param logarithms whether frequency and money go through ln(1 + x), money of 0 or less as 0
     * @throws IllegalArgumentException if a component is out of its range
     */
    public KMeans {
        if (clusters < MIN_CLUSTERS || clusters > MAX_CLUSTERS) {
            throw new IllegalArgumentException(
                    "clusters " + clusters + " must be " + MIN_CLUSTERS + " to " + MAX_CLUSTERS);
        }
    }

    /**
     * Returns clustering on plain values.
     *
     * @param clusters k
     * @param seed of the random starts
     * @return the clustering
     * @throws IllegalArgumentException if k is out of range
     */
    public static KMeans of(int clusters, long seed) {
        return new KMeans(clusters, seed, false);
    }

    /**
     * Returns the same clustering with ln(1 + x) of frequency and money.
     *
     * @return the clustering
     */
    public KMeans withLogarithms() {
        return new KMeans(clusters, seed, true);
    }

    /**
     * Clusters the customers of a log.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the clusters of everyone who bought by then
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public Clusters fit(PurchaseLog log, LocalDate asOf) {
        log.requireObserved("asOf", asOf);
        RfmValues values = RfmValues.of(log, asOf);
        ClusterPoints data = ClusterPoints.of(values, logarithms);
        return new Clusters(this, values, data, best(data));
    }

    private Lloyd best(ClusterPoints data) {
        SplitMix64 random = new SplitMix64(seed);
        int k = Math.min(clusters, data.size());
        Lloyd best = new Lloyd(data.points, data.weights, k);
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS && k > 0; start++) {
            Lloyd run = new Lloyd(data.points, data.weights, k).run(random);
            if (run.inertia() < least) {
                least = run.inertia();
                best = run;
            }
        }
        return best;
    }
}
