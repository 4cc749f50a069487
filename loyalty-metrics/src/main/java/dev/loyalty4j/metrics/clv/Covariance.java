package dev.loyalty4j.metrics.clv;

import java.util.ArrayList;
import java.util.List;

/**
 * The covariance of the logarithms of a model's parameters, from the inverse of the observed information; or nothing,
 * where the data do not support one.
 *
 * @param entries row by row, in the order of the parameters; empty if there is no covariance
 */
public record Covariance(List<Double> entries) {

    /** No covariance. */
    static final Covariance NONE = new Covariance(List.of());

    /**
     * Copies the entries.
     *
     * @param entries see the record
     */
    public Covariance {
        entries = List.copyOf(entries);
    }

    static Covariance of(double[][] matrix) {
        List<Double> entries = new ArrayList<>();
        for (double[] row : matrix) {
            for (double entry : row) {
                entries.add(entry);
            }
        }
        return new Covariance(entries);
    }

    /**
     * Returns whether there is a covariance.
     *
     * @return false if the data do not support standard errors
     */
    public boolean isPresent() {
        return !entries.isEmpty();
    }

    /**
     * Returns how many parameters there are.
     *
     * @return 0 if there is no covariance
     */
    public int size() {
        return (int) Math.sqrt(entries.size());
    }

    /**
     * Returns one entry.
     *
     * @param row position of a parameter
     * @param column position of a parameter
     * @return the covariance of ln θ of the two
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public double at(int row, int column) {
        return entries.get(row * size() + column);
    }

    /** gᵀ·C·g. */
    double variance(double[] gradient) {
        double sum = 0;
        for (int row = 0; row < gradient.length; row++) {
            for (int column = 0; column < gradient.length; column++) {
                sum += gradient[row] * at(row, column) * gradient[column];
            }
        }
        return Math.max(0, sum);
    }
}
