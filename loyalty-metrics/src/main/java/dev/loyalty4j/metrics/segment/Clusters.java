package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What {@link KMeans} found: clusters numbered from 1 by their mean money, the most first, then by mean frequency, then
 * by fewest mean days since last; their profiles, and how well they are separated. Immutable.
 */
public final class Clusters {

    /** With more customers the exact silhouette, quadratic in their number, is not computed. */
    public static final int MAX_EXACT = 10_000;

    private final KMeans settings;
    private final RfmValues values;
    private final ClusterPoints data;
    private final Lloyd found;
    private final List<ClusterProfile> profiles;

    /** By number as found: the number as shown, less 1. */
    private final int[] shown;

    Clusters(KMeans settings, RfmValues values, ClusterPoints data, Lloyd found) {
        this.settings = settings;
        this.values = values;
        this.data = data;
        this.found = found;
        int count = found.centroids.length;
        double[][] sums = new double[count][ClusterPoints.COLUMNS];
        int[] sizes = new int[count];
        for (int i = 0; i < values.size(); i++) {
            int k = found.clusterOf[data.pointOf[i]];
            sizes[k]++;
            sums[k][0] += values.daysSinceLast()[i];
            sums[k][1] += values.frequency()[i];
            sums[k][2] += values.cents()[i];
        }
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -sums[k][2] / sizes[k])
                        .thenComparingDouble(k -> -sums[k][1] / sizes[k])
                        .thenComparingDouble(k -> sums[k][0] / sizes[k]))
                .toList();
        this.shown = new int[count];
        List<ClusterProfile> list = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            int k = order.get(place);
            shown[k] = place;
            list.add(new ClusterProfile(
                    "Cluster " + (place + 1),
                    sizes[k],
                    sums[k][0] / sizes[k],
                    sums[k][1] / sizes[k],
                    sums[k][2] / sizes[k]));
        }
        this.profiles = List.copyOf(list);
    }

    /**
     * Returns the clusters with their means.
     *
     * @return Cluster 1 first; as many as asked for, or as there are distinct customers
     */
    public List<ClusterProfile> profiles() {
        return profiles;
    }

    /**
     * Returns the customers by cluster.
     *
     * @return everyone who bought, in Cluster 1, Cluster 2 and so on
     */
    public Segments segments() {
        short[] segments = new short[values.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = (short) shown[found.clusterOf[data.pointOf[i]]];
        }
        List<String> names = profiles.stream().map(ClusterProfile::name).toList();
        String basis = settings.clusters() + "-means, seed " + settings.seed()
                + (settings.logarithms() ? ", logarithms of frequency and money" : "");
        return new Segments(values.log(), values.asOf(), basis, names, values.customers(), segments);
    }

    /**
     * Returns whether the best start came to rest within the bound of iterations.
     *
     * @return true but for data nobody has seen yet; true also if there was nothing to cluster
     */
    public boolean converged() {
        return found.settled() || profiles.isEmpty();
    }

    /**
     * Returns the sum over customers of the squared distance, in standard deviations, to the centroid of the cluster.
     *
     * @return at least 0
     */
    public double inertia() {
        return found.inertia();
    }

    /**
     * Returns the simplified silhouette, by distances to centroids.
     *
     * @return −1 to 1, the more the better separated; empty for fewer than two clusters
     */
    public OptionalDouble silhouette() {
        return Silhouette.simplified(data, found);
    }

    /**
     * Returns the exact silhouette, by distances between customers.
     *
     * @return −1 to 1; empty for fewer than two clusters or more than {@value #MAX_EXACT} customers
     */
    public OptionalDouble exactSilhouette() {
        return values.size() > MAX_EXACT ? OptionalDouble.empty() : Silhouette.exact(data, found);
    }

    /**
     * Returns a line for each cluster and one for their separation.
     *
     * @return the text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        profiles.forEach(profile -> text.append(profile).append('\n'));
        OptionalDouble silhouette = silhouette();
        return text.append("simplified silhouette ")
                .append(silhouette.isPresent() ? NumberText.decimal(silhouette.getAsDouble()) : "undefined")
                .toString();
    }
}
