package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How well one way to predict did in the holdout: a model or a baseline.
 *
 * @param name what predicted
 * @param predicted total of what was expected
 * @param meanAbsoluteError mean over customers of |actual − expected|
 * @param bins by purchases in the calibration, 0 to 6 and 7 or more; those without customers are absent
 */
public record HoldoutScore(String name, double predicted, double meanAbsoluteError, List<CalibrationBin> bins) {

    /**
     * Copies the bins.
     *
     * @param name see the record
     * @param predicted see the record
     * @param meanAbsoluteError see the record
     * @param bins see the record
     */
    public HoldoutScore {
        Objects.requireNonNull(name, "name");
        bins = List.copyOf(bins);
    }

    static HoldoutScore of(String name, int[] calibration, int[] actual, double[] expected) {
        int size = CalibrationBin.LAST + 1;
        long[] customers = new long[size];
        double[] did = new double[size];
        double[] said = new double[size];
        double total = 0;
        double error = 0;
        for (int i = 0; i < actual.length; i++) {
            int bin = Math.min(CalibrationBin.LAST, calibration[i]);
            customers[bin]++;
            did[bin] += actual[i];
            said[bin] += expected[i];
            total += expected[i];
            error += Math.abs(actual[i] - expected[i]);
        }
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < size; bin++) {
            if (customers[bin] > 0) {
                double n = customers[bin];
                bins.add(new CalibrationBin(
                        bin, bin == CalibrationBin.LAST, customers[bin], did[bin] / n, said[bin] / n));
            }
        }
        return new HoldoutScore(name, total, actual.length == 0 ? 0 : error / actual.length, bins);
    }

    /**
     * Returns name, total and error.
     *
     * @return such as {@code BG/NBD: 1 653.4 purchases expected, mean absolute error 0.7855}
     */
    @Override
    public String toString() {
        return name + ": " + NumberText.fixed(predicted, 1) + " purchases expected, mean absolute error "
                + NumberText.decimal(meanAbsoluteError);
    }
}
