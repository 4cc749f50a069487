package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.Hypergeometric;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The BG/BB model: customers with one opportunity to buy in every period. While there, a customer takes each with a
 * probability of its own, beta(α, β) over customers; before each, the customer leaves for good with another, beta(γ,
 * δ). For donations by year, events, catalogues. Immutable.
 *
 * <p>Source: Fader, Hardie and Shang 2010, <i>Customer-Base Analysis in a Discrete-Time Noncontractual Setting</i>.
 */
public final class BgBb {

    /** A history of more steps is better seen in continuous time. */
    public static final int MAX_OPPORTUNITIES = 10_000;

    /** Still there. */
    public static final Definition ALIVE = new Definition(
            "P(alive)",
            "probability of being there at the next opportunity, given x, t_x and n",
            "Fader, Hardie and Shang 2010, (11)");

    /** Opportunities taken from now on. */
    public static final Definition EXPECTED = new Definition(
            "expected purchases",
            "opportunities taken of the next ones, given x, t_x and n",
            "Fader, Hardie and Shang 2010, (13)");

    /** Opportunities taken by a new customer. */
    public static final Definition EXPECTED_NEW = new Definition(
            "expected purchases of a new customer",
            "opportunities taken of the first n",
            "Fader, Hardie and Shang 2010, (8)");

    /** Discounted. */
    public static final Definition RESIDUAL = new Definition(
            "discounted expected residual purchases",
            "Σ P(takes opportunity n + k) / (1 + rate)ᵏ over k = 1, 2, …; the next one is discounted by one step",
            "Fader, Hardie and Shang 2010, (14)");

    private final Fit fit;

    private BgBb(Fit fit) {
        this.fit = fit;
    }

    /**
     * Returns the model with parameters given.
     *
     * @param alpha first shape of the share taken
     * @param beta second shape of the share taken
     * @param gamma first shape of the chance to leave
     * @param delta second shape of the chance to leave
     * @return the model, without likelihood and intervals
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static BgBb of(double alpha, double beta, double gamma, double delta) {
        return new BgBb(Fit.given(BgBbFitting.SHAPE, alpha, beta, gamma, delta));
    }

    /**
     * Fits a table of recency and frequency.
     *
     * @param cells the rows
     * @return the model; read its verdict first
     */
    public static BgBb fit(List<OpportunityCell> cells) {
        return fit(cells, FitSettings.STANDARD);
    }

    /**
     * Fits a table of recency and frequency.
     *
     * @param cells the rows
     * @param settings where to start; the table is small and needs one thread
     * @return the model; read its verdict first
     */
    public static BgBb fit(List<OpportunityCell> cells, FitSettings settings) {
        return new BgBb(BgBbFitting.fit(List.copyOf(cells), settings));
    }

    /**
     * Returns how the fit ended.
     *
     * @return parameters, likelihood and verdict
     */
    public Fit fit() {
        return fit;
    }

    /**
     * Returns the log-likelihood of a table at the parameters of this model.
     *
     * @param cells the rows
     * @return the sum over customers, each in the order in which it took its opportunities
     * @throws IllegalArgumentException if a row cannot be or nothing was fitted
     */
    public double logLikelihood(List<OpportunityCell> cells) {
        double sum = 0;
        for (OpportunityCell cell : cells) {
            require(cell.taken(), cell.lastTaken(), cell.opportunities());
            sum += cell.customers()
                    * new OpportunityTables(theta(), cell.opportunities())
                            .history(cell.taken(), cell.lastTaken(), cell.opportunities());
        }
        return sum;
    }

    private double[] theta() {
        fit.parameter("α");
        return fit.values();
    }

    private static void require(int x, int last, int n) {
        if (!OpportunityCell.of(x, last, n, 0).isPossible()) {
            throw new IllegalArgumentException("x " + x + ", t_x " + last + ", n " + n
                    + " must be 0 <= x <= t_x <= n <= " + MAX_OPPORTUNITIES + ", x = 0 with t_x = 0 only");
        }
    }

    /**
     * Returns the probability that a customer is there at the next opportunity, with its interval on the logit scale.
     *
     * @param x how many opportunities were taken
     * @param last t_x, the number of the last one taken
     * @param n how many there were
     * @return the figure
     * @throws IllegalArgumentException if the history cannot be
     */
    public Prediction probabilityAlive(int x, int last, int n) {
        require(x, last, n);
        return DeltaMethod.of(fit, ALIVE, PredictionScale.LOGIT, theta -> {
            OpportunityTables tables = new OpportunityTables(theta, n + 1);
            return Math.min(1, Math.exp(tables.taking(x, n) + tables.staying(n + 1) - tables.history(x, last, n)));
        });
    }

    /**
     * Returns how many of the next opportunities a customer will take, with its interval on the log scale.
     *
     * @param x how many opportunities were taken
     * @param last t_x, the number of the last one taken
     * @param n how many there were
     * @param next how many follow, 0 to {@value #MAX_OPPORTUNITIES}
     * @return the figure
     * @throws IllegalArgumentException if the history cannot be or {@code next} is out of range
     */
    public Prediction expectedPurchases(int x, int last, int n, int next) {
        require(x, last, n);
        requireSteps(next);
        return DeltaMethod.of(fit, EXPECTED, PredictionScale.LOG, theta -> {
            OpportunityTables tables = new OpportunityTables(theta, n + next + 1);
            double front = tables.taking(x + 1, n + 1) - tables.history(x, last, n);
            double sum = 0;
            for (int step = 1; step <= next; step++) {
                sum += Math.exp(front + tables.staying(n + step));
            }
            return sum;
        });
    }

