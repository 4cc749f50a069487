package dev.loyalty4j.metrics.segment;

import java.util.OptionalDouble;

/**
 * How well customers sit in their clusters, −1 to 1: the mean of (b − a)/max(a, b), with a the distance to the own
 * cluster and b that to the nearest other. Simplified, the distance to a cluster is that to its centroid (Hruschka, de
 * Castro and Campello 2004); exact, it is the mean distance to its customers (Rousseeuw 1987), which takes time
 * quadratic in their number. Where a and b are both 0, and for a customer alone in a cluster in the exact form, 0.
 */
final class Silhouette {

    private Silhouette() {}

    static OptionalDouble simplified(ClusterPoints data, Lloyd clusters) {
        double[][] centroids = clusters.centroids;
        if (centroids.length < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int p = 0; p < data.size(); p++) {
            int own = clusters.clusterOf[p];
            double a = Math.sqrt(ClusterPoints.squaredDistance(data.points[p], centroids[own]));
            double b = Double.POSITIVE_INFINITY;
            for (int k = 0; k < centroids.length; k++) {
                if (k != own) {
                    b = Math.min(b, Math.sqrt(ClusterPoints.squaredDistance(data.points[p], centroids[k])));
                }
            }
            sum += data.weights[p] * width(a, b);
        }
        return OptionalDouble.of(sum / data.pointOf.length);
    }

    static OptionalDouble exact(ClusterPoints data, Lloyd clusters) {
        int count = clusters.centroids.length;
        if (count < 2) {
            return OptionalDouble.empty();
        }
        int[] sizes = new int[count];
        for (int p = 0; p < data.size(); p++) {
            sizes[clusters.clusterOf[p]] += data.weights[p];
        }
        double sum = 0;
        for (int p = 0; p < data.size(); p++) {
            double[] distances = new double[count];
            for (int q = 0; q < data.size(); q++) {
                distances[clusters.clusterOf[q]] +=
                        data.weights[q] * Math.sqrt(ClusterPoints.squaredDistance(data.points[p], data.points[q]));
            }
            sum += data.weights[p] * width(distances, sizes, clusters.clusterOf[p]);
        }
        return OptionalDouble.of(sum / data.pointOf.length);
    }

    private static double width(double[] distances, int[] sizes, int own) {
        if (sizes[own] == 1) {
            return 0;
        }
        double b = Double.POSITIVE_INFINITY;
        for (int k = 0; k < sizes.length; k++) {
            if (k != own) {
                b = Math.min(b, distances[k] / sizes[k]);
            }
        }
        return width(distances[own] / (sizes[own] - 1), b);
    }

    private static double width(double a, double b) {
        double larger = Math.max(a, b);
        return larger == 0 ? 0 : (b - a) / larger;
    }
}
