package dev.loyalty4j.metrics.segment;

import java.util.Arrays;

/**
 * One start of k-means: centroids chosen as k-means++ does (Arthur and Vassilvitskii 2007), then the iteration of Lloyd
 * 1982 until no point changes its cluster. A point as near to two centroids goes to the one with the lower number; a
 * cluster that loses its last point takes the point farthest from its own centroid. Not final, so that the tests can
 * replace one decision by a wrong one.
 */
class Lloyd {

    /** Far more than any start has been seen to need; one that reaches it says so. */
    static final int MAX_ITERATIONS = 300;

    private final double[][] points;
    private final int[] weights;
    final int[] clusterOf;
    final double[][] centroids;
    private boolean settled;

    Lloyd(double[][] points, int[] weights, int clusters) {
        this.points = points;
        this.weights = weights;
        this.clusterOf = new int[points.length];
        this.centroids = new double[clusters][];
    }

    Lloyd run(SplitMix64 random) {
        choose(random);
        Arrays.fill(clusterOf, -1);
        for (int i = 0; i < MAX_ITERATIONS && !settled; i++) {
            settled = !assign();
            fillEmptyClusters();
            moveCentroids();
        }
        return this;
    }

    /** The first by weight, each next by weight times the squared distance to the nearest one chosen. */
    private void choose(SplitMix64 random) {
        double[] chance = new double[points.length];
        for (int p = 0; p < points.length; p++) {
            chance[p] = weights[p];
        }
        double[] nearest = new double[points.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int k = 0; k < centroids.length; k++) {
            centroids[k] = points[draw(chance, random.nextDouble())].clone();
            for (int p = 0; p < points.length; p++) {
                nearest[p] = Math.min(nearest[p], ClusterPoints.squaredDistance(points[p], centroids[k]));
                chance[p] = weights[p] * nearest[p];
            }
        }
    }

    private static int draw(double[] chance, double share) {
        double total = 0;
        for (double one : chance) {
            total += one;
        }
        double wanted = share * total;
        int last = 0;
        for (int p = 0; p < chance.length; p++) {
            if (chance[p] > 0) {
                last = p;
                wanted -= chance[p];
                if (wanted < 0) {
                    return p;
                }
            }
        }
        return last; // only where rounding left the share just behind the end
    }

    /** True if a point changed its cluster. */
    private boolean assign() {
        boolean changed = false;
        for (int p = 0; p < points.length; p++) {
            int nearest = nearest(points[p]);
            changed |= nearest != clusterOf[p];
            clusterOf[p] = nearest;
        }
        return changed;
    }

    int nearest(double[] point) {
        int nearest = 0;
        double least = ClusterPoints.squaredDistance(point, centroids[0]);
        for (int k = 1; k < centroids.length; k++) {
            double distance = ClusterPoints.squaredDistance(point, centroids[k]);
            if (closer(distance, least)) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    boolean closer(double distance, double than) {
        return distance < than;
    }

    private void fillEmptyClusters() {
        int[] sizes = new int[centroids.length];
        for (int cluster : clusterOf) {
            sizes[cluster]++;
        }
        for (int k = 0; k < sizes.length; k++) {
            if (sizes[k] == 0) {
                int far = farthest(sizes);
                sizes[clusterOf[far]]--;
                clusterOf[far] = k;
                sizes[k] = 1;
                settled = false;
            }
        }
    }

    private int farthest(int[] sizes) {
        int far = -1;
        double most = -1;
        for (int p = 0; p < points.length; p++) {
            double distance = ClusterPoints.squaredDistance(points[p], centroids[clusterOf[p]]);
            if (sizes[clusterOf[p]] > 1 && distance > most) {
                most = distance;
                far = p;
            }
        }
        return far;
    }

    private void moveCentroids() {
        double[] masses = new double[centroids.length];
        for (double[] centroid : centroids) {
            Arrays.fill(centroid, 0);
        }
        for (int p = 0; p < points.length; p++) {
            double[] centroid = centroids[clusterOf[p]];
            masses[clusterOf[p]] += weights[p];
            for (int c = 0; c < centroid.length; c++) {
                centroid[c] += weights[p] * points[p][c];
            }
        }
        for (int k = 0; k < centroids.length; k++) {
            for (int c = 0; c < centroids[k].length; c++) {
                centroids[k][c] /= masses[k];
            }
        }
    }

    boolean settled() {
        return settled;
    }

    /** Σ over customers of the squared distance to the own centroid. */
    double inertia() {
        double sum = 0;
        for (int p = 0; p < points.length; p++) {
            sum += weights[p] * ClusterPoints.squaredDistance(points[p], centroids[clusterOf[p]]);
        }
        return sum;
    }
}
