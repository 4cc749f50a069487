package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CustomerSummary;
import dev.loyalty4j.metrics.log.ModelUnit;

/**
 * A model of when customers buy and when they leave: what all of them can be asked. The primitive doors allocate
 * nothing and are for scoring many customers; the others bring intervals.
 */
public sealed interface TransactionModel permits PurchaseModel {

    /**
     * Returns how the fit ended.
     *
     * @return parameters, likelihood and verdict
     */
    Fit fit();

    /**
     * Returns the unit of every time that goes in or out.
     *
     * @return days or weeks
     */
    ModelUnit unit();

    /**
     * Returns the same model with other parameters, which is what the delta method differences.
     *
     * @param parameters in the order of {@link #fit()}
     * @return a model with parameters given
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    TransactionModel at(double... parameters);

    /**
     * Returns the probability that a customer has not left.
     *
     * @param x purchases after the first
     * @param ageAtLast t_x, from the first purchase to the last
     * @param age T, from the first purchase to now
     * @return 0 to 1
     * @throws IllegalStateException if nothing was fitted
     */
    double probabilityAlive(double x, double ageAtLast, double age);

    /**
     * Returns how many purchases to expect from a customer from now on.
     *
     * @param x purchases after the first
     * @param ageAtLast t_x, from the first purchase to the last
     * @param age T, from the first purchase to now
     * @param horizon the time to look ahead, at least 0
     * @return at least 0
     * @throws IllegalStateException if nothing was fitted
     */
    double expectedPurchases(double x, double ageAtLast, double age, double horizon);

    /**
     * Returns the probability that a customer has not left, with its interval on the logit scale.
     *
     * @param customer x, t_x and T in the model's unit
     * @return the figure
     * @throws IllegalArgumentException if the customer's unit is another
     */
    Prediction probabilityAlive(CustomerSummary customer);

    /**
     * Returns how many purchases to expect, with the interval on the log scale.
     *
     * @param customer x, t_x and T in the model's unit
     * @param horizon the time to look ahead, at least 0
     * @return the figure
     * @throws IllegalArgumentException if the customer's unit is another or the horizon negative
     */
    Prediction expectedPurchases(CustomerSummary customer, double horizon);
}
