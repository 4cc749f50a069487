package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.CustomerSummary;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The Gamma-Gamma model of spend: what a customer spends on a purchase is gamma with shape p and a rate of the
 * customer's own, which is gamma with shape q and rate γ over customers. Immutable.
 *
 * <p>Only repeat buyers with a positive mean are fitted; who bought once tells nothing of how spends of one customer
 * vary and is predicted by the mean of all. Spend is taken as independent of frequency: read {@link #independence()}.
 * Money is in the unit that went in, major units of the currency for a log; the first purchase of a customer does not
 * count.
 *
 * <p>Source: Fader and Hardie 2013, <i>The Gamma-Gamma Model of Monetary Value</i>; Colombo and Jiang 1999, <i>A
 * Stochastic RFM Model</i>.
 */
public final class GammaGamma {

    /** What a customer will spend on a purchase. */
    public static final Definition EXPECTED_SPEND = new Definition(
            "expected spend",
            "p(γ + x·mean) / (px + q − 1) per purchase, given x repeat purchases and their mean",
            "Fader and Hardie 2013, The Gamma-Gamma Model of Monetary Value, (5)");

    /** What all customers spend on a purchase on average. */
    public static final Definition POPULATION_MEAN = new Definition(
            "expected spend of a customer without repeat purchases",
            "pγ / (q − 1), the mean over all customers: a customer without repeat purchases has shown nothing else",
            "Fader and Hardie 2013, The Gamma-Gamma Model of Monetary Value, (3)");

    /** q ≤ 1. */
    private static final String NO_MEAN =
            "q is at most 1: the spends of customers differ so much that they have no mean";

    private static final double SMALLEST_SHAPE = 1e-4;
    private static final double LARGEST_SHAPE = 1e6;

    /** γ is money: its bounds are this many times below and above the average spend. */
    private static final double MONEY_RANGE = 1e9;

    /** A spend beyond e to this is no money, and sums of such spends stay finite. */
    private static final double LARGEST_LOG = 600;

    /** Starts are told apart by about as many rows. */
    private static final int ENOUGH_ROWS = 5_000;

    private final Fit fit;
    private final SpendIndependence independence;
    private final long oneTimers;
    private final long notPositive;
    private final Optional<CustomerSummaries> customers;

    private GammaGamma(
            Fit fit,
            SpendIndependence independence,
            long oneTimers,
            long notPositive,
            Optional<CustomerSummaries> customers) {
        this.customers = customers;
        this.fit = fit;
        this.independence = independence;
        this.oneTimers = oneTimers;
        this.notPositive = notPositive;
    }

    /**
     * Returns the model with parameters given.
     *
     * @param p shape of a customer's spends
     * @param q shape of the rates over customers
     * @param gamma rate of the rates, in money
     * @return the model, without likelihood and intervals
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static GammaGamma of(double p, double q, double gamma) {
        return new GammaGamma(
                Fit.given(shape(1), p, q, gamma), new SpendIndependence(0, 0, false), 0, 0, Optional.empty());
    }

    /**
     * Fits the repeat buyers of a log, as of its last observed day.
     *
     * @param log the purchases
     * @return the model; read its verdict first
     */
    public static GammaGamma fit(PurchaseLog log) {
        return fit(log.summaries(log.observedThrough(), ModelUnit.DAYS));
    }

    /**
     * Fits the repeat buyers of a log.
     *
     * @param summaries the customers, which the model keeps for {@link #customers()}
     * @return the model; read its verdict first
     */
    public static GammaGamma fit(CustomerSummaries summaries) {
        return fit(summaries, FitSettings.STANDARD);
    }

    /**
     * Fits the repeat buyers of a log.
     *
     * @param summaries the customers
     * @param settings threads and start
     * @return the model; read its verdict first
     */
    public static GammaGamma fit(CustomerSummaries summaries, FitSettings settings) {
        return fit(SpendRows.of(summaries), settings, Optional.of(summaries));
    }

    /**
     * Fits columns.
     *
     * @param x purchases after the first
     * @param meanSpend the mean of their values; not looked at where x = 0
     * @param settings threads and start
     * @return the model; read its verdict first
     * @throws IllegalArgumentException if the columns are not equally long
     */
    public static GammaGamma fit(int[] x, double[] meanSpend, FitSettings settings) {
        long[] once = new long[x.length];
        Arrays.fill(once, 1);
        return fit(x, meanSpend, once, settings);
    }

    /**
     * Fits columns of rows that stand for several customers each.
     *
     * @param x purchases after the first
     * @param meanSpend the mean of their values; not looked at where x = 0
     * @param weight how many customers the row stands for, at least 0
     * @param settings threads and start
     * @return the model; read its verdict first
     * @throws IllegalArgumentException if the columns are not equally long
     */
    public static GammaGamma fit(int[] x, double[] meanSpend, long[] weight, FitSettings settings) {
        return fit(SpendRows.of(x, meanSpend, weight), settings, Optional.empty());
    }

    /** The same model with other parameters, given. */
    GammaGamma at(double... theta) {
        return of(theta[0], theta[1], theta[2]);
    }

    private static GammaGamma fit(SpendRows rows, FitSettings settings, Optional<CustomerSummaries> customers) {
        return new GammaGamma(
                fitRows(rows, settings), rows.independence(), rows.oneTimers, rows.notPositive, customers);
    }

    private static Fit fitRows(SpendRows rows, FitSettings settings) {
        if (rows.bad.isPresent()) {
            return Fit.without(shape(1), rows.customers, rows.bad.get());
        }
        if (rows.size == 0) {
            return Fit.without(
                    shape(1),
                    0,
                    Verdict.of(Verdict.Kind.NOT_IDENTIFIED, "there are no repeat buyers with a positive mean spend"));
        }
        double money = rows.average();
        int stride = Math.max(1, rows.size / ENOUGH_ROWS);
        Fit fit = new Fitter(shape(money), rows.customers)
                .coarse(new SpendLikelihood(rows, settings.threads(), stride))
                .fit(new SpendLikelihood(rows, settings.threads()), settings, new double[][] {
                    {2, 3, money}, {6, 4, money / 2}, {1, 2, 2 * money}, {20, 20, money}
                });
        return rows.allTheSame() && fit.hasParameters()
                ? fit.withVerdict(Verdict.of(
                        Verdict.Kind.NOT_IDENTIFIED,
                        "all mean spends are equal: there is no spread to tell how customers differ"))
                : fit;
    }

    private static ModelShape shape(double money) {
        return new ModelShape(
                "Gamma-Gamma",
                List.of(
                        new ModelShape.Bound(
                                "p",
                                "shape of the spends of one customer",
                                SMALLEST_SHAPE,
                                LARGEST_SHAPE,
                                "the spends of one customer vary without limit",
                                "a customer always spends the same"),
                        new ModelShape.Bound(
                                "q",
                                "shape of the rates over customers",
                                SMALLEST_SHAPE,
                                LARGEST_SHAPE,
                                "customers differ without limit",
                                "customers do not differ in what they spend on average"),
                        new ModelShape.Bound(
                                "γ",
                                "rate of the rates over customers, in money",
                                money / MONEY_RANGE,
                                money * MONEY_RANGE,
                                "customers differ without limit",
                                "customers do not differ in what they spend on average")));
    }

    /**
     * Returns how the fit ended.
     *
     * @return parameters, likelihood and verdict; its customers are the repeat buyers with a positive mean
     */
    public Fit fit() {
        return fit;
    }

    /**
     * Returns the check that spend does not depend on frequency.
     *
     * @return the correlation; undefined if the parameters were given
     */
    public SpendIndependence independence() {
        return independence;
    }

    /**
     * Returns the currency of the log that was fitted.
     *
     * @return empty if columns were fitted or parameters given
     */
    public Optional<Currency> currency() {
        return customers.map(CustomerSummaries::currency);
    }

    /**
     * Returns the customers that were fitted, those without repeat purchases among them.
     *
     * @return empty if columns were fitted or parameters given
     */
    public Optional<CustomerSummaries> customers() {
        return customers;
    }

    /**
     * Returns how many customers were not fitted because they bought once.
     *
     * @return 0 or more
     */
    public long oneTimers() {
        return oneTimers;
    }

    /**
     * Returns how many repeat buyers were not fitted because their mean spend is not positive.
     *
     * @return 0 or more
     */
    public long notPositive() {
        return notPositive;
    }

    /**
     * Returns what to expect of a purchase.
     *
     * @param x purchases after the first, at least 0
     * @param meanSpend the mean of their values; not looked at where x = 0
     * @return p(γ + x·mean)/(px + q − 1); positive infinity where px + q ≤ 1, which has no mean
     * @throws IllegalArgumentException if nothing was fitted
     */
    public double expectedSpend(double x, double meanSpend) {
        return spend(fit.parameter("p"), fit.parameter("q"), fit.parameter("γ"), x, meanSpend);
    }

    private static double spend(double p, double q, double gamma, double x, double mean) {
        double below = p * x + (q - 1);
        return below > 0 ? p * (x == 0 ? gamma : gamma + x * Math.max(0, mean)) / below : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns what to expect of a purchase of a customer, with its interval on the log scale.
     *
     * @param customer x and the mean repeat value; a mean that is not positive counts as 0
     * @return the figure; the mean of all for a customer without repeat purchases, undefined where there is no mean
     */
    public Prediction expectedSpend(CustomerSummary customer) {
        return spend(customer.repeatPurchases(), customer.meanRepeatValue().orElse(0));
    }

    /**
     * Returns what customers spend on a purchase on average.
     *
     * @return pγ/(q − 1); undefined for q ≤ 1
     */
    public Prediction populationMean() {
        return spend(0, 0);
    }

    private Prediction spend(int x, double mean) {
        Definition meaning = x == 0 ? POPULATION_MEAN : EXPECTED_SPEND;
        if (fit.hasParameters() && expectedSpend(x, mean) == Double.POSITIVE_INFINITY) {
            return Prediction.undefined(meaning, NO_MEAN);
        }
        return DeltaMethod.of(fit, meaning, PredictionScale.LOG, theta -> spend(theta[0], theta[1], theta[2], x, mean));
    }

    /**
     * Returns between which values the next purchase of a customer will lie: what the customer will do, with the
     * parameters taken as known.
     *
     * @param customer x and the mean repeat value
     * @param random where the draws come from
     * @param draws how many, at least 100
     * @param level strictly between 0 and 1
     * @return percentiles of simulated spends
     * @throws IllegalArgumentException if a number is out of range or nothing was fitted
     */
    public Interval predictionInterval(CustomerSummary customer, RandomGenerator random, int draws, double level) {
        FutureSimulation.requireDraws(draws, level);
        double[] spends = new double[draws];
        for (int i = 0; i < draws; i++) {
            spends[i] = drawSpend(random, drawLogRate(random, customer));
        }
        return FutureSimulation.middle(spends, level);
    }

    /** The logarithm of a rate that a customer with this history may have. */
    double drawLogRate(RandomGenerator random, CustomerSummary customer) {
        int x = customer.repeatPurchases();
        double scale =
                fit.parameter("γ") + x * Math.max(0, customer.meanRepeatValue().orElse(0));
        return Draws.logGamma(random, fit.parameter("p") * x + fit.parameter("q")) - Math.log(scale);
    }

    /** What a customer of this rate spends on a purchase. */
    double drawSpend(RandomGenerator random, double logRate) {
        return Math.exp(Math.min(LARGEST_LOG, Draws.logGamma(random, fit.parameter("p")) - logRate));
    }

    /**
     * Returns mean spends of new customers.
     *
     * @param x how many repeat purchases each makes, at least 0
     * @param random where the draws come from
     * @return for each the mean of its spends, 0 where x = 0; a new array
     * @throws IllegalArgumentException if nothing was fitted
     */
    public double[] simulate(int[] x, RandomGenerator random) {
        double p = fit.parameter("p");
        double q = fit.parameter("q");
        double gamma = fit.parameter("γ");
        double[] means = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                // The sum of x gammas of shape p is one of shape px.
                double ratio = Draws.logGamma(random, p * x[i]) - Draws.logGamma(random, q);
                means[i] = gamma / x[i] * Math.exp(Math.min(LARGEST_LOG, ratio));
            }
        }
        return means;
    }

    /**
     * Returns the fit, the check of independence and who was left out, in one line.
     *
     * @return such as {@code Gamma-Gamma of 946 customers: p 6.250 ± 1.190, …}
     */
    @Override
    public String toString() {
        return fit + "; " + independence + "; left out " + NumberText.count(oneTimers) + " who bought once and "
                + NumberText.count(notPositive) + " whose mean is not positive";
    }
}
