package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.CustomerSummary;

/**
 * How likely it is that a customer has not left for good. A fitted model of purchases is one, by a method reference;
 * this room needs to know no more of it.
 */
@FunctionalInterface
public interface AliveProbability {

    /**
     * Returns the probability for one customer.
     *
     * @param customer x, t_x and T of the customer, in the unit the model was fitted in
     * @return a probability from 0 to 1
     */
    double of(CustomerSummary customer);
}
