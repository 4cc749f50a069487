package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * Who may be about to leave, the most valuable first.
 *
 * @param asOf the last day that counted
 * @param customers by value at stake, descending, then by id
 * @param lapsed customers left out because they have lapsed by their own rhythm: winning back is another matter
 * @param currency of all values
 */
public record AtRiskList(LocalDate asOf, List<AtRiskCustomer> customers, long lapsed, Currency currency) {

    /**
     * Rejects a negative count.
     *
     * @param asOf the last day that counted
     * @param customers by value at stake, descending, then by id
     * @param lapsed customers left out because they have lapsed by their own rhythm: winning back is another matter
     * @param currency of all values
     * @throws IllegalArgumentException if a component is out of its range
     */
    public AtRiskList {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(currency, "currency");
        customers = List.copyOf(customers);
        if (lapsed < 0) {
            throw new IllegalArgumentException("lapsed " + lapsed + " must be at least 0");
        }
    }

    /**
     * Returns the value at stake in all.
     *
     * @return minor units
     */
    public long centsAtStake() {
        return customers.stream().mapToLong(AtRiskCustomer::centsAtStake).reduce(0, Math::addExact);
    }

    /**
     * Returns how many, and how much is at stake.
     *
     * @return such as {@code 12 customers at risk as of 2026-03-31, 4 210.00 EUR at stake; 30 lapsed left out}
     */
    @Override
    public String toString() {
        return NumberText.count(customers.size()) + " customers at risk as of " + asOf + ", "
                + NumberText.money(centsAtStake(), currency) + " at stake; " + NumberText.count(lapsed)
                + " lapsed left out";
    }
}
