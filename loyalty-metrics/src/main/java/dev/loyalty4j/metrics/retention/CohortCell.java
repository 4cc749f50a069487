package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.Ratio;

/**
 * What the customers of one cohort did at one age.
 *
 * @param age 0 for the bucket of the acquisition
 * @param complete whether the log knows all of this age of all members; if not, the counts will still grow
 * @param size how many customers the cohort has
 * @param retained how many of them bought at this age
 * @param retainedOnOrAfter how many bought at this age or later; biased down near the end of the log, where "later" has
 *     not happened yet
 * @param orders their purchases at this age
 * @param cents their money at this age in minor units, returns as the log treats them
 * @param cumulativeCents their money up to and including this age
 * @param cumulativeSquares Σ of the squared money of each customer up to and including this age, for the interval
 */
public record CohortCell(
        int age,
        boolean complete,
        long size,
        long retained,
        long retainedOnOrAfter,
        long orders,
        long cents,
        long cumulativeCents,
        double cumulativeSquares) {

    /**
     * Rejects counts that no cohort has.
     *
     * @param age see the record
     * @param complete see the record
     * @param size see the record
     * @param retained see the record
     * @param retainedOnOrAfter see the record
     * @param orders see the record
     * @param cents see the record
     * @param cumulativeCents see the record
     * @param cumulativeSquares see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public CohortCell {
        if (age < 0 || retained < 0 || retained > retainedOnOrAfter || retainedOnOrAfter > size || orders < retained) {
            throw new IllegalArgumentException("age " + age + ": size " + size + ", retained " + retained
                    + ", on or after " + retainedOnOrAfter + ", orders " + orders
                    + " must be 0 <= retained <= on or after <= size and orders at least retained");
        }
    }

    /**
     * Returns the share that bought at this age.
     *
     * @return retained / size with Wilson's interval
     */
    public Proportion retention() {
        return new Proportion(CohortTable.RETAINED, retained, size, "customers of the cohort");
    }

    /**
     * Returns the share that bought at this age or later.
     *
     * @return of size, with Wilson's interval
     */
    public Proportion retentionOnOrAfter() {
        return new Proportion(CohortTable.RETAINED_ON_OR_AFTER, retainedOnOrAfter, size, "customers of the cohort");
    }

    /**
     * Returns the money per customer of the cohort up to and including this age.
     *
     * @return in minor units, with customers as the unit of its interval
     */
    public Ratio cumulativeRevenuePerCustomer() {
        double residual = size == 0 ? 0 : cumulativeSquares - (double) cumulativeCents * cumulativeCents / size;
        return new Ratio(
                CohortTable.CUMULATIVE, cumulativeCents, size, size, Math.max(0, residual), "customers of the cohort");
    }
}
