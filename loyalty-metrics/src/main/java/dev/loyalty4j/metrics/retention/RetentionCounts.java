package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.Period;
import java.util.Objects;

/**
 * The customers of a period and of the one before it, counted once; both readings of retention, and churn, follow from
 * these four numbers.
 *
 * @param period P, the period
 * @param start S, customers with a purchase in the preceding period of equal kind
 * @param end E, customers with a purchase in P
 * @param joined N, those of E whose first purchase ever is in P
 * @param stayed |S ∩ E|, those of S with a purchase in P
 */
public record RetentionCounts(Period period, long start, long end, long joined, long stayed) {

    /**
     * Rejects counts that no set of customers has.
     *
     * @param period see the record
     * @param start see the record
     * @param end see the record
     * @param joined see the record
     * @param stayed see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RetentionCounts {
        Objects.requireNonNull(period, "period");
        if (start < 0 || joined < 0 || stayed < 0 || stayed > start || joined + stayed > end) {
            throw new IllegalArgumentException("period " + period + ": start " + start + ", end " + end + ", joined "
                    + joined + " and stayed " + stayed
                    + " must be at least 0, stayed at most start, and joined + stayed at most end");
        }
    }

    /**
     * Returns how many of S did not buy in P.
     *
     * @return S − |S ∩ E|
     */
    public long lost() {
        return start - stayed;
    }

    /**
     * Returns how many of E are neither new nor stayed: they bought before, but not in the preceding period.
     *
     * @return E − N − |S ∩ E|
     */
    public long returned() {
        return end - joined - stayed;
    }

    /**
     * Returns retention by overlap.
     *
     * @return |S ∩ E| / S
     */
    public Proportion overlap() {
        return new Proportion(Retention.OVERLAP, stayed, start, of());
    }

    /**
     * Returns retention net of new customers, with customers as the unit of its interval.
     *
     * @return (E − N) / S
     */
    public Ratio netOfNew() {
        long above = end - joined;
        if (start == 0) {
            return Ratio.ofTotals(Retention.NET_OF_NEW, above, 0, of());
        }
        double ratio = (double) above / start;
        // a is 1 for E \ N, b is 1 for S: those in both leave 1 − R, those only above 1, those only below −R.
        double residual = stayed * (1 - ratio) * (1 - ratio) + returned() + lost() * ratio * ratio;
        return new Ratio(Retention.NET_OF_NEW, above, start, start + returned(), residual, of());
    }

    /**
     * Returns churn; together with {@link #overlap()} it makes 1.
     *
     * @return (S − |S ∩ E|) / S
     */
    public Proportion churn() {
        return new Proportion(Churn.LOST, lost(), start, of());
    }

    private String of() {
        return "customers who bought in " + period.previous();
    }
}
