package dev.loyalty4j.metrics.linear;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic rotations (Jacobi 1846; Golub and Van Loan 2013,
 * <i>Matrix Computations</i>, 4th ed., 8.5). For a handful of rows; eigenvalues are exact to about 1e-15 of the
 * largest.
 */
public final class SymmetricEigen {

    /** Convergence is quadratic; ten sweeps are many. */
    private static final int MAX_SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix symmetric and finite
     * @return its eigenvalues and eigenvectors, in no particular order
     * @throws IllegalArgumentException if an entry is not finite
     */
    public static SymmetricEigen of(double[][] matrix) {
        int size = matrix.length;
        double[][] a = new double[size][];
        double[][] vectors = new double[size][size];
        for (int row = 0; row < size; row++) {
            a[row] = matrix[row].clone();
            vectors[row][row] = 1;
            for (double entry : a[row]) {
                if (!Double.isFinite(entry)) {
                    throw new IllegalArgumentException("entry " + entry + " of a matrix must be finite");
                }
            }
        }
        for (int sweep = 0; sweep < MAX_SWEEPS && sweep(a, vectors); sweep++) {
            // each sweep leaves less beside the diagonal
        }
        double[] values = new double[size];
        for (int row = 0; row < size; row++) {
            values[row] = a[row][row];
        }
        return new SymmetricEigen(values, vectors);
    }

    private static boolean sweep(double[][] a, double[][] vectors) {
        boolean rotated = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                if (Math.abs(a[p][q]) > 1e-17 * Math.sqrt(Math.abs(a[p][p])) * Math.sqrt(Math.abs(a[q][q]))) {
                    rotate(a, vectors, p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = cosine * left - sine * right;
            a[k][q] = sine * left + cosine * right;
        }
        for (int k = 0; k < a.length; k++) {
            double above = a[p][k];
            double below = a[q][k];
            a[p][k] = cosine * above - sine * below;
            a[q][k] = sine * above + cosine * below;
            double left = vectors[k][p];
            double right = vectors[k][q];
            vectors[k][p] = cosine * left - sine * right;
            vectors[k][q] = sine * left + cosine * right;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    /**
     * Returns the smallest eigenvalue.
     *
     * @return positive infinity for a matrix without rows
     */
    public double smallest() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    /**
     * Returns how many times the largest eigenvalue holds the smallest.
     *
     * @return at least 1; positive infinity if the matrix is not positive definite
     */
    public double condition() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        double smallest = smallest();
        return smallest > 0 ? Math.max(1, largest / smallest) : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns |A|⁻¹·b, where |A| has the eigenvectors of A and the absolute eigenvalues: the step of Newton, turned
     * uphill where the surface bends the wrong way.
     *
     * @param right b, as long as the matrix
     * @param floor eigenvalues of a smaller magnitude count as this, above 0
     * @return a new array
     */
    public double[] solveAbsolute(double[] right, double floor) {
        double[] x = new double[right.length];
        for (int k = 0; k < values.length; k++) {
            double along = 0;
            for (int row = 0; row < right.length; row++) {
                along += vectors[row][k] * right[row];
            }
            along /= Math.max(floor, Math.abs(values[k]));
            for (int row = 0; row < right.length; row++) {
                x[row] += along * vectors[row][k];
            }
        }
        return x;
    }
}
