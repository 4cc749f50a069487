package dev.loyalty4j.metrics.linear;

import java.util.Optional;

/**
 * The factor L of a symmetric positive-definite matrix A = L·Lᵀ (Golub and Van Loan 2013, <i>Matrix Computations</i>,
 * 4th ed., 4.2). A matrix that is not positive definite to working precision has none, which is an answer, not an
 * error.
 */
public final class Cholesky {

    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /**
     * Factors a matrix.
     *
     * @param matrix symmetric; only the lower triangle is read
     * @return the factor, or empty if a pivot is not above 0
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= lower[row][k] * lower[column][k];
                }
                if (row > column) {
                    lower[row][column] = rest / lower[column][column];
                } else if (rest > 0 && rest < Double.POSITIVE_INFINITY) {
                    lower[row][row] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /**
     * Returns x of A·x = b.
     *
     * @param right b, as long as the matrix
     * @return x, a new array
     */
    public double[] solve(double[] right) {
        double[] x = right.clone();
        for (int row = 0; row < x.length; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= factor[row][k] * x[k];
            }
            x[row] /= factor[row][row];
        }
        for (int row = x.length - 1; row >= 0; row--) {
            for (int k = row + 1; k < x.length; k++) {
                x[row] -= factor[k][row] * x[k];
            }
            x[row] /= factor[row][row];
        }
        return x;
    }

    /**
     * Returns the inverse of the matrix.
     *
     * @return symmetric to the last bit; a new array
     */
    public double[][] inverse() {
        int size = factor.length;
        double[][] inverse = new double[size][];
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            inverse[column] = solve(unit);
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                double mean = (inverse[row][column] + inverse[column][row]) / 2;
                inverse[row][column] = mean;
                inverse[column][row] = mean;
            }
        }
        return inverse;
    }

    /**
     * Returns L·v, which gives normal variates the covariance L·Lᵀ.
     *
     * @param vector one entry for each row
     * @return the product
     */
    public double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < product.length; row++) {
            for (int k = 0; k <= row; k++) {
                product[row] += factor[row][k] * vector[k];
            }
        }
        return product;
    }

    /**
     * Returns the logarithm of the determinant of the matrix.
     *
     * @return ln det A
     */
    public double logDeterminant() {
        double sum = 0;
        for (int row = 0; row < factor.length; row++) {
            sum += 2 * Math.log(factor[row][row]);
        }
        return sum;
    }
}
