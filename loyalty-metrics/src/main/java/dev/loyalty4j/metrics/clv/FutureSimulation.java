package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.Quantile;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.log.CustomerSummary;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Futures of one customer: parameters drawn from their normal distribution over ln θ, then what the customer does; and
 * the middle of simulated outcomes, for every model.
 */
final class FutureSimulation {

    private static final int FEWEST_DRAWS = 100;

    /** Enough sets of parameters for their spread to show; a new model for every draw would be waste. */
    private static final int DRAWS_PER_MODEL = 10;

    private FutureSimulation() {}

    static Interval interval(
            PurchaseModel model,
            CustomerSummary customer,
            double horizon,
            RandomGenerator random,
            int draws,
            double level) {
        requireDraws(draws, level);
        ParameterDraws parameters = new ParameterDraws(model.fit());
        PurchaseModel drawn = model;
        double[] counts = new double[draws];
        for (int i = 0; i < draws; i++) {
            drawn = i % DRAWS_PER_MODEL == 0 ? model.at(parameters.next(random)) : drawn;
            counts[i] = drawn.future(
                    random,
                    customer.repeatPurchases(),
                    customer.ageAtLastPurchase(),
                    customer.age(),
                    horizon,
                    Visits.NOBODY);
        }
        return middle(counts, level);
    }

    /** What a customer will spend, each step's purchases discounted by its factor. */
    static Interval interval(
            PurchaseModel model,
            GammaGamma spend,
            CustomerSummary customer,
            double stepLength,
            double[] factors,
            RandomGenerator random,
            int draws,
            double level) {
        requireDraws(draws, level);
        ParameterDraws often = new ParameterDraws(model.fit());
        ParameterDraws much = new ParameterDraws(spend.fit());
        PurchaseModel drawn = model;
        GammaGamma drawnSpend = spend;
        double[] values = new double[draws];
        for (int i = 0; i < draws; i++) {
            if (i % DRAWS_PER_MODEL == 0) {
                drawn = model.at(often.next(random));
                drawnSpend = spend.at(much.next(random));
            }
            values[i] = value(drawn, drawnSpend, customer, stepLength, factors, random);
        }
        return middle(values, level);
    }

    /** The discounted money of one future. */
    static double value(
            PurchaseModel model,
            GammaGamma spend,
            CustomerSummary customer,
            double stepLength,
            double[] factors,
            RandomGenerator random) {
        double logRate = spend.drawLogRate(random, customer);
        double[] sum = new double[1];
        model.future(
                random,
                customer.repeatPurchases(),
                customer.ageAtLastPurchase(),
                customer.age(),
                stepLength * factors.length,
                time -> {
                    int step = Math.min(factors.length - 1, (int) (time / stepLength));
                    sum[0] += factors[step] * spend.drawSpend(random, logRate);
                });
        return sum[0];
    }

    static void requireDraws(int draws, double level) {
        if (draws < FEWEST_DRAWS || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("draws " + draws + " must be at least " + FEWEST_DRAWS + " and level "
                    + level + " strictly between 0 and 1");
        }
    }

    static Interval middle(double[] outcomes, double level) {
        Arrays.sort(outcomes);
        double tail = (1 - level) / 2;
        return new Interval(
                Quantile.type7(outcomes, tail), Quantile.type7(outcomes, 1 - tail), level, IntervalMethod.SIMULATION);
    }
}
