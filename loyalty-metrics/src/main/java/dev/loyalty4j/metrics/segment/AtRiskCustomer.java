package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A customer who may be about to leave.
 *
 * @param customerId who
 * @param reasons why, at least one
 * @param centsAtStake what would be lost, in minor units, at least 0
 * @param currency its currency
 */
public record AtRiskCustomer(String customerId, List<AtRiskReason> reasons, long centsAtStake, Currency currency) {

    /**
     * Rejects an entry without reason.
     *
     * @param customerId who
     * @param reasons why, at least one
     * @param centsAtStake what would be lost, in minor units, at least 0
     * @param currency its currency
     * @throws IllegalArgumentException if a component is out of its range
     */
    public AtRiskCustomer {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(currency, "currency");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty() || centsAtStake < 0) {
            throw new IllegalArgumentException("customer " + customerId + ": reasons " + reasons
                    + " must not be empty and cents at stake " + centsAtStake + " at least 0");
        }
    }

    /**
     * Returns who, how much and why in one line.
     *
     * @return such as {@code customer anna: 240.00 EUR at stake; silent for 45 days, usually 20}
     */
    @Override
    public String toString() {
        return "customer " + customerId + ": " + NumberText.money(centsAtStake, currency) + " at stake; "
                + reasons.stream().map(AtRiskReason::toString).collect(Collectors.joining("; "));
    }
}
