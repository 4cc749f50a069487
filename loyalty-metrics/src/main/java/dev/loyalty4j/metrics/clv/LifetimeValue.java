package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.CustomerSummary;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * What customers are worth from now on: expected purchases of each step ahead, discounted, times expected spend times
 * margin. Without other words 60 steps of a twelfth of a year. Immutable.
 *
 * <p>The fit of transactions and the fit of spend are treated as independent, in the product itself and in its
 * interval: read {@link GammaGamma#independence()}. The first purchase and the cost of winning the customer are in the
 * past and not in the value. The interval is on the log scale and covers the error of the parameters of both fits, not
 * what the customer will do. Money is rounded once, by {@link #cents}, half to even; everything else is unrounded.
 */
public final class LifetimeValue {

    /** Money still to come. */
    public static final Definition VALUE = new Definition(
            "residual lifetime value",
            "expected spend × margin share × Σ (E(k steps) − E(k − 1 steps)) / (1 + d)ᵏ, E expected purchases,"
                    + " transactions and spend taken as independent",
            "Fader, Hardie and Lee 2005, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis");

    /** Five years: what lies beyond is discounted to little and known by nobody. */
    public static final int DEFAULT_STEPS = 60;

    /** More steps than days in ten years only cost time. */
    public static final int MAX_STEPS = 3_653;

    private static final double DEFAULT_DAYS = Discount.DAYS_PER_YEAR / 12;

    private final TransactionModel transactions;
    private final GammaGamma spend;
    private final int steps;
    private final double stepDays;
    private final StepRate rate;
    private final double marginShare;
    private final Optional<Currency> currency;

    private LifetimeValue(
            TransactionModel transactions,
            GammaGamma spend,
            int steps,
            double stepDays,
            StepRate rate,
            double marginShare,
            Optional<Currency> currency) {
        this.currency = currency;
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.spend = Objects.requireNonNull(spend, "spend");
        this.steps = steps;
        this.stepDays = stepDays;
        this.rate = Objects.requireNonNull(rate, "rate");
        this.marginShare = marginShare;
    }

    /**
     * Joins two fits.
     *
     * @param transactions how often customers will buy
     * @param spend what they will spend each time
     * @param discount the discount
     * @return their product over {@value #DEFAULT_STEPS} steps of a twelfth of a year, all of it margin
     */
    public static LifetimeValue of(TransactionModel transactions, GammaGamma spend, Discount discount) {
        return new LifetimeValue(
                transactions, spend, DEFAULT_STEPS, DEFAULT_DAYS, discount.perStep(DEFAULT_DAYS), 1, spend.currency());
    }

    /**
     * Looks ahead for another time, at the same yearly discount.
     *
     * @param number how many steps, 1 to {@value #MAX_STEPS}
     * @param days the days of a step, above 0 and finite
     * @param discount the discount
     * @return the value over that time
     * @throws IllegalArgumentException if a number is out of range
     */
    public LifetimeValue over(int number, double days, Discount discount) {
        return over(number, days, discount.perStep(days));
    }

    /**
     * Looks ahead for another time with a rate per step.
     *
     * @param number how many steps, 1 to {@value #MAX_STEPS}
     * @param days the days of a step, above 0 and finite
     * @param perStep the discount of a step; money of a step counts at its end
     * @return the value over that time
     * @throws IllegalArgumentException if a number is out of range
     */
    public LifetimeValue over(int number, double days, StepRate perStep) {
        if (number < 1 || number > MAX_STEPS || !(days > 0 && days < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("steps " + number + " must be 1 to " + MAX_STEPS + ", days of a step "
                    + days + " above 0 and finite");
        }
        return new LifetimeValue(transactions, spend, number, days, perStep, marginShare, currency);
    }

    /**
     * Counts margin instead of revenue.
     *
     * @param share the share of spend that is margin, above 0 to 1
     * @return the value in margin
     * @throws IllegalArgumentException if it is out of range
     */
    public LifetimeValue margin(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("margin share " + share + " must be above 0 to 1");
        }
        return new LifetimeValue(transactions, spend, steps, stepDays, rate, share, currency);
    }

    /** Σ of discounted expected purchases. */
    private double purchases(TransactionModel model, CustomerSummary customer) {
        double length = stepDays / model.unit().days();
        double sum = 0;
        double before = 0;
        for (int step = 1; step <= steps; step++) {
            double upTo = model.expectedPurchases(
                    customer.repeatPurchases(), customer.ageAtLastPurchase(), customer.age(), step * length);
            sum += (upTo - before) * rate.factor(step);
            before = upTo;
        }
        return sum;
    }

    private void requireUnit(CustomerSummary customer) {
        if (customer.unit() != transactions.unit()) {
            throw new IllegalArgumentException("customer " + customer.customerId() + ": unit " + customer.unit()
                    + " must be that of the model, " + transactions.unit());
        }
    }

    /**
     * Returns what a customer is worth from now on, with its interval on the log scale.
     *
     * @param customer x, t_x, T and the mean repeat value
     * @return the figure in the unit of spend; undefined where a fit has no parameters or spend has no mean
     * @throws IllegalArgumentException if the customer's unit is not the model's
     */
    public Prediction value(CustomerSummary customer) {
        requireUnit(customer);
        Prediction each = spend.expectedSpend(customer);
        if (each.undefinedReason().isPresent() || !transactions.fit().hasParameters()) {
            return Prediction.undefined(
                    VALUE,
                    each.undefinedReason()
                            .orElseGet(() -> transactions.fit().verdict().toString()));
        }
        ToDoubleFunction<double[]> often = theta -> purchases(transactions.at(theta), customer);
        double value = often.applyAsDouble(transactions.fit().values()) * each.value() * marginShare;
        double error = DeltaMethod.error(transactions.fit(), PredictionScale.LOG, often);
        boolean both = error >= 0 && each.scale() == PredictionScale.LOG;
        return both
                ? new Prediction(VALUE, value, Math.hypot(error, each.error()), PredictionScale.LOG, "")
                : Prediction.exact(VALUE, value);
    }

    /**
     * Returns between which values the money of a customer will lie: what the customer will do, not only the error of
     * the parameters of both fits, which is in it too.
     *
     * @param customer x, t_x, T and the mean repeat value
     * @param random where the numbers come from
     * @param draws how many futures to simulate, at least 100
     * @param level strictly between 0 and 1
     * @return quantiles of simulated values, in the unit of spend
     * @throws IllegalArgumentException if an argument is out of range or the customer's unit is not the model's
     * @throws IllegalStateException if nothing was fitted
     */
    public Interval predictionInterval(CustomerSummary customer, RandomGenerator random, int draws, double level) {
        requireUnit(customer);
        if (!transactions.fit().hasParameters() || !spend.fit().hasParameters()) {
            throw new IllegalStateException(
                    transactions.fit().verdict() + "; " + spend.fit().verdict());
        }
        double[] factors = new double[steps];
        Arrays.setAll(factors, step -> marginShare * rate.factor(step + 1));
        double length = stepDays / transactions.unit().days();
        return FutureSimulation.interval(
                (PurchaseModel) transactions, spend, customer, length, factors, random, draws, level);
    }

    /** The value without an interval; not a number where it is undefined. */
    double bareValue(CustomerSummary customer) {
        if (!spend.fit().hasParameters() || !transactions.fit().hasParameters()) {
            return Double.NaN;
        }
        double each = spend.expectedSpend(
                customer.repeatPurchases(), customer.meanRepeatValue().orElse(0));
        return each == Double.POSITIVE_INFINITY ? Double.NaN : purchases(transactions, customer) * each * marginShare;
    }

    /**
     * Names the currency of the spend, where columns were fitted and no log told it.
     *
     * @param code the currency
     * @return the value in that currency
     */
    public LifetimeValue in(Currency code) {
        return new LifetimeValue(transactions, spend, steps, stepDays, rate, marginShare, Optional.of(code));
    }

    /**
     * Returns what a customer is worth in minor units, rounded half to even. As {@code value::cents} it tells segments
     * and lists what a customer is worth.
     *
     * @param customer x, t_x, T and the mean repeat value, in major units as a log gives it
     * @return minor units; 0 where the value is undefined, which {@link #value} explains
     * @throws IllegalArgumentException if the customer's unit is not the model's
     * @throws IllegalStateException if the currency is not known
     */
    public long cents(CustomerSummary customer) {
        requireUnit(customer);
        Currency known = currency.orElseThrow(
                () -> new IllegalStateException("the currency must be named by in(…) to round to its minor unit"));
        double value = bareValue(customer);
        return Double.isNaN(value) ? 0 : MoneyValue.round(value * Math.pow(10, NumberText.decimals(known)));
    }

    /**
     * Orders the customers of the log that the spend was fitted to by what they are worth, as of the same day.
     *
     * @return the most valuable first
     * @throws IllegalStateException if the spend was fitted to columns or its parameters were given
     */
    public ValueRanking rank() {
        CustomerSummaries customers = spend.customers()
                .orElseThrow(() -> new IllegalStateException(
                        "the spend was not fitted to a log: name the customers by rank(summaries)"));
        return rank(customers.in(transactions.unit()));
    }

    /**
     * Orders customers by what they are worth.
     *
     * @param summaries the customers, in the unit of the model
     * @return the most valuable first
     * @throws IllegalArgumentException if the unit is not the model's
     */
    public ValueRanking rank(CustomerSummaries summaries) {
        if (summaries.unit() != transactions.unit()) {
            throw new IllegalArgumentException("unit " + summaries.unit() + " of the customers must be that of the"
                    + " model, " + transactions.unit());
        }
        return new ValueRanking(this, summaries);
    }

    /**
     * Returns what is multiplied and what is assumed, in one line.
     *
     * @return the line
     */
    @Override
    public String toString() {
        return VALUE.name() + ": " + transactions.fit().model() + " × "
                + spend.fit().model() + ", " + steps
                + " steps of " + NumberText.decimal(stepDays) + " days at " + rate + ", margin share "
                + NumberText.decimal(marginShare) + "; transactions and spend are treated as independent";
    }
}
