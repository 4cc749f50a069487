package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Ratio;
import java.util.Currency;

/**
 * Lifetime value by formula, where one number stands for all customers. Money goes in as minor units. When the first
 * margin comes is part of the name, because the two readings differ by a whole margin. Stateless.
 */
public final class FormulaValue {

    /** Revenue × years − cost. */
    public static final Definition SIMPLE = new Definition(
            "simple lifetime value",
            "annual revenue × years − acquisition cost, not discounted",
            "trade usage; the years given or a restricted mean, never the mean age of customers still there");

    /** First margin after one retained period. */
    public static final Definition AFTER_RENEWAL = new Definition(
            "value with the first margin after one period",
            "m·r / (1 + d − r), margin m, retention r and discount d per the same period",
            "Gupta and Lehmann 2003, Customers as Assets");

    /** First margin now. */
    public static final Definition MARGIN_NOW = new Definition(
            "value with a margin now",
            "m·(1 + d) / (1 + d − r), margin m, retention r and discount d per the same period",
            "Gupta and Lehmann 2003, Customers as Assets; one margin more than the other");

    /** Cash flow, first amount after a step. */
    public static final Definition CASH_FLOW =
            new Definition("discounted cash flow", "Σ amount(k) / (1 + d)ᵏ over k = 1 to the horizon", "trade usage");

    /** Cash flow, first amount now. */
    public static final Definition CASH_FLOW_NOW = new Definition(
            "discounted cash flow with an amount now",
            "Σ amount(k) / (1 + d)ᵏ over k = 0 to the horizon − 1",
            "trade usage");

    /** CLV : CAC. */
    public static final Definition VALUE_TO_COST =
            new Definition("CLV : CAC", "lifetime value / acquisition cost of the same customers", "trade usage");

    private FormulaValue() {}

    /**
     * Returns annual revenue × years − acquisition cost.
     *
     * @param annualCents what a customer brings in a year
     * @param tenure how long
     * @param acquisitionCents what it cost to win the customer
     * @param currency the currency
     * @return the value
     */
    public static MoneyValue simple(long annualCents, Tenure tenure, long acquisitionCents, Currency currency) {
        return MoneyValue.of(SIMPLE, annualCents * tenure.years() - acquisitionCents, currency);
    }

    /**
     * Returns m·r/(1 + d − r).
     *
     * @param marginCents the margin of a period
     * @param retention the share that stays for another period, 0 to 1
     * @param rate the discount per period
     * @param currency the currency
     * @return the value; undefined for retention 1 without a discount, which has no end
     * @throws IllegalArgumentException if the retention is out of range
     */
    public static MoneyValue afterRenewal(long marginCents, double retention, StepRate rate, Currency currency) {
        return perpetual(AFTER_RENEWAL, marginCents * requireShare(retention), retention, rate, currency);
    }

    /**
     * Returns m·(1 + d)/(1 + d − r).
     *
     * @param marginCents the margin of a period
     * @param retention the share that stays for another period, 0 to 1
     * @param rate the discount per period
     * @param currency the currency
     * @return the value; undefined for retention 1 without a discount, which has no end
     * @throws IllegalArgumentException if the retention is out of range
     */
    public static MoneyValue marginNow(long marginCents, double retention, StepRate rate, Currency currency) {
        return perpetual(MARGIN_NOW, marginCents * (1 + rate.rate()), requireShare(retention), rate, currency);
    }

    private static MoneyValue perpetual(
            Definition definition, double above, double retention, StepRate rate, Currency currency) {
        double below = rate.rate() + (1 - retention);
        return below > 0
                ? MoneyValue.of(definition, above / below, currency)
                : MoneyValue.undefined(definition, "retention 1 without a discount has no end", currency);
    }

    private static double requireShare(double retention) {
        if (!(retention >= 0 && retention <= 1)) {
            throw new IllegalArgumentException("retention " + retention + " must be 0 to 1");
        }
        return retention;
    }

    /**
     * Returns what amounts are worth now of which the first comes after one step.
     *
     * @param rate the discount per step
     * @param currency the currency
     * @param cents the amounts in their order; their number is the horizon
     * @return the value
     */
    public static MoneyValue cashFlow(StepRate rate, Currency currency, long... cents) {
        return MoneyValue.of(CASH_FLOW, sum(rate, 1, cents), currency);
    }

    /**
     * Returns what amounts are worth now of which the first comes now.
     *
     * @param rate the discount per step
     * @param currency the currency
     * @param cents the amounts in their order; their number is the horizon
     * @return the value
     */
    public static MoneyValue cashFlowFromNow(StepRate rate, Currency currency, long... cents) {
        return MoneyValue.of(CASH_FLOW_NOW, sum(rate, 0, cents), currency);
    }

    private static double sum(StepRate rate, int first, long... cents) {
        double sum = 0;
        for (int k = cents.length - 1; k >= 0; k--) {
            sum += cents[k] * rate.factor((double) k + first);
        }
        return sum;
    }

    /**
     * Returns how many times a customer's value holds what it cost to win the customer.
     *
     * @param valueCents the value before the acquisition cost is taken off
     * @param acquisitionCents the cost, above 0
     * @return the quotient; undefined without a cost
     */
    public static Ratio valueToCost(long valueCents, long acquisitionCents) {
        return Ratio.ofTotals(VALUE_TO_COST, valueCents, acquisitionCents, "minor units of acquisition cost");
    }
}
