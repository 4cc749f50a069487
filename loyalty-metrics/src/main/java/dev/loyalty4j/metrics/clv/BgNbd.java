package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/**
 * The BG/NBD model: customers buy at rates of their own, gamma with shape r and scale α, and after each repeat purchase
 * leave with a probability of their own, beta with shapes a and b (Fader, Hardie and Lee 2005, <i>"Counting Your
 * Customers" the Easy Way: An Alternative to the Pareto/NBD Model</i>).
 *
 * <p>Who has not bought again cannot have left: with x = 0 the probability alive is exactly 1 and has no interval.
 * Where that is not credible, {@link MbgNbd} or {@link ParetoNbd} answers better.
 */
public final class BgNbd extends PurchaseModel {

    private final double r;
    private final double alpha;
    private final double a;
    private final double b;

    private BgNbd(Fit fit, ModelUnit unit) {
        super(fit, unit);
        r = parameter(fit, 0);
        alpha = parameter(fit, 1);
        a = parameter(fit, 2);
        b = parameter(fit, 3);
    }

    /**
     * Takes parameters of the caller, such as published ones.
     *
     * @param r shape of the rates of buying over customers
     * @param alpha scale of these rates, a time
     * @param a first shape of the probabilities of leaving
     * @param b second shape of these probabilities
     * @param unit the unit of all times
     * @return the model; its verdict says that nothing was fitted
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static BgNbd of(double r, double alpha, double a, double b, ModelUnit unit) {
        return new BgNbd(Fit.given(PurchaseShapes.BG, r, alpha, a, b), unit);
    }

    /**
     * Fits the model to the customers of a log.
     *
     * @param summaries x, t_x and T of each customer
     * @return the model; read its verdict first
     */
    public static BgNbd fit(CustomerSummaries summaries) {
        return fit(PurchaseHistories.of(summaries), FitSettings.STANDARD);
    }

    /**
     * Fits the model.
     *
     * @param histories x, t_x and T of each customer
     * @return the model; read its verdict first
     */
    public static BgNbd fit(PurchaseHistories histories) {
        return fit(histories, FitSettings.STANDARD);
    }

    /**
     * Fits the model.
     *
     * @param histories x, t_x and T of each customer
     * @param settings threads, and where to start
     * @return the model; read its verdict first
     */
    public static BgNbd fit(PurchaseHistories histories, FitSettings settings) {
        return new BgNbd(PurchaseFitter.fit(PurchaseFitter.BG, histories, settings), histories.unit());
    }

    @Override
    public BgNbd at(double... parameters) {
        return new BgNbd(Fit.given(PurchaseShapes.BG, parameters), unit());
    }

    @Override
    double rowLogLikelihood(double x, double ageAtLast, double age) {
        return DropoutLikelihood.row(new double[] {r, alpha, a, b}, x, x, ageAtLast, age);
    }

    @Override
    double alive(double x, double ageAtLast, double age) {
        return 1 / (1 + Math.exp(DropoutLikelihood.logOdds(r, alpha, a, b, x, x, ageAtLast, age)));
    }

    @Override
    double expected(double x, double ageAtLast, double age, double horizon) {
        double alive = alive(x, ageAtLast, age);
        return alive == 0 ? 0 : alive * GeometricDropout.expected(r + x, alpha + age, a, b + x, horizon);
    }

    @Override
    double expectedOfNew(double horizon) {
        return GeometricDropout.expected(r, alpha, a, b, horizon);
    }

    @Override
    double discounted(double x, double ageAtLast, double age, double force, double horizon) {
        double alive = alive(x, ageAtLast, age);
        return alive == 0 ? 0 : alive * GeometricDropout.discounted(r + x, alpha + age, a, b + x, force, horizon);
    }

    @Override
    int future(RandomGenerator random, double x, double ageAtLast, double age, double horizon, DoubleConsumer each) {
        if (random.nextDouble() >= alive(x, ageAtLast, age)) {
            return 0;
        }
        double rate = Draws.gamma(random, r + x) / (alpha + age);
        return Visits.within(random, rate, Draws.beta(random, a, b + x), horizon, each)
                .count();
    }

    @Override
    Visits visits(RandomGenerator random, double age) {
        double rate = Draws.gamma(random, r) / alpha;
        return Visits.within(random, rate, Draws.beta(random, a, b), age);
    }
}
