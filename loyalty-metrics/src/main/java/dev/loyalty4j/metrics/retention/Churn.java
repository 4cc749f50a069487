package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.YearMonth;

/**
 * How many customers are lost: the share of those who bought in the preceding period that did not buy in this one. It
 * is the complement of {@link Retention#overlap(PurchaseLog, Period) retention by overlap}, and of no other reading.
 *
 * <p>Rates over different spans are compared by compounding, never by multiplying: 5 % a month are 46 % a year, not 60
 * %. Stateless.
 */
public final class Churn {

    /** Lost / S. */
    public static final Definition LOST = new Definition(
            "churn",
            "customers of the preceding period without a purchase in the period / customers of the preceding period",
            "convention of this library; 1 − retention by overlap");

    private static final int MONTHS_PER_YEAR = 12;

    private Churn() {}

    /**
     * Returns churn in a month.
     *
     * @param log the purchases
     * @param month the month, observed to its end
     * @return lost / S with Wilson's interval
     * @throws IllegalArgumentException if the month ends after the log's {@code observedThrough}
     */
    public static Proportion of(PurchaseLog log, YearMonth month) {
        return of(log, Period.month(month));
    }

    /**
     * Returns churn in a period.
     *
     * @param log the purchases
     * @param period the period, observed to its end
     * @return lost / S with Wilson's interval
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static Proportion of(PurchaseLog log, Period period) {
        return Retention.counts(log, period).churn();
    }

    /**
     * Returns churn from bare counts.
     *
     * @param lost customers of the start who are none any more, 0 to {@code start}
     * @param start customers at the start, at least 0
     * @return lost / start with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion of(long lost, long start) {
        return new Proportion(LOST, lost, start, "customers at the start");
    }

    /**
     * Returns the yearly churn that a monthly one compounds to.
     *
     * @param monthly a share, 0 to 1
     * @return 1 − (1 − monthly)¹², relative error below 1e-14: 0.05 gives 0.459640
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public static double yearlyFromMonthly(double monthly) {
        return compounded(monthly, MONTHS_PER_YEAR);
    }

    /**
     * Returns the monthly churn that compounds to a yearly one.
     *
     * @param yearly a share, 0 to 1
     * @return 1 − (1 − yearly)^(1/12), relative error below 1e-14: 0.40 gives 0.041675
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public static double monthlyFromYearly(double yearly) {
        return compounded(yearly, 1.0 / MONTHS_PER_YEAR);
    }

    private static double compounded(double churn, double spans) {
        if (!(churn >= 0 && churn <= 1)) {
            throw new IllegalArgumentException("churn " + churn + " must be 0 to 1");
        }
        // Through log1p and expm1, so that a churn of 1e-12 keeps its digits.
        return -Math.expm1(spans * Math.log1p(-churn));
    }
}
