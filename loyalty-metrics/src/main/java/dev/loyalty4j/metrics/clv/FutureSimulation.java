package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.Quantile;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.linear.Cholesky;
import dev.loyalty4j.metrics.log.CustomerSummary;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Futures of one customer: parameters drawn from their normal distribution over ln θ, then what the customer does. */
final class FutureSimulation {

    private static final int FEWEST_DRAWS = 100;

    /** Enough sets of parameters for their spread to show; a new model for every draw would be waste. */
    private static final int DRAWS_PER_MODEL = 10;

    private FutureSimulation() {}

    static Interval interval(
            PurchaseModel model,
            CustomerSummary customer,
            double horizon,
            RandomGenerator random,
            int draws,
            double level) {
        if (draws < FEWEST_DRAWS || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("draws " + draws + " must be at least " + FEWEST_DRAWS + " and level "
                    + level + " strictly between 0 and 1");
        }
        Optional<Cholesky> root = root(model.fit());
        PurchaseModel drawn = model;
        double[] counts = new double[draws];
        for (int i = 0; i < draws; i++) {
            drawn = i % DRAWS_PER_MODEL == 0 ? other(model, root, random) : drawn;
            counts[i] = drawn.future(
                    random, customer.repeatPurchases(), customer.ageAtLastPurchase(), customer.age(), horizon);
        }
        Arrays.sort(counts);
        double tail = (1 - level) / 2;
        return new Interval(
                Quantile.type7(counts, tail), Quantile.type7(counts, 1 - tail), level, IntervalMethod.SIMULATION);
    }

    private static Optional<Cholesky> root(Fit fit) {
        if (!fit.covariance().isPresent()) {
            return Optional.empty();
        }
        int size = fit.covariance().size();
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                matrix[row][column] = fit.covariance().at(row, column);
            }
        }
        return Cholesky.of(matrix);
    }

    private static PurchaseModel other(PurchaseModel model, Optional<Cholesky> root, RandomGenerator random) {
        if (root.isEmpty()) {
            return model;
        }
        double[] theta = model.fit().values();
        double[] normals = new double[theta.length];
        Arrays.setAll(normals, i -> random.nextGaussian());
        double[] moves = root.get().times(normals);
        for (int i = 0; i < theta.length; i++) {
            theta[i] *= Math.exp(moves[i]);
        }
        return model.at(theta);
    }
}
