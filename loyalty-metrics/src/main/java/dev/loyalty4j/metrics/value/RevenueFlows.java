package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Currency;
import java.util.Objects;

/**
 * Where the revenue of a period came from, customer by customer, compared with an earlier period. All in minor units.
 * With prev and cur the revenue of one customer:
 *
 * @param currency the currency of all
 * @param start Σ prev of the customers with prev &gt; 0
 * @param lost Σ prev of those of them with cur ≤ 0
 * @param contraction Σ (prev − cur) of those with 0 &lt; cur &lt; prev
 * @param expansion Σ (cur − prev) of those with cur &gt; prev
 * @param refunds Σ −cur of those with cur &lt; 0: returns of what was bought earlier
 * @param reactivated Σ cur of the customers who had prev ≤ 0, have cur &gt; 0 and bought first by the end of the
 *     earlier period: they are neither new nor expansion
 * @param joined Σ cur of the customers with cur &gt; 0 who bought first after the earlier period
 */
public record RevenueFlows(
        Currency currency,
        long start,
        long lost,
        long contraction,
        long expansion,
        long refunds,
        long reactivated,
        long joined) {

    /**
     * Rejects flows that do not fit together.
     *
     * @param currency see the record
     * @param start see the record
     * @param lost see the record
     * @param contraction see the record
     * @param expansion see the record
     * @param refunds see the record
     * @param reactivated see the record
     * @param joined see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RevenueFlows {
        Objects.requireNonNull(currency, "currency");
        if ((lost | contraction | expansion | refunds | reactivated | joined) < 0) {
            throw new IllegalArgumentException("lost " + lost + ", contraction " + contraction + ", expansion "
                    + expansion + ", refunds " + refunds + ", reactivated " + reactivated + " and joined " + joined
                    + " must be at least 0");
        }
        if (Math.addExact(lost, contraction) > start) {
            throw new IllegalArgumentException(
                    "lost " + lost + " and contraction " + contraction + " must be at most start " + start);
        }
    }

    /**
     * Returns flows of a business that books no refunds and no reactivation apart.
     *
     * @param currency the currency of all
     * @param start revenue of the customers at the start, at least 0
     * @param lost revenue of those who left
     * @param contraction by how much less the others pay
     * @param expansion by how much more
     * @param joined revenue of new customers
     * @return the flows
     * @throws IllegalArgumentException if an amount is negative, or lost and contraction exceed the start
     */
    public static RevenueFlows of(
            Currency currency, long start, long lost, long contraction, long expansion, long joined) {
        return new RevenueFlows(currency, start, lost, contraction, expansion, 0, 0, joined);
    }

    /**
     * Returns what the customers of the start paid at most what they paid before.
     *
     * @return Σ min(cur⁺, prev) = start − lost − contraction
     */
    public long kept() {
        return start - lost - contraction;
    }

    /**
     * Returns what the customers of the start pay now.
     *
     * @return Σ cur = kept + expansion − refunds
     */
    public long now() {
        return kept() + expansion - refunds;
    }

    /**
     * Returns the flows in one line.
     *
     * @return such as {@code start 1 000.00 EUR, lost 80.00 EUR, …}
     */
    @Override
    public String toString() {
        return "start " + text(start) + ", lost " + text(lost) + ", contraction " + text(contraction) + ", expansion "
                + text(expansion) + ", refunds " + text(refunds) + ", reactivated " + text(reactivated) + ", new "
                + text(joined);
    }

    private String text(long cents) {
        return NumberText.money(cents, currency);
    }
}
