package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/**
 * The negative binomial model: customers buy at rates of their own, gamma with shape r and scale α, and nobody ever
 * leaves (Ehrenberg 1959, <i>The Pattern of Consumer Purchases</i>). The baseline of the models with attrition and
 * nested in each of them. Its likelihood is that of the times of the purchases, as theirs, so that they compare.
 */
public final class Nbd extends PurchaseModel {

    private final double r;
    private final double alpha;

    private Nbd(Fit fit, ModelUnit unit) {
        super(fit, unit);
        r = parameter(fit, 0);
        alpha = parameter(fit, 1);
    }

    /**
     * Takes parameters of the caller, such as published ones.
     *
     * @param r shape of the rates of buying over customers
     * @param alpha scale of these rates, a time
     * @param unit the unit of all times
     * @return the model; its verdict says that nothing was fitted
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static Nbd of(double r, double alpha, ModelUnit unit) {
        return new Nbd(Fit.given(PurchaseShapes.NBD, r, alpha), unit);
    }

    /**
     * Fits the model to the customers of a log.
     *
     * @param summaries x, t_x and T of each customer
     * @return the model; read its verdict first
     */
    public static Nbd fit(CustomerSummaries summaries) {
        return fit(PurchaseHistories.of(summaries), FitSettings.STANDARD);
    }

    /**
     * Fits the model.
     *
     * @param histories x, t_x and T of each customer
     * @return the model; read its verdict first
     */
    public static Nbd fit(PurchaseHistories histories) {
        return fit(histories, FitSettings.STANDARD);
    }

    /**
     * Fits the model.
     *
     * @param histories x, t_x and T of each customer
     * @param settings threads, and where to start
     * @return the model; read its verdict first
     */
    public static Nbd fit(PurchaseHistories histories, FitSettings settings) {
        return new Nbd(PurchaseFitter.fit(PurchaseFitter.NBD, histories, settings), histories.unit());
    }

    @Override
    public Nbd at(double... parameters) {
        return new Nbd(Fit.given(PurchaseShapes.NBD, parameters), unit());
    }

    @Override
    double rowLogLikelihood(double x, double ageAtLast, double age) {
        return NbdLikelihood.row(r, alpha, x, age);
    }

    @Override
    double alive(double x, double ageAtLast, double age) {
        return 1;
    }

    @Override
    double expected(double x, double ageAtLast, double age, double horizon) {
        return (r + x) / (alpha + age) * horizon;
    }

    @Override
    double expectedOfNew(double horizon) {
        return r / alpha * horizon;
    }

    @Override
    double discounted(double x, double ageAtLast, double age, double force, double horizon) {
        return (r + x) / (alpha + age) * (force == 0 ? horizon : -Math.expm1(-force * horizon) / force);
    }

    @Override
    int future(RandomGenerator random, double x, double ageAtLast, double age, double horizon, DoubleConsumer each) {
        double rate = Draws.gamma(random, r + x) / (alpha + age);
        return Visits.within(random, rate, 0, horizon, each).count();
    }

    @Override
    Visits visits(RandomGenerator random, double age) {
        return Visits.within(random, Draws.gamma(random, r) / alpha, 0, age);
    }
}
