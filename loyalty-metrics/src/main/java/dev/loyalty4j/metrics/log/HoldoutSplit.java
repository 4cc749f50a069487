package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A log cut in two for a model: summaries of the customers who bought by the end of the calibration, and what each of
 * them bought from then to the end of the holdout. Customers who came later are in neither part. Immutable.
 */
public final class HoldoutSplit {

    private final CustomerSummaries calibration;
    private final LocalDate holdoutEnd;
    private final int[] purchases;
    private final long[] cents;

    private HoldoutSplit(CustomerSummaries calibration, LocalDate holdoutEnd, int[] purchases, long[] cents) {
        this.calibration = calibration;
        this.holdoutEnd = holdoutEnd;
        this.purchases = purchases;
        this.cents = cents;
    }

    static HoldoutSplit of(PurchaseLog log, LocalDate calibrationEnd, LocalDate holdoutEnd, ModelUnit unit) {
        CustomerSummaries calibration = log.summaries(calibrationEnd, unit);
        int[] purchases = calibration.purchasesThrough(holdoutEnd);
        long[] cents = calibration.purchaseCentsThrough(holdoutEnd);
        return new HoldoutSplit(calibration, holdoutEnd, purchases, cents);
    }

    /**
     * Returns what the model may see.
     *
     * @return one summary for each customer, as of the end of the calibration
     */
    public CustomerSummaries calibration() {
        return calibration;
    }

    /**
     * Returns the last day of the holdout.
     *
     * @return a local day
     */
    public LocalDate holdoutEnd() {
        return holdoutEnd;
    }

    /**
     * Returns how long the holdout is.
     *
     * @return in the unit of the calibration
     */
    public double horizon() {
        return calibration
                .unit()
                .of(holdoutEnd.toEpochDay() - calibration.asOf().toEpochDay());
    }

    /**
     * Returns how often a customer bought in the holdout.
     *
     * @param position 0 to {@code calibration().size() - 1}
     * @return purchases after the calibration up to the end of the holdout
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int purchases(int position) {
        return purchases[Objects.checkIndex(position, purchases.length)];
    }

    /**
     * Returns for how much a customer bought in the holdout.
     *
     * @param position 0 to {@code calibration().size() - 1}
     * @return the value of these purchases in minor units, exact
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public long cents(int position) {
        return cents[Objects.checkIndex(position, cents.length)];
    }

    /**
     * Returns how much was bought in the holdout by all.
     *
     * @return the sum of {@link #purchases(int)}
     */
    public long totalPurchases() {
        long total = 0;
        for (int count : purchases) {
            total += count;
        }
        return total;
    }

    /**
     * Returns the two parts in one line.
     *
     * @return such as {@code 2 357 customers as of 1997-09-30, in weeks; 1 882 purchases through 1998-06-30}
     */
    @Override
    public String toString() {
        return calibration + "; " + NumberText.count(totalPurchases()) + " purchases through " + holdoutEnd;
    }
}
