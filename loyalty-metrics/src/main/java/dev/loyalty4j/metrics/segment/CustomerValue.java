package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.CustomerSummary;

/** What a customer is worth, by whatever reckoning: a model of lifetime value, a margin, points. */
@FunctionalInterface
public interface CustomerValue {

    /**
     * Returns the worth of one customer.
     *
     * @param customer the customer's purchases up to the day asked for
     * @return minor units of the log's currency
     */
    long cents(CustomerSummary customer);
}