    /**
     * Returns how many of the first opportunities a new customer will take, with its interval on the log scale.
     *
     * @param n how many opportunities, 0 to {@value #MAX_OPPORTUNITIES}
     * @return the figure
     * @throws IllegalArgumentException if {@code n} is out of range
     */
    public Prediction expectedPurchases(int n) {
        requireSteps(n);
        return DeltaMethod.of(fit, EXPECTED_NEW, PredictionScale.LOG, theta -> {
            OpportunityTables tables = new OpportunityTables(theta, n + 1);
            double sum = 0;
            for (int step = 1; step <= n; step++) {
                sum += Math.exp(tables.taking(1, 1) + tables.staying(step));
            }
            return sum;
        });
    }

    private static void requireSteps(int steps) {
        if (steps < 0 || steps > MAX_OPPORTUNITIES) {
            throw new IllegalArgumentException("opportunities " + steps + " must be 0 to " + MAX_OPPORTUNITIES);
        }
    }

    /**
     * Returns the discounted number of purchases that are still to come, with its interval on the log scale.
     *
     * @param x how many opportunities were taken
     * @param last t_x, the number of the last one taken
     * @param n how many there were
     * @param rate the discount per opportunity, above 0
     * @return the figure; the next opportunity is one step away
     * @throws IllegalArgumentException if the history cannot be or the rate is 0
     */
    public Prediction discountedResidualPurchases(int x, int last, int n, StepRate rate) {
        require(x, last, n);
        double d = rate.requirePositive();
        return DeltaMethod.of(fit, RESIDUAL, PredictionScale.LOG, theta -> {
            OpportunityTables tables = new OpportunityTables(theta, n + 1);
            double first = tables.taking(x + 1, n + 1) + tables.staying(n + 1) - tables.history(x, last, n);
            double series = Hypergeometric.log(1, theta[3] + n + 1, theta[2], 1 / (1 + d), d / (1 + d));
            return Math.exp(first - Math.log1p(d) + series);
        });
    }

    /**
     * Returns how a new customer's purchases are distributed.
     *
     * @param n how many opportunities, 0 to {@value #MAX_OPPORTUNITIES}
     * @return the probabilities of 0 to n purchases; a new array
     * @throws IllegalArgumentException if {@code n} is out of range or nothing was fitted
     */
    public double[] probabilitiesOfCounts(int n) {
        requireSteps(n);
        OpportunityTables tables = new OpportunityTables(theta(), n + 1);
        RisingTable factorial = new RisingTable(1, n);
        double[] shares = new double[n + 1];
        for (int x = 0; x <= n; x++) {
            shares[x] = Math.exp(ways(factorial, n, x) + tables.taking(x, n) + tables.staying(n));
            for (int m = x; m < n; m++) {
                shares[x] += Math.exp(ways(factorial, m, x) + tables.taking(x, m) + tables.leaving(m));
            }
        }
        return shares;
    }

    private static double ways(RisingTable factorial, int n, int x) {
        return factorial.log[n] - factorial.log[x] - factorial.log[n - x];
    }

    /**
     * Returns between which counts a customer's purchases at the next opportunities will lie: what the customer will
     * do, with the parameters taken as known.
     *
     * @param x how many opportunities were taken
     * @param last t_x, the number of the last one taken
     * @param n how many there were
     * @param next how many follow, 0 to {@value #MAX_OPPORTUNITIES}
     * @param random where the draws come from
     * @param draws how many, at least 100
     * @param level strictly between 0 and 1
     * @return percentiles of simulated counts
     * @throws IllegalArgumentException if a number is out of range, the history cannot be or nothing was fitted
     */
    public Interval predictionInterval(
            int x, int last, int n, int next, RandomGenerator random, int draws, double level) {
        requireSteps(next);
        FutureSimulation.requireDraws(draws, level);
        double[] theta = theta();
        double alive = probabilityAlive(x, last, n).value();
        double[] counts = new double[draws];
        for (int i = 0; i < draws; i++) {
            if (random.nextDouble() < alive) {
                // Given being there at n + 1, the two chances are independent betas again.
                double share = Draws.beta(random, theta[0] + x, theta[1] + (n - x));
                double leaves = Draws.beta(random, theta[2], theta[3] + n + 1);
                counts[i] = counted(share, leaves, next, random);
            }
        }
        return FutureSimulation.middle(counts, level);
    }

    /** Of the next opportunities, at the first of which the customer is there. */
    private static int counted(double share, double leaves, int next, RandomGenerator random) {
        int taken = 0;
        for (int step = 1; step <= next && (step == 1 || random.nextDouble() >= leaves); step++) {
            taken += random.nextDouble() < share ? 1 : 0;
        }
        return taken;
    }

    /**
     * Simulates new customers.
     *
     * @param customers how many, at least 0
     * @param n how many opportunities each has, 0 to {@value #MAX_OPPORTUNITIES}
     * @param random where the draws come from
     * @return their histories, a row for each that occurs
     * @throws IllegalArgumentException if a number is out of range or nothing was fitted
     */
    public List<OpportunityCell> simulate(int customers, int n, RandomGenerator random) {
        requireSteps(n);
        double[] theta = theta();
        Map<Integer, Long> counts = new TreeMap<>();
        for (int customer = 0; customer < customers; customer++) {
            double share = Draws.beta(random, theta[0], theta[1]);
            double leaves = Draws.beta(random, theta[2], theta[3]);
            int taken = 0;
            int last = 0;
            for (int step = 1; step <= n && random.nextDouble() >= leaves; step++) {
                if (random.nextDouble() < share) {
                    taken++;
                    last = step;
                }
            }
            counts.merge(last * (n + 1) + taken, 1L, Long::sum);
        }
        List<OpportunityCell> cells = new ArrayList<>();
        counts.forEach((key, count) -> cells.add(OpportunityCell.of(key % (n + 1), key / (n + 1), n, count)));
        return cells;
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
