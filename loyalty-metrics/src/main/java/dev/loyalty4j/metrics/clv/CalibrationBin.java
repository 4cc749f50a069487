package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;

/**
 * Customers who bought equally often in the calibration, and what they did afterwards.
 *
 * @param repeatPurchases x; in the last bin this many or more
 * @param isLast whether it holds all larger x too
 * @param customers how many, above 0
 * @param actual mean purchases in the holdout
 * @param predicted mean of what the model expected
 */
public record CalibrationBin(int repeatPurchases, boolean isLast, long customers, double actual, double predicted) {

    /** x from which on customers share a bin. */
    public static final int LAST = 7;

    /**
     * Returns x and the two means.
     *
     * @return such as {@code x = 7+: 64 customers, actual 6.359, predicted 6.157}
     */
    @Override
    public String toString() {
        return "x = " + repeatPurchases + (isLast ? "+" : "") + ": " + NumberText.count(customers)
                + " customers, actual " + NumberText.decimal(actual) + ", predicted " + NumberText.decimal(predicted);
    }
}
