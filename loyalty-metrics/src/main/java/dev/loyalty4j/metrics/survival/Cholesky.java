package dev.loyalty4j.metrics.survival;

import java.util.Arrays;
import java.util.Optional;

/** A symmetric positive definite matrix as L·Lᵀ, for solving and inverting; small, dense, rows of doubles. */
final class Cholesky {

    /** A pivot that lost so many digits is rounding alone. */
    static final double SMALLEST_PIVOT = 1e-11;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** The factor, or empty if a row is (nearly) a combination of those before it. */
    static Optional<Cholesky> of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(rest > SMALLEST_PIVOT * matrix[i][i])) {
                    return Optional.empty();
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /** The first row that is (nearly) a combination of those before it, or −1. */
    static int dependentRow(double[][] matrix) {
        for (int size = 1; size <= matrix.length; size++) {
            double[][] corner = new double[size][];
            for (int i = 0; i < size; i++) {
                corner[i] = Arrays.copyOf(matrix[i], size);
            }
            if (of(corner).isEmpty()) {
                return size - 1;
            }
        }
        return -1;
    }

    /** The smallest square on the diagonal of the factor: how far the rows are from depending on each other. */
    double smallestPivot() {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < lower.length; i++) {
            smallest = Math.min(smallest, lower[i][i] * lower[i][i]);
        }
        return smallest;
    }

    double[] solve(double[] right) {
        int size = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** bᵀA⁻¹b, never negative. */
    double quadraticForm(double[] b) {
        double[] half = b.clone();
        double sum = 0;
        for (int i = 0; i < half.length; i++) {
            for (int k = 0; k < i; k++) {
                half[i] -= lower[i][k] * half[k];
            }
            half[i] /= lower[i][i];
            sum += half[i] * half[i];
        }
        return sum;
    }

    double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
