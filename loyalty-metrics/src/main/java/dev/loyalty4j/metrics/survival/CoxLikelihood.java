package dev.loyalty4j.metrics.survival;

import java.util.Arrays;

/**
 * The logarithm of the partial likelihood with its gradient and information, in one walk from the latest time to the
 * earliest, so that sums over those at risk only grow. Mutable: holds what the last evaluation gave.
 */
final class CoxLikelihood {

    /** exp of this is the smallest weight: beside it the sums are not 0, and no figure feels it. */
    private static final double LEAST_EXPONENT = -600;

    /** A variance this much smaller than the squares it comes from is what rounding leaves of none. */
    private static final double ROUNDING = 1e-13;

    private final CoxRows rows;
    private final boolean efron;
    private final int p;

    double value;
    final double[] gradient;
    final double[][] information;

    /** Over those at risk: Σw, Σwx and Σwxxᵀ. */
    private double weights;

    private final double[] first;
    private final double[][] second;

    /** What the squares of each covariate are among those at risk, added up over the events. */
    private final double[] moments;

    /** The same sums over those who have the event at this time. */
    private double tiedWeights;

    private final double[] tiedFirst;
    private final double[][] tiedSecond;

    CoxLikelihood(CoxRows rows, TieMethod ties) {
        this.rows = rows;
        this.efron = ties == TieMethod.EFRON;
        this.p = rows.covariates().size();
        gradient = new double[p];
        information = new double[p][p];
        first = new double[p];
        second = new double[p][p];
        tiedFirst = new double[p];
        tiedSecond = new double[p][p];
        moments = new double[p];
    }

    /** On the inner scale of the rows. */
    void evaluate(double[] beta) {
        value = 0;
        weights = 0;
        clear(gradient, information);
        Arrays.fill(moments, 0);
        clear(first, second);
        double[] eta = rows.predictors(beta);
        // The likelihood depends on differences alone; so no exponential overflows.
        double top = Arrays.stream(eta).max().orElse(0);
        for (int from = 0; from < eta.length; ) {
            int end = rows.endOfTies(from);
            addTies(from, end, eta, top);
            from = end;
        }
        dropRounding();
    }

    /** A covariate that is constant among those at risk has no information, and the last bits of none are not some. */
    private void dropRounding() {
        for (int j = 0; j < p; j++) {
            if (information[j][j] <= ROUNDING * moments[j]) {
                for (int k = 0; k < p; k++) {
                    information[j][k] = 0;
                    information[k][j] = 0;
                }
            }
        }
    }

    private void addTies(int from, int end, double[] eta, double top) {
        tiedWeights = 0;
        clear(tiedFirst, tiedSecond);
        int events = 0;
        for (int row = from; row < end; row++) {
            double weight = Math.exp(Math.max(LEAST_EXPONENT, eta[row] - top));
            weights += weight;
            addRow(row, weight, first, second);
            if (rows.event()[row]) {
                events++;
                tiedWeights += weight;
                addRow(row, weight, tiedFirst, tiedSecond);
                value += eta[row] - top;
                for (int j = 0; j < p; j++) {
                    gradient[j] += rows.x()[row * p + j];
                }
            }
        }
        for (int k = 0; k < events; k++) {
            takeOff(efron ? (double) k / events : 0);
        }
    }

    private void addRow(int row, double weight, double[] sums, double[][] products) {
        for (int j = 0; j < p; j++) {
            double weighted = weight * rows.x()[row * p + j];
            sums[j] += weighted;
            for (int k = 0; k <= j; k++) {
                products[j][k] += weighted * rows.x()[row * p + k];
            }
        }
    }

    /** One event among those at risk, less a share of those tied with it. */
    private void takeOff(double share) {
        double at = weights - share * tiedWeights;
        value -= Math.log(at);
        for (int j = 0; j < p; j++) {
            double mean = (first[j] - share * tiedFirst[j]) / at;
            gradient[j] -= mean;
            moments[j] += (second[j][j] - share * tiedSecond[j][j]) / at;
            for (int k = 0; k <= j; k++) {
                double other = (first[k] - share * tiedFirst[k]) / at;
                information[j][k] += (second[j][k] - share * tiedSecond[j][k]) / at - mean * other;
                information[k][j] = information[j][k];
            }
        }
    }

    private static void clear(double[] sums, double[][] products) {
        Arrays.fill(sums, 0);
        for (double[] row : products) {
            Arrays.fill(row, 0);
        }
    }
}
