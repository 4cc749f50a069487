package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.log.CustomerSummary;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/**
 * A model of customers without a contract who buy at a rate of their own, and of whom nobody says when they leave: what
 * {@link Nbd}, {@link BgNbd}, {@link MbgNbd} and {@link ParetoNbd} share. Immutable.
 *
 * <p>The doors for plain numbers take x, t_x and T in {@link #unit()} and allocate nothing; those for a
 * {@link CustomerSummary} bring the interval that the error of the parameters leaves. What a single customer will do
 * varies more: {@link #predictionInterval} simulates it.
 */
public abstract sealed class PurchaseModel implements TransactionModel permits Nbd, BgNbd, MbgNbd, ParetoNbd {

    /** P(alive). */
    public static final Definition PROBABILITY_ALIVE = new Definition(
            "probability alive",
            "P(not left by T | x, t_x, T)",
            "Fader, Hardie and Lee 2005, \"Counting Your Customers\" the Easy Way; Schmittlein, Morrison and Colombo 1987");

    /** Purchases in a horizon of a customer with a history. */
    public static final Definition EXPECTED_PURCHASES = new Definition(
            "expected purchases",
            "E[purchases in (T, T + horizon] | x, t_x, T]",
            "Fader, Hardie and Lee 2005, \"Counting Your Customers\" the Easy Way; Schmittlein, Morrison and Colombo 1987");

    /** Purchases of a customer of whom nothing is known but the first purchase. */
    public static final Definition NEW_CUSTOMER_PURCHASES = new Definition(
            "expected purchases of a new customer",
            "E[purchases after the first in a horizon that starts at the first]",
            "Fader, Hardie and Lee 2005, \"Counting Your Customers\" the Easy Way; Schmittlein, Morrison and Colombo 1987");

    /** DERT and its like. */
    public static final Definition DISCOUNTED_PURCHASES = new Definition(
            "discounted expected residual purchases",
            "∫ e^(−δu) dE[purchases in (T, T + u] | x, t_x, T] over the horizon",
            "Fader, Hardie and Lee 2005, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis");

    private final Fit fit;
    private final ModelUnit unit;

