package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;

/**
 * What became of the rows offered to a {@link PurchaseLogBuilder}: every row is kept or counted under the one reason
 * for which it was left out.
 *
 * @param offered rows offered
 * @param kept rows in the log
 * @param withoutCustomer rows whose customer id was null or blank
 * @param rejected rows that failed: with a {@link BadRowException}, or in the caller's own functions
 * @param afterObservation rows dated after {@code observedThrough}
 * @param returnsDropped returns left out by {@link ReturnTreatment#DROP}
 * @param returnsWithoutOrder returns left out by {@link ReturnTreatment#NET}: no order id, or no such order of the
 *     customer in the log
 * @param ordersNettedAway orders that {@link ReturnTreatment#NET} took down to zero or below; their rows are kept but
 *     are no purchase
 */
public record Intake(
        long offered,
        long kept,
        long withoutCustomer,
        long rejected,
        long afterObservation,
        long returnsDropped,
        long returnsWithoutOrder,
        long ordersNettedAway) {

    /**
     * Rejects counts that do not add up.
     *
     * @param offered see the record
     * @param kept see the record
     * @param withoutCustomer see the record
     * @param rejected see the record
     * @param afterObservation see the record
     * @param returnsDropped see the record
     * @param returnsWithoutOrder see the record
     * @param ordersNettedAway see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Intake {
        long leftOut = withoutCustomer + rejected + afterObservation + returnsDropped + returnsWithoutOrder;
        if (offered != kept + leftOut) {
            throw new IllegalArgumentException(
                    "offered " + offered + " must be kept " + kept + " plus left out " + leftOut);
        }
    }

    /**
     * Returns how many rows are not in the log.
     *
     * @return offered − kept
     */
    public long leftOut() {
        return offered - kept;
    }

    /**
     * Returns the counts that are not 0.
     *
     * @return such as {@code 10 rows offered, 8 kept, 2 without customer}
     */
    @Override
    public String toString() {
        return NumberText.count(offered) + " rows offered, " + NumberText.count(kept) + " kept"
                + some(withoutCustomer, "without customer")
                + some(rejected, "rejected")
                + some(afterObservation, "after the last observed day")
                + some(returnsDropped, "returns dropped")
                + some(returnsWithoutOrder, "returns without their order")
                + some(ordersNettedAway, "orders netted away");
    }

    private static String some(long count, String what) {
        return count == 0 ? "" : ", " + NumberText.count(count) + " " + what;
    }
}
