package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.Hypergeometric;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A model of contracts that are renewed or not at the end of each period: how many survive t renewals, and what that is
 * worth. Two of them: {@link ShiftedBetaGeometric}, where each customer keeps its own chance to leave, and
 * {@link BetaDiscreteWeibull}, where that chance also changes with time. Immutable.
 */
public abstract sealed class ContractModel permits ShiftedBetaGeometric, BetaDiscreteWeibull {

    /** S(t). */
    public static final Definition SURVIVAL = new Definition(
            "contract survival",
            "S(t), the share of customers still there after t renewal dates",
            "Fader and Hardie 2007, How to Project Customer Retention");

    /** S(t)/S(t − 1). */
    public static final Definition RETENTION = new Definition(
            "contract retention",
            "S(t)/S(t − 1), the share of those in period t who renew at its end",
            "Fader and Hardie 2007, How to Project Customer Retention");

    /** DEL. */
    public static final Definition LIFETIME = new Definition(
            "discounted expected lifetime",
            "Σ S(t)/(1 + rate)ᵗ over t = 0, 1, …: payments of a new customer, the first of them now",
            "Fader and Hardie 2010, Customer-Base Valuation in a Contractual Setting");

    /** DERL. */
    public static final Definition RESIDUAL_LIFETIME = new Definition(
            "discounted expected residual lifetime",
            "Σ S(t)/S(n − 1)/(1 + rate)ᵗ⁻ⁿ over t = n, n + 1, …: payments from the coming n-th renewal on, the first of"
                    + " them, if made, now",
            "Fader and Hardie 2010, Customer-Base Valuation in a Contractual Setting");

    /** DEL in money. */
    public static final Definition VALUE = new Definition(
            "contract lifetime value",
            "margin of a period × discounted expected lifetime, the first margin now",
            "Fader and Hardie 2010, Customer-Base Valuation in a Contractual Setting");

    /** DERL in money. */
    public static final Definition RESIDUAL_VALUE = new Definition(
            "contract residual value",
            "margin of a period × discounted expected residual lifetime, the margin of the coming renewal, if made, now",
            "Fader and Hardie 2010, Customer-Base Valuation in a Contractual Setting");

    /** Where a sum without a closed form ends at the latest; at 0.01 % a step the rest is below 1e-15. */
    private static final int MAX_TERMS = 2_000_000;

    private final Fit fit;

    ContractModel(Fit fit) {
        this.fit = fit;
    }

    /** c of the parameters. */
    abstract double exponent(double[] theta);

    /**
     * Returns how the fit ended.
     *
     * @return parameters, likelihood and verdict
     */
    public Fit fit() {
        return fit;
    }

    /**
     * Returns the log-likelihood of cohorts at the parameters of this model.
     *
     * @param cohorts the cohorts
     * @return the sum over customers
     * @throws IllegalArgumentException if a cohort cannot be or nothing was fitted
     */
    public double logLikelihood(List<ContractCohort> cohorts) {
        ContractCounts counts = new ContractCounts(cohorts);
        counts.bad.ifPresent(verdict -> {
            throw new IllegalArgumentException(verdict.toString());
        });
        fit.parameter("α");
        double[] theta = fit.values();
        double[] point = {Math.log(theta[0]), Math.log(theta[1]), Math.log(exponent(theta))};
        return new LossLikelihood(counts).valueAt(point, new double[point.length]);
    }

    /**
     * Returns the share still there after some renewal dates, with its interval on the logit scale.
     *
     * @param t 0 to 10,000
     * @return S(t); exactly 1 for t = 0
     * @throws IllegalArgumentException if t is out of range
     */
    public Prediction survival(int t) {
        requirePeriod(t, 0);
        return DeltaMethod.of(fit, SURVIVAL, PredictionScale.LOGIT, theta -> Math.exp(log(theta, t)));
    }

    /**
     * Returns the share that renews at one date of those who were there, with its interval on the logit scale.
     *
     * @param t the number of the renewal date, 1 to 10,000
     * @return S(t)/S(t − 1)
     * @throws IllegalArgumentException if t is out of range
     */
    public Prediction retention(int t) {
        requirePeriod(t, 1);
        return DeltaMethod.of(
                fit, RETENTION, PredictionScale.LOGIT, theta -> Math.exp(log(theta, t) - log(theta, t - 1)));
    }

    private double log(double[] theta, int t) {
        return LossLikelihood.logSurvival(theta[0], theta[1], exponent(theta), t);
    }

    private static void requirePeriod(int t, int least) {
        if (t < least || t > ContractCounts.MAX_PERIODS) {
            throw new IllegalArgumentException(
                    "period " + t + " must be " + least + " to " + ContractCounts.MAX_PERIODS);
        }
    }

    /**
     * Returns the survival curve.
     *
     * @param periods how far, 0 to 10,000
     * @return S(0) to S(periods), each with its interval
     * @throws IllegalArgumentException if {@code periods} is out of range
     */
    public List<Prediction> survivalCurve(int periods) {
        requirePeriod(periods, 0);
        List<Prediction> curve = new ArrayList<>();
        for (int t = 0; t <= periods; t++) {
            curve.add(survival(t));
        }
        return curve;
    }

    /**
     * Returns how many payments a new customer is worth, with its interval on the log scale.
     *
     * @param rate the discount per period, above 0
     * @return DEL; the first payment is made now and counts in full
     * @throws IllegalArgumentException if the rate is 0
     */
    public Prediction discountedExpectedLifetime(StepRate rate) {
        double d = rate.requirePositive();
        return DeltaMethod.of(fit, LIFETIME, PredictionScale.LOG, theta -> sum(theta, 0, d));
    }

