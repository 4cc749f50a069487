package dev.loyalty4j.metrics.clv;

import java.util.Currency;
import java.util.Objects;

/**
 * What makes a group of customers profitable, per step of whatever length (a year, a month): the levers of a what-if.
 * Each {@code with…} returns a changed copy.
 *
 * @param name the cohort or group
 * @param customers how many, at least 0
 * @param retention the share that stays for another step, 0 to 1
 * @param ordersPerStep orders of a customer in a step, at least 0
 * @param orderCents the value of an order in minor units, at least 0
 * @param marginShare the share of the value that is margin, −1 to 1
 * @param costCents what a customer costs in a step (care, programme, postage), at least 0
 * @param acquisitionCents what it cost to win a customer, at least 0
 * @param rate the discount per step, above 0 unless the retention is below 1
 * @param currency the currency
 */
public record CustomerEconomics(
        String name,
        long customers,
        double retention,
        double ordersPerStep,
        double orderCents,
        double marginShare,
        double costCents,
        double acquisitionCents,
        StepRate rate,
        Currency currency) {

    /**
     * Rejects what no group has.
     *
     * @param name see the record
     * @param customers see the record
     * @param retention see the record
     * @param ordersPerStep see the record
     * @param orderCents see the record
     * @param marginShare see the record
     * @param costCents see the record
     * @param acquisitionCents see the record
     * @param rate see the record
     * @param currency see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public CustomerEconomics {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(currency, "currency");
        requireAtLeastZero("customers", (double) customers);
        requireAtLeastZero("orders per step", ordersPerStep);
        requireAtLeastZero("order cents", orderCents);
        requireAtLeastZero("cost cents", costCents);
        requireAtLeastZero("acquisition cents", acquisitionCents);
        if (!(retention >= 0 && retention <= 1) || (retention == 1 && rate.rate() == 0)) {
            throw new IllegalArgumentException(
                    "retention " + retention + " must be 0 to 1, and below 1 without a discount");
        }
        if (!(Math.abs(marginShare) <= 1)) {
            throw new IllegalArgumentException("margin share " + marginShare + " must be -1 to 1");
        }
    }

    private static void requireAtLeastZero(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " " + value + " must be at least 0 and finite");
        }
    }

    /**
     * Changes the retention.
     *
     * @param share 0 to 1
     * @return the changed copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CustomerEconomics withRetention(double share) {
        return new CustomerEconomics(
                name,
                customers,
                share,
                ordersPerStep,
                orderCents,
                marginShare,
                costCents,
                acquisitionCents,
                rate,
                currency);
    }

    /**
     * Changes the frequency.
     *
     * @param orders per step, at least 0
     * @return the changed copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CustomerEconomics withOrdersPerStep(double orders) {
        return new CustomerEconomics(
                name,
                customers,
                retention,
                orders,
                orderCents,
                marginShare,
                costCents,
                acquisitionCents,
                rate,
                currency);
    }

    /**
     * Changes the value of an order.
     *
     * @param cents minor units, at least 0
     * @return the changed copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CustomerEconomics withOrderCents(double cents) {
        return new CustomerEconomics(
                name,
                customers,
                retention,
                ordersPerStep,
                cents,
                marginShare,
                costCents,
                acquisitionCents,
                rate,
                currency);
    }

    /**
     * Changes what a customer costs in a step.
     *
     * @param cents minor units, at least 0
     * @return the changed copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CustomerEconomics withCostCents(double cents) {
        return new CustomerEconomics(
                name,
                customers,
                retention,
                ordersPerStep,
                orderCents,
                marginShare,
                cents,
                acquisitionCents,
                rate,
                currency);
    }

    /**
     * Changes what it costs to win a customer.
     *
     * @param cents minor units, at least 0
     * @return the changed copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CustomerEconomics withAcquisitionCents(double cents) {
        return new CustomerEconomics(
                name, customers, retention, ordersPerStep, orderCents, marginShare, costCents, cents, rate, currency);
    }

    /** Orders × value × margin − cost, of one customer in one step. */
    double marginCents() {
        return ordersPerStep * orderCents * marginShare - costCents;
    }

    /** m(1 + d)/(1 + d − r) − acquisition cost, of all customers. */
    double profitCents() {
        double d = rate.rate();
        return customers * (marginCents() * (1 + d) / (d + (1 - retention)) - acquisitionCents);
    }

    /**
     * Returns what these customers bring over their lifetime.
     *
     * @return customers × (m(1 + d)/(1 + d − r) − acquisition cost) with m = orders × value × margin share − cost
     */
    public MoneyValue profit() {
        return MoneyValue.of(WhatIf.PROFIT, profitCents(), currency);
    }
}
