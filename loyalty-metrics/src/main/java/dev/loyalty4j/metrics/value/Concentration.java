package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.function.RadixSort;
import dev.loyalty4j.metrics.interval.Bootstrap;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How unequally revenue is spread over customers: the coefficient of Gini, the share of the largest, the curve of
 * Lorenz. Customers who came out at or below nothing after returns count as 0, and are reported. Immutable.
 *
 * <p>The standard errors are linearised: each figure is replaced by the sum of what every customer moves it, so that
 * customers are the unit (Langel and Tillé 2013, <i>Variance Estimation of the Gini Index: Revisiting a Result Several
 * Times Published</i>, for Gini; the same derivation for the share of the largest, whose threshold is taken as the
 * largest value outside). They are approximations for many customers; a {@link Bootstrap} is the other way.
 */
public final class Concentration {

    /** 2Σ i·x₍ᵢ₎/(nΣx) − (n + 1)/n. */
    public static final Definition GINI = new Definition(
            "concentration of revenue (Gini)",
            "2·Σ i·x(i) / (n·Σx) − (n + 1)/n, x(1) the smallest, net revenue below 0 as 0",
            "Gini 1912, Variabilità e mutabilità; without the correction n/(n − 1)");

    /** Share of the ⌊pn⌋ largest. */
    public static final Definition TOP_SHARE = new Definition(
            "revenue share of the largest customers",
            "Σ of the ⌊p·n⌋ largest / Σx, net revenue below 0 as 0",
            "convention of this library; 1 − the curve of Lorenz at 1 − p");

