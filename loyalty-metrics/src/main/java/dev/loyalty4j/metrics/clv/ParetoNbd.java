package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/**
 * The Pareto/NBD model: customers buy at rates of their own, gamma with shape r and scale α, and leave at rates of
 * their own, gamma with shape s and scale β, at any time (Schmittlein, Morrison and Colombo 1987, <i>Counting Your
 * Customers: Who Are They and What Will They Do Next?</i>). β is often hardly determined by the data; predictions still
 * are.
 */
public final class ParetoNbd extends PurchaseModel {

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;

    private ParetoNbd(Fit fit, ModelUnit unit) {
        super(fit, unit);
        r = parameter(fit, 0);
        alpha = parameter(fit, 1);
        s = parameter(fit, 2);
        beta = parameter(fit, 3);
    }

    /**
     * Takes parameters of the caller, such as published ones.
     *
     * @param r shape of the rates of buying over customers
     * @param alpha scale of these rates, a time
     * @param s shape of the rates of leaving over customers
     * @param beta scale of these rates, a time
     * @param unit the unit of all times
     * @return the model; its verdict says that nothing was fitted
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static ParetoNbd of(double r, double alpha, double s, double beta, ModelUnit unit) {
        return new ParetoNbd(Fit.given(PurchaseShapes.PARETO, r, alpha, s, beta), unit);
    }

    /**
     * Fits the model to the customers of a log.
     *
     * @param summaries x, t_x and T of each customer
     * @return the model; read its verdict first
     */
    public static ParetoNbd fit(CustomerSummaries summaries) {
        return fit(PurchaseHistories.of(summaries), FitSettings.STANDARD);
    }

    /**
     * Fits the model.
     *
     * @param histories x, t_x and T of each customer
     * @return the model; read its verdict first
     */
    public static ParetoNbd fit(PurchaseHistories histories) {
        return fit(histories, FitSettings.STANDARD);
    }

    /**
     * Fits the model.
     *
     * @param histories x, t_x and T of each customer
     * @param settings threads, and where to start
     * @return the model; read its verdict first
     */
    public static ParetoNbd fit(PurchaseHistories histories, FitSettings settings) {
        return new ParetoNbd(PurchaseFitter.fit(PurchaseFitter.PARETO, histories, settings), histories.unit());
    }

    @Override
    public ParetoNbd at(double... parameters) {
        return new ParetoNbd(Fit.given(PurchaseShapes.PARETO, parameters), unit());
    }

    @Override
    double rowLogLikelihood(double x, double ageAtLast, double age) {
        return ParetoLikelihood.row(new double[] {r, alpha, s, beta}, x, ageAtLast, age);
    }

    @Override
    double alive(double x, double ageAtLast, double age) {
        return 1 / (1 + Math.exp(LeavingOdds.log(r + x, alpha, s, beta, ageAtLast, age)));
    }

    @Override
    double expected(double x, double ageAtLast, double age, double horizon) {
        double scale = beta + age;
        return alive(x, ageAtLast, age) * ((r + x) / (alpha + age)) * scale * lived(s, Math.log1p(horizon / scale));
    }

    @Override
    double expectedOfNew(double horizon) {
        return r / alpha * beta * lived(s, Math.log1p(horizon / beta));
    }

    /** ∫₀ʰ (1 + u/β)⁻ˢ du/β = (1 − e^(−(s − 1)w))/(s − 1) with w = ln(1 + h/β), and w itself for s = 1. */
    private static double lived(double s, double w) {
        double exponent = (s - 1) * w;
        return exponent == 0 ? w : w * (-Math.expm1(-exponent) / exponent);
    }

    @Override
    double discounted(double x, double ageAtLast, double age, double force, double horizon) {
        double scale = beta + age;
        return alive(x, ageAtLast, age)
                * ((r + x) / (alpha + age))
                * LeavingInTime.discountedLife(s, scale, force, horizon);
    }

    @Override
    int future(RandomGenerator random, double x, double ageAtLast, double age, double horizon, DoubleConsumer each) {
        if (random.nextDouble() >= alive(x, ageAtLast, age)) {
            return 0;
        }
        double rate = Draws.gamma(random, r + x) / (alpha + age);
        double life = Visits.waiting(random, Draws.gamma(random, s) / (beta + age));
        return Visits.within(random, rate, 0, Math.min(life, horizon), each).count();
    }

    @Override
    Visits visits(RandomGenerator random, double age) {
        double rate = Draws.gamma(random, r) / alpha;
        double life = Visits.waiting(random, Draws.gamma(random, s) / beta);
        return Visits.within(random, rate, 0, Math.min(life, age));
    }
}
