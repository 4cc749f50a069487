package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.linear.Cholesky;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Parameters drawn from the normal distribution over ln θ that a fit leaves; always the same ones without errors. */
final class ParameterDraws {

    private final Fit fit;
    private final Optional<Cholesky> root;

    ParameterDraws(Fit fit) {
        this.fit = fit;
        this.root = fit.covariance().isPresent() ? Cholesky.of(matrix(fit.covariance())) : Optional.empty();
    }

    private static double[][] matrix(Covariance covariance) {
        double[][] matrix = new double[covariance.size()][covariance.size()];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix.length; column++) {
                matrix[row][column] = covariance.at(row, column);
            }
        }
        return matrix;
    }

    /** θ, a new array. */
    double[] next(RandomGenerator random) {
        double[] theta = fit.values();
        if (root.isPresent()) {
            double[] normals = new double[theta.length];
            Arrays.setAll(normals, i -> random.nextGaussian());
            double[] moves = root.get().times(normals);
            for (int i = 0; i < theta.length; i++) {
                theta[i] *= Math.exp(moves[i]);
            }
        }
        return theta;
    }
}