    PurchaseModel(Fit fit, ModelUnit unit) {
        this.fit = fit;
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /** The parameters, or NaN for a fit without any: every door asks {@link #requireReady} first. */
    static double parameter(Fit fit, int position) {
        return fit.hasParameters() ? fit.parameters().get(position).value() : Double.NaN;
    }

    @Override
    public Fit fit() {
        return fit;
    }

    @Override
    public ModelUnit unit() {
        return unit;
    }

    @Override
    public abstract PurchaseModel at(double... parameters);

    abstract double rowLogLikelihood(double x, double ageAtLast, double age);

    abstract double alive(double x, double ageAtLast, double age);

    abstract double expected(double x, double ageAtLast, double age, double horizon);

    abstract double expectedOfNew(double horizon);

    abstract double discounted(double x, double ageAtLast, double age, double force, double horizon);

    /** How often a customer with this history buys in the horizon, drawn at random; each hears when. */
    abstract int future(
            RandomGenerator random, double x, double ageAtLast, double age, double horizon, DoubleConsumer each);

    /** A new customer, drawn at random, seen for an age. */
    abstract Visits visits(RandomGenerator random, double age);

    /**
     * Returns the log-likelihood of one customer with all terms of the paper.
     *
     * @param x purchases after the first
     * @param ageAtLast t_x, from the first purchase to the last
     * @param age T, from the first purchase to now
     * @return ln L(x, t_x, T)
     * @throws IllegalArgumentException if no customer can have this history
     * @throws IllegalStateException if nothing was fitted
     */
    public final double logLikelihood(double x, double ageAtLast, double age) {
        requireReady(x, ageAtLast, age);
        return rowLogLikelihood(x, ageAtLast, age);
    }

    @Override
    public final double probabilityAlive(double x, double ageAtLast, double age) {
        requireReady(x, ageAtLast, age);
        return alive(x, ageAtLast, age);
    }

    @Override
    public final double expectedPurchases(double x, double ageAtLast, double age, double horizon) {
        requireReady(x, ageAtLast, age);
        requireHorizon(horizon);
        return expected(x, ageAtLast, age, horizon);
    }

    /**
     * Returns how many purchases after the first to expect from a new customer.
     *
     * @param horizon the time from the first purchase on, at least 0
     * @return at least 0
     * @throws IllegalArgumentException if the horizon is out of range
     * @throws IllegalStateException if nothing was fitted
     */
    public final double expectedPurchases(double horizon) {
        requireReady(0, 0, 0);
        requireHorizon(horizon);
        return expectedOfNew(horizon);
    }

    /**
     * Returns the purchases to expect from now on, each discounted to now. Relative error 1e-10.
     *
     * @param x purchases after the first
     * @param ageAtLast t_x, from the first purchase to the last
     * @param age T, from the first purchase to now
     * @param force the force of interest per {@link #unit()}, at least 0, continuous
     * @param horizon the time to look ahead, at least 0; may be infinite if the force is above 0
     * @return at least 0
     * @throws IllegalArgumentException if an argument is out of range
     * @throws IllegalStateException if nothing was fitted
     */
    public final double discountedPurchases(double x, double ageAtLast, double age, double force, double horizon) {
        requireReady(x, ageAtLast, age);
        if (!(force >= 0 && force < Double.POSITIVE_INFINITY && horizon >= 0)) {
            throw new IllegalArgumentException(
                    "force " + force + " must be at least 0 and finite, horizon " + horizon + " at least 0");
        }
        if (force == 0) {
            requireHorizon(horizon);
        }
        return horizon == 0 ? 0 : discounted(x, ageAtLast, age, force, horizon);
    }

    /**
     * Returns P(alive) as a plain number, in the form that segments ask for.
     *
     * @param customer x, t_x and T in the model's unit
     * @return 0 to 1
     * @throws IllegalArgumentException if the customer's unit is another
     * @throws IllegalStateException if nothing was fitted
     */
    public final double aliveProbability(CustomerSummary customer) {
        requireUnit(customer);
        return probabilityAlive(customer.repeatPurchases(), customer.ageAtLastPurchase(), customer.age());
    }

    @Override
    public final Prediction probabilityAlive(CustomerSummary customer) {
        requireUnit(customer);
        return DeltaMethod.of(
                fit,
                PROBABILITY_ALIVE,
                PredictionScale.LOGIT,
                theta -> at(theta).aliveProbability(customer));
    }

    @Override
    public final Prediction expectedPurchases(CustomerSummary customer, double horizon) {
        requireUnit(customer);
        requireHorizon(horizon);
        return DeltaMethod.of(
                fit,
                EXPECTED_PURCHASES,
                PredictionScale.LOG,
                theta -> at(theta)
                        .expected(customer.repeatPurchases(), customer.ageAtLastPurchase(), customer.age(), horizon));
    }

    /**
     * Returns how many purchases to expect, with the interval on the log scale.
     *
     * @param customer x, t_x and T in the model's unit
     * @param horizon how far to look ahead, in any unit
     * @return the figure
     * @throws IllegalArgumentException if the customer's unit is another or the horizon infinite
     */
    public final Prediction expectedPurchases(CustomerSummary customer, Horizon horizon) {
        return expectedPurchases(customer, horizon.in(unit));
    }

    /**
     * Returns how many purchases after the first to expect from a new customer, with the interval on the log scale.
     *
     * @param horizon how far to look ahead, in any unit
     * @return the figure
     * @throws IllegalArgumentException if the horizon is infinite
     */
    public final Prediction expectedPurchases(Horizon horizon) {
        double length = horizon.in(unit);
        requireHorizon(length);
        return DeltaMethod.of(
                fit,
                NEW_CUSTOMER_PURCHASES,
                PredictionScale.LOG,
                theta -> at(theta).expectedOfNew(length));
    }

    /**
     * Returns the purchases to expect, each discounted to now, with the interval on the log scale.
     *
     * @param customer x, t_x and T in the model's unit
     * @param discount what later purchases are worth now
     * @param horizon how far to look ahead, in any unit; {@link Horizon#FOREVER} if there is a discount
     * @return the figure
     * @throws IllegalArgumentException if an argument is out of range
     */
    public final Prediction discountedPurchases(CustomerSummary customer, Discount discount, Horizon horizon) {
        requireUnit(customer);
        double force = discount.force(unit);
        double length = horizon.in(unit);
        return DeltaMethod.of(
                fit,
                DISCOUNTED_PURCHASES,
                PredictionScale.LOG,
                theta -> at(theta)
                        .discountedPurchases(
                                customer.repeatPurchases(),
                                customer.ageAtLastPurchase(),
                                customer.age(),
                                force,
                                length));
    }

    /**
     * Returns between which numbers the purchases of a customer in a horizon will lie: what the customer will do, not
     * only the error of the parameters, which is in it too.
     *
     * @param customer x, t_x and T in the model's unit
     * @param horizon how far to look ahead, in any unit
     * @param random where the numbers come from
     * @param draws how many futures to simulate, at least 100
     * @param level strictly between 0 and 1
     * @return quantiles of the simulated counts
     * @throws IllegalArgumentException if an argument is out of range
     * @throws IllegalStateException if nothing was fitted
     */
    public final Interval predictionInterval(
            CustomerSummary customer, Horizon horizon, RandomGenerator random, int draws, double level) {
        requireUnit(customer);
        requireReady(0, 0, 0);
        requireHorizon(horizon.in(unit));
        return FutureSimulation.interval(this, customer, horizon.in(unit), random, draws, level);
    }

    /**
     * Simulates new customers, each from the first purchase on.
     *
     * @param ages how long each is observed, at least 0, in {@link #unit()}
     * @param random where the numbers come from
     * @return their histories, in continuous time
     * @throws IllegalArgumentException if an age is out of range
     * @throws IllegalStateException if nothing was fitted
     */
    public final PurchaseHistories simulate(double[] ages, RandomGenerator random) {
        int[] counts = new int[ages.length];
        double[] lasts = new double[ages.length];
        for (int i = 0; i < ages.length; i++) {
            requireReady(0, 0, ages[i]);
            Visits visits = visits(random, ages[i]);
            counts[i] = visits.count();
            lasts[i] = visits.last();
        }
        return PurchaseHistories.owned(counts, lasts, ages.clone(), unit);
    }

    /**
     * Returns the log-likelihood of many customers.
     *
     * @param histories their histories, in the model's unit
     * @return the total
     * @throws IllegalArgumentException if the unit is another or no customer can have one of the histories
     * @throws IllegalStateException if nothing was fitted
     */
    public final double logLikelihood(PurchaseHistories histories) {
        requireUnit(histories);
        double sum = 0;
        for (int row = 0; row < histories.size(); row++) {
            sum += logLikelihood(histories.repeatPurchases(row), histories.ageAtLastPurchase(row), histories.age(row));
        }
        return sum;
    }

    /**
     * Scores many customers; allocates nothing.
     *
     * @param histories their histories, in the model's unit
     * @param into takes P(alive) of each row
     * @throws IllegalArgumentException if the unit is another, the array of another length, or no customer can have one
     *     of the histories
     * @throws IllegalStateException if nothing was fitted
     */
    public final void probabilitiesAlive(PurchaseHistories histories, double[] into) {
        requireUnit(histories);
        requireLength(histories, into);
        for (int row = 0; row < into.length; row++) {
            into[row] = probabilityAlive(
                    histories.repeatPurchases(row), histories.ageAtLastPurchase(row), histories.age(row));
        }
    }

    /**
     * Scores many customers; allocates nothing.
     *
     * @param histories their histories, in the model's unit
     * @param horizon how far to look ahead, in any unit
     * @param into takes the expected purchases of each row
     * @throws IllegalArgumentException if the unit is another, the array of another length, or no customer can have one
     *     of the histories
     * @throws IllegalStateException if nothing was fitted
     */
    public final void expectedPurchases(PurchaseHistories histories, Horizon horizon, double[] into) {
        requireUnit(histories);
        requireLength(histories, into);
        double length = horizon.in(unit);
        for (int row = 0; row < into.length; row++) {
            into[row] = expectedPurchases(
                    histories.repeatPurchases(row), histories.ageAtLastPurchase(row), histories.age(row), length);
        }
    }

    private void requireUnit(CustomerSummary customer) {
        requireUnit(customer.unit());
    }

    private void requireUnit(PurchaseHistories histories) {
        requireUnit(histories.unit());
    }

    private void requireUnit(ModelUnit other) {
        if (other != unit) {
            throw new IllegalArgumentException("unit " + other + " must be that of the model, " + unit);
        }
    }

    private static void requireLength(PurchaseHistories histories, double[] into) {
        if (into.length != histories.size()) {
            throw new IllegalArgumentException(
                    "array of " + into.length + " must be as long as the histories, " + histories.size());
        }
    }

    private static void requireHorizon(double horizon) {
        if (!(horizon >= 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("horizon " + horizon + " must be at least 0 and finite");
        }
    }

    private void requireReady(double x, double ageAtLast, double age) {
        if (!PurchaseHistories.isPossible(x, ageAtLast, age)) {
            throw new IllegalArgumentException(PurchaseHistories.brokenRule(x, ageAtLast, age));
        }
        if (!fit.hasParameters()) {
            throw new IllegalStateException(fit.model() + " has no parameters: " + fit.verdict());
        }
    }

    /**
     * Returns the fit in one line.
     *
     * @return model, parameters, likelihood and verdict
     */
    @Override
    public final String toString() {
        return fit.toString();
    }
}