    /**
     * Returns how many payments a customer is worth who has paid for n periods and is about to renew or not, with its
     * interval on the log scale.
     *
     * @param n the number of the coming renewal date, 1 to 10,000
     * @param rate the discount per period, above 0
     * @return DERL(n); the payment of the coming renewal, if made, counts in full
     * @throws IllegalArgumentException if an argument is out of range
     */
    public Prediction discountedExpectedResidualLifetime(int n, StepRate rate) {
        requirePeriod(n, 1);
        double d = rate.requirePositive();
        ToDoubleFunction<double[]> worth = theta -> Math.exp(log(theta, n) - log(theta, n - 1)) * sum(theta, n, d);
        return DeltaMethod.of(fit, RESIDUAL_LIFETIME, PredictionScale.LOG, worth);
    }

    /**
     * Returns what a new customer is worth, with its interval on the log scale.
     *
     * @param marginCents the margin of a period in minor units, above 0
     * @param rate the discount per period, above 0
     * @param currency the currency
     * @return margin × DEL
     * @throws IllegalArgumentException if a number is out of range
     */
    public MoneyValue lifetimeValue(long marginCents, StepRate rate, Currency currency) {
        return money(VALUE, discountedExpectedLifetime(rate), marginCents, currency);
    }

    /**
     * Returns what a customer is worth who is about to renew for the n-th time or not, with its interval on the log
     * scale.
     *
     * @param n the number of the coming renewal date, 1 to 10,000
     * @param marginCents the margin of a period in minor units, above 0
     * @param rate the discount per period, above 0
     * @param currency the currency
     * @return margin × DERL(n)
     * @throws IllegalArgumentException if a number is out of range
     */
    public MoneyValue residualValue(int n, long marginCents, StepRate rate, Currency currency) {
        return money(RESIDUAL_VALUE, discountedExpectedResidualLifetime(n, rate), marginCents, currency);
    }

    private static MoneyValue money(Definition meaning, Prediction periods, long marginCents, Currency currency) {
        Prediction cents = periods.times((double) marginCents);
        return new MoneyValue(
                new Prediction(meaning, cents.valueOrZero(), cents.error(), cents.scale(), cents.missing()), currency);
    }

    /** Σ S(n + k)/S(n)/(1 + d)ᵏ over k = 0, 1, …; for c = 1 it is 2F1(1, β + n; α + β + n; 1/(1 + d)). */
    private double sum(double[] theta, int n, double d) {
        if (exponent(theta) == 1) {
            return Math.exp(Hypergeometric.log(1, theta[1] + n, theta[0], 1 / (1 + d), d / (1 + d)));
        }
        return directSum(theta, n, d);
    }

    /** Term by term until what may be left, a geometric series, is nothing. */
    double directSum(double[] theta, int n, double d) {
        double start = log(theta, n);
        double sum = 0;
        double term = 1;
        for (int k = 0; k < MAX_TERMS && term > 1e-17 * sum * d; k++) {
            double survival = LossLikelihood.logSurvival(theta[0], theta[1], exponent(theta), (double) n + k);
            term = Math.exp(survival - start - k * Math.log1p(d));
            sum += term;
        }
        return sum;
    }

    /**
     * Simulates a cohort of new contracts.
     *
     * @param customers how many begin, at least 0
     * @param periods how long they are watched, 1 to 10,000
     * @param random where the draws come from
     * @return how many are lost in each period
     * @throws IllegalArgumentException if a number is out of range or nothing was fitted
     */
    public ContractCohort simulate(int customers, int periods, RandomGenerator random) {
        requirePeriod(periods, 1);
        fit.parameter("α");
        double[] theta = fit.values();
        long[] lost = new long[periods];
        for (int i = 0; i < customers; i++) {
            double lifetime = lifetime(theta, 0, random);
            if (lifetime <= periods) {
                lost[(int) lifetime - 1]++;
            }
        }
        return ContractCohort.of(customers, lost);
    }

    /**
     * Returns between which counts a customer's renewals at the coming dates will lie: what the customer will do, with
     * the parameters taken as known.
     *
     * @param n the number of the coming renewal date: the customer has paid for n periods, 1 to 10,000
     * @param dates how many renewal dates to look at, 1 to 10,000
     * @param random where the draws come from
     * @param draws how many, at least 100
     * @param level strictly between 0 and 1
     * @return percentiles of simulated counts, from 0 to {@code dates}
     * @throws IllegalArgumentException if a number is out of range or nothing was fitted
     */
    public Interval predictionInterval(int n, int dates, RandomGenerator random, int draws, double level) {
        requirePeriod(n, 1);
        requirePeriod(dates, 1);
        FutureSimulation.requireDraws(draws, level);
        fit.parameter("α");
        double[] theta = fit.values();
        double[] counts = new double[draws];
        for (int i = 0; i < draws; i++) {
            counts[i] = Math.min(dates, lifetime(theta, n - 1, random) - n);
        }
        return FutureSimulation.middle(counts, level);
    }

    /**
     * Draws for how many periods a customer pays who is known to have survived t of them. P(T > t) = (1 − θ)^(tᶜ), so
     * that having survived makes θ beta(α, β + tᶜ), and T is the first period whose tᶜ is above what was survived
     * already and ln U / ln(1 − θ) more.
     */
    private double lifetime(double[] theta, int survived, RandomGenerator random) {
        double c = exponent(theta);
        double behind = Math.pow(survived, c);
        double stays = Math.log(Draws.beta(random, theta[1] + behind, theta[0]));
        double time = behind + Math.log(1 - random.nextDouble()) / stays;
        return Math.max(survived + 1.0, Math.ceil(Math.pow(time, 1 / c)));
    }

    /**
     * Returns the fit in one line.
     *
     * @return the line of {@link #fit()}
     */
    @Override
    public String toString() {
        return fit.toString();
    }
}