    /** Later Gini − earlier. */
    public static final Definition GINI_CHANGE = new Definition(
            "change of concentration (Gini)",
            "Gini of one period − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    /** Later top share − earlier. */
    public static final Definition TOP_SHARE_CHANGE = new Definition(
            "change of the revenue share of the largest customers",
            "share of the ⌊p·n⌋ largest of one period − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    static final String CUSTOMERS = "customers with revenue";

    /** Keeps 10 % of 10 from being ⌊0.9999…⌋. */
    private static final double ROUNDING = 1e-9;

    private final long[] ascending;
    private final long[] upTo;
    private final int notPositive;

    private Concentration(long[] cents) {
        ascending = cents;
        int below = 0;
        for (int i = 0; i < ascending.length; i++) {
            below += ascending[i] <= 0 ? 1 : 0;
            ascending[i] = Math.max(0, ascending[i]);
        }
        notPositive = below;
        RadixSort.sort(ascending);
        upTo = new long[ascending.length + 1];
        for (int i = 0; i < ascending.length; i++) {
            upTo[i + 1] = Math.addExact(upTo[i], ascending[i]);
        }
    }

    /**
     * Returns the concentration over the whole log.
     *
     * @param log the purchases
     * @return over the customers with at least one purchase
     */
    public static Concentration of(PurchaseLog log) {
        return of(CustomerTotals.of(log));
    }

    /**
     * Returns the concentration in a window.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @return over the customers with at least one purchase in it
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough}
     */
    public static Concentration of(PurchaseLog log, Period window) {
        return of(CustomerTotals.of(log, window));
    }

    /**
     * Returns the concentration of amounts.
     *
     * @param centsByCustomer what each customer spent, in minor units, in any order; not changed
     * @return the concentration
     */
    public static Concentration of(long... centsByCustomer) {
        return new Concentration(centsByCustomer.clone());
    }

    /**
     * Returns by how much Gini differs from that of an earlier window. The same customers stand in both, so what each
     * of them moves the two figures is subtracted before it is squared.
     *
     * @param log the purchases
     * @param earlier the window compared with
     * @param later the window, observed to its end
     * @return later − earlier, undefined without revenue in either
     * @throws IllegalArgumentException if a window ends after the log's {@code observedThrough}
     */
    public static Estimate giniChange(PurchaseLog log, Period earlier, Period later) {
        return new ConcentrationChange(log, earlier, later).gini();
    }

    /**
     * Returns by how much the share of the largest customers differs from that of an earlier window; they may be others
     * than then.
     *
     * @param log the purchases
     * @param percent p, above 0 and below 100
     * @param earlier the window compared with
     * @param later the window, observed to its end
     * @return later − earlier, undefined without revenue in either, or if the largest are nobody
     * @throws IllegalArgumentException if the percentage is out of its range, or a window ends after the log's
     *     {@code observedThrough}
     */
    public static Estimate topShareChange(PurchaseLog log, double percent, Period earlier, Period later) {
        return new ConcentrationChange(log, earlier, later).topShare(percent);
    }

    static Concentration of(CustomerTotals totals) {
        long[] cents = new long[totals.cents().length];
        int size = 0;
        for (int customer = 0; customer < cents.length; customer++) {
            if (totals.purchases()[customer] > 0) {
                cents[size++] = totals.cents()[customer];
            }
        }
        return new Concentration(Arrays.copyOf(cents, size));
    }

    /**
     * Returns how many customers there are.
     *
     * @return n
     */
    public int customers() {
        return ascending.length;
    }

    /**
     * Returns how many of them came out at or below nothing and count as 0.
     *
     * @return 0 to {@link #customers()}
     */
    public int notPositive() {
        return notPositive;
    }

    /**
     * Returns the revenue of the others.
     *
     * @return Σx in minor units, exact
     */
    public long cents() {
        return upTo[ascending.length];
    }

    /**
     * Returns the coefficient of Gini.
     *
     * @return 0 if all spend the same, (n − 1)/n if one spends all; undefined without revenue
     */
    public Estimate gini() {
        if (cents() == 0) {
            return Estimate.undefined(GINI, CUSTOMERS);
        }
        double gini = GiniSums.gini(ascending);
        double squares = 0;
        for (int i = 0; i < ascending.length; i++) {
            double moved = giniMoved(i, gini);
            squares += moved * moved;
        }
        return estimate(GINI, gini, Math.sqrt(squares));
    }

    /** By how much customers who spent so much move Gini; equal values move it alike, whatever their ranks. */
    double giniMoved(long cents, double gini) {
        return giniMoved(Arrays.binarySearch(ascending, Math.max(0, cents)), gini);
    }

    private double giniMoved(int i, double gini) {
        double n = ascending.length;
        double total = cents();
        double x = ascending[i];
        return (2 * ((i + 1) * x - upTo[i + 1]) + total - n * x - gini * (total + n * x)) / (n * total);
    }

    /**
     * Returns the share of the largest customers.
     *
     * @param percent p, above 0 and below 100
     * @return the share of the ⌊p·n/100⌋ largest; undefined without revenue, or if that is nobody
     * @throws IllegalArgumentException if the percentage is out of its range
     */
    public Estimate topShare(double percent) {
        int n = ascending.length;
        int top = top(percent, n);
        if (cents() == 0 || top == 0) {
            return Estimate.undefined(TOP_SHARE, top == 0 ? "customers among the largest" : CUSTOMERS);
        }
        double share = (double) (cents() - upTo[n - top]) / cents();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double moved = topShareMoved(ascending[i], percent, share);
            squares += moved * moved;
        }
        return estimate(TOP_SHARE, share, Math.sqrt(squares));
    }

    /** By how much a customer who spent so much moves the share; who spent the threshold adds nothing above it. */
    double topShareMoved(long cents, double percent, double share) {
        int n = ascending.length;
        int top = top(percent, n);
        double x = Math.max(0, cents);
        double threshold = top == n ? 0 : ascending[n - top - 1];
        return (Math.max(0, x - threshold) + threshold * top / n - share * x) / cents();
    }

    private Estimate estimate(Definition definition, double value, double rootOfSquares) {
        int n = ascending.length;
        double error = n < 2 ? 0 : rootOfSquares * Math.sqrt(n / (n - 1.0));
        return new Estimate(definition, value, error, n, IntervalMethod.LINEARISED, "customers");
    }

    /**
     * Returns the interval of Gini by resampling customers.
     *
     * @param bootstrap how often and from which seed
     * @param level strictly between 0 and 1
     * @return the interval, or empty as {@link Bootstrap#interval} is
     */
    public Optional<Interval> giniInterval(Bootstrap bootstrap, double level) {
        return bootstrap.interval(ascending.length, times -> GiniSums.gini(ascending, times), level);
    }

    /**
     * Returns the interval of the share of the largest by resampling customers.
     *
     * @param percent p, above 0 and below 100
     * @param bootstrap how often and from which seed
     * @param level strictly between 0 and 1
     * @return the interval, or empty as {@link Bootstrap#interval} is
     */
    public Optional<Interval> topShareInterval(double percent, Bootstrap bootstrap, double level) {
        int top = top(percent, ascending.length);
        return top == 0
                ? Optional.empty()
                : bootstrap.interval(ascending.length, times -> GiniSums.topShare(ascending, times, top), level);
    }

    /**
     * Returns points of the curve of Lorenz: what the customers who spend least have together.
     *
     * @param steps how many steps, at least 1; with 10 every tenth of the customers
     * @return steps + 1 points from (0, 0) to (1, 1); empty without revenue
     * @throws IllegalArgumentException if there is no step
     */
    public List<LorenzPoint> lorenz(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps " + steps + " must be at least 1");
        }
        if (cents() == 0) {
            return List.of();
        }
        List<LorenzPoint> points = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            int least = (int) ((long) ascending.length * step / steps);
            points.add(new LorenzPoint((double) least / ascending.length, (double) upTo[least] / cents()));
        }
        return List.copyOf(points);
    }

    private static int top(double percent, int customers) {
        if (!(percent > 0 && percent < 100)) {
            throw new IllegalArgumentException("percent " + percent + " must be above 0 and below 100");
        }
        return (int) Math.floor(percent * customers / 100 + ROUNDING);
    }

    /**
     * Returns Gini and the customers in one line.
     *
     * @return such as {@code concentration of revenue (Gini) 0.6346 (…), 23 570 customers, 3 of them not above 0}
     */
    @Override
    public String toString() {
        return gini() + (notPositive == 0 ? "" : ", " + NumberText.count(notPositive) + " of them not above 0");
    }
}
