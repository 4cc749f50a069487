package dev.loyalty4j.metrics.optimize;

/** Arithmetic of short vectors inside a box. */
final class Steps {

    private Steps() {}

    static double largest(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /** The vector, shortened if an entry is larger than the limit. */
    static double[] atMost(double[] vector, double limit) {
        double largest = largest(vector);
        if (largest <= limit) {
            return vector;
        }
        double[] shorter = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            shorter[i] = vector[i] * limit / largest;
        }
        return shorter;
    }

    /** H·v. */
    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            product[row] = dot(matrix[row], vector);
        }
        return product;
    }

    static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }
}
