package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Currency;
import java.util.List;

/**
 * What the customers of one cohort have been worth so far: their money up to an age, each amount discounted to the day
 * of the customer's own acquisition. Seen, not predicted.
 *
 * @param acquiredIn when they were acquired
 * @param customers how many
 * @param horizonDays the age up to which money counts
 * @param complete whether every member has been observed that long; if not, the value will still grow
 * @param mayContainEarlier whether some may have bought before the rows begin
 * @param cents their margin up to that age in minor units, not discounted
 * @param valueCents the same discounted, in minor units
 * @param standardError of the mean discounted margin of a customer, in minor units, at least 0
 * @param acquisitionCents what a customer cost to win
 * @param paybackDay the first age in days at which the mean discounted margin is at least that cost, of the ages that
 *     every member has reached; −1 if it is not
 * @param currency the currency
 */
public record CohortValue(
        Period acquiredIn,
        long customers,
        int horizonDays,
        boolean complete,
        boolean mayContainEarlier,
        double cents,
        double valueCents,
        double standardError,
        long acquisitionCents,
        int paybackDay,
        Currency currency) {

    /** Of one customer, less its cost. */
    public static final Definition VALUE = new Definition(
            "lifetime value so far per customer",
            "Σ margin·e^(−δ·age) up to the horizon / customers of the cohort − acquisition cost",
            "trade usage; discounted to each customer's own acquisition");

    /** The longest horizon: ten years. */
    public static final int MAX_HORIZON = 3_653;

    /**
     * Returns the value of every cohort of a log.
     *
     * @param log the purchases
     * @param bucket the calendar unit that makes cohorts
     * @param horizonDays the age up to which money counts, 1 to {@value #MAX_HORIZON}; day 0 is the acquisition
     * @param discount the discount
     * @param marginShare the share of the money that is margin, above 0 to 1
     * @param acquisitionCents what a customer cost to win, at least 0
     * @return the cohorts that have customers, in the order of time
     * @throws IllegalArgumentException if a number is out of range
     */
    public static List<CohortValue> byCohort(
            PurchaseLog log,
            CalendarBucket bucket,
            int horizonDays,
            Discount discount,
            double marginShare,
            long acquisitionCents) {
        if (horizonDays < 1 || horizonDays > MAX_HORIZON) {
            throw new IllegalArgumentException("horizon " + horizonDays + " must be 1 to " + MAX_HORIZON + " days");
        }
        if (!(marginShare > 0 && marginShare <= 1) || acquisitionCents < 0) {
            throw new IllegalArgumentException("margin share " + marginShare
                    + " must be above 0 to 1 and acquisition cents " + acquisitionCents + " at least 0");
        }
        return new CohortValueScan(log, bucket, horizonDays, discount, marginShare, acquisitionCents).values();
    }

    /**
     * Returns the value of a customer less what it cost.
     *
     * @return in minor units, with customers as the unit of its interval
     */
    public Estimate perCustomer() {
        return new Estimate(
                VALUE,
                valueCents / customers - acquisitionCents,
                standardError,
                customers,
                IntervalMethod.LINEARISED,
                "customers of " + acquiredIn + ", in minor units");
    }

    /**
     * Returns how many times the value of the cohort holds its acquisition cost.
     *
     * @return the quotient of both rounded to minor units; undefined without a cost
     */
    public Ratio valueToCost() {
        return FormulaValue.valueToCost(MoneyValue.round(valueCents), Math.multiplyExact(acquisitionCents, customers));
    }

    /**
     * Returns cohort, size, value of a customer and payback in one line.
     *
     * @return such as {@code 1997-01: 7 846 customers, 61.27 USD each …}
     */
    @Override
    public String toString() {
        int decimals = NumberText.decimals(currency);
        double unit = Math.pow(10, decimals);
        String code = " " + currency.getCurrencyCode();
        return acquiredIn + ": " + NumberText.count(customers) + " customers, "
                + NumberText.fixed((valueCents / customers - acquisitionCents) / unit, decimals) + code
                + " each within " + horizonDays + " days" + (complete ? "" : ", still growing")
                + (mayContainEarlier ? ", may contain earlier customers" : "")
                + (acquisitionCents == 0
                        ? ""
                        : paybackDay < 0 ? ", cost not paid back" : ", cost paid back on day " + paybackDay);
    }
}
