package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.optimize.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * BG/NBD or Pareto/NBD with covariates that do not change: how customers of one channel differ from those of another in
 * how often they buy and in how they leave (Fader and Hardie 2007, <i>Incorporating Time-Invariant Covariates into the
 * Pareto/NBD and BG/NBD Models</i>). Immutable.
 *
 * <p>Each covariate brings factors, one for a value of 1: of the rate of buying (α is divided by it), and of leaving
 * (of a and of b in BG/NBD; of the rate, by which β is divided, in Pareto/NBD). A factor of 1 means no difference.
 * {@link #with} gives the model of customers with given values; the parameters of {@link #fit()} are those of customers
 * with 0 in every column, and then the factors.
 */
public final class CovariateModel {

    private static final double SMALLEST_FACTOR = 1e-4;
    private static final double LARGEST_FACTOR = 1e4;

    private static final Design NBD = new Design(
            PurchaseFitter.NBD, List.of(new Move(1, -1, "buying")), (theta, unit) -> Nbd.of(theta[0], theta[1], unit));

    private static final Design BG = new Design(
            PurchaseFitter.BG,
            List.of(new Move(1, -1, "buying"), new Move(2, 1, "a"), new Move(3, 1, "b")),
            (theta, unit) -> BgNbd.of(theta[0], theta[1], theta[2], theta[3], unit));

    private static final Design PARETO = new Design(
            PurchaseFitter.PARETO,
            List.of(new Move(1, -1, "buying"), new Move(3, -1, "leaving")),
            (theta, unit) -> ParetoNbd.of(theta[0], theta[1], theta[2], theta[3], unit));

    private final Design design;
    private final List<String> names;
    private final Fit fit;
    private final ModelUnit unit;

    private CovariateModel(Design design, List<String> names, Fit fit, ModelUnit unit) {
        this.design = design;
        this.names = names;
        this.fit = fit;
        this.unit = unit;
    }

    /** Which parameters of a model a covariate moves: its position, up or down, and in words. */
    private record Move(int parameter, int sign, String what) {}

    /** A model and what covariates do to it. */
    private record Design(
            PurchaseFitter.Family family, List<Move> moves, BiFunction<double[], ModelUnit, PurchaseModel> model) {

        ModelShape shape(List<String> names) {
            List<ModelShape.Bound> bounds = new ArrayList<>(family.shape().bounds());
            for (String name : names) {
                for (Move move : moves) {
                    bounds.add(new ModelShape.Bound(
                            symbol(move.what, name),
                            "factor of " + move.what + " for " + name,
                            SMALLEST_FACTOR,
                            LARGEST_FACTOR,
                            name + " is left without " + move.what,
                            name + " has " + move.what + " without limit"));
                }
            }
            return new ModelShape(family.shape().name() + " with covariates", bounds);
        }

        /** ln θ of customers with these values, from ln θ of all. */
        double[] moved(List<Double> values, double[] all) {
            double[] own = Arrays.copyOf(all, family.shape().size());
            int at = own.length;
            for (double value : values) {
                for (Move move : moves) {
                    own[move.parameter] += move.sign * value * all[at++];
                }
            }
            return own;
        }

        /** Adds a gradient over ln θ of these customers to that over ln θ of all. */
        void add(List<Double> values, double[] own, double[] all) {
            for (int i = 0; i < own.length; i++) {
                all[i] += own[i];
            }
            int at = own.length;
            for (double value : values) {
                for (Move move : moves) {
                    all[at++] += move.sign * value * own[move.parameter];
                }
            }
        }
    }

    private static String symbol(String what, String name) {
        return what + "(" + name + ")";
    }

    /**
     * Fits BG/NBD with covariates. The factors are called {@code buying(name)}, {@code a(name)} and {@code b(name)}.
     *
     * @param histories x, t_x and T of each customer
     * @param covariates one row for each customer, in the same order
     * @param settings threads, and where to start
     * @return the model; read its verdict first
     * @throws IllegalArgumentException if histories and covariates are not of equally many customers
     */
    public static CovariateModel bgNbd(PurchaseHistories histories, Covariates covariates, FitSettings settings) {
        return of(BG, histories, covariates, settings);
    }

    /**
     * Fits Pareto/NBD with covariates. The factors are called {@code buying(name)} and {@code leaving(name)}.
     *
     * @param histories x, t_x and T of each customer
     * @param covariates one row for each customer, in the same order
     * @param settings threads, and where to start
     * @return the model; read its verdict first
     * @throws IllegalArgumentException if histories and covariates are not of equally many customers
     */
    public static CovariateModel paretoNbd(PurchaseHistories histories, Covariates covariates, FitSettings settings) {
        return of(PARETO, histories, covariates, settings);
    }

    private static CovariateModel of(
            Design design, PurchaseHistories histories, Covariates covariates, FitSettings settings) {
        if (histories.size() != covariates.size()) {
            throw new IllegalArgumentException("covariates of " + covariates.size()
                    + " customers must be of as many as the histories, " + histories.size());
        }
        return new CovariateModel(
                design, covariates.names(), fit(design, histories, covariates, settings), histories.unit());
    }

    private static Fit fit(Design design, PurchaseHistories histories, Covariates covariates, FitSettings settings) {
        ModelShape shape = design.shape(covariates.names());
        Optional<Verdict> bad = histories.badData();
        if (bad.isPresent() || histories.size() == 0) {
            return Fit.without(
                    shape,
                    histories.size(),
                    bad.orElse(Verdict.of(Verdict.Kind.NOT_IDENTIFIED, "there are no customers")));
        }
        Fitter fitter = new Fitter(shape, histories.size());
        if (design.family.leave()) {
            fitter.nested(
                    fit(NBD, histories, covariates, settings.cold()).logLikelihood(),
                    "attrition not distinguishable: customers who never leave (NBD with the same covariates) explain "
                            + "the data as well");
        }
        PurchaseFitter.Scale scale = PurchaseFitter.Scale.of(new CollapsedHistories(histories));
        double[][] starts = design.family.starts().apply(scale);
        for (int i = 0; i < starts.length; i++) {
            double[] start = new double[shape.size()];
            Arrays.fill(start, 1);
            System.arraycopy(starts[i], 0, start, 0, starts[i].length);
            starts[i] = start;
        }
        return fitter.fit(objective(design, histories, covariates, settings.threads()), settings, starts);
    }

    /** The sum over groups of customers with equal covariates, each with parameters of its own. */
    private static Objective objective(Design design, PurchaseHistories histories, Covariates covariates, int threads) {
        List<Covariates.Pattern> patterns = covariates.patterns();
        List<Objective> parts = new ArrayList<>();
        for (Covariates.Pattern pattern : patterns) {
            CollapsedHistories data = new CollapsedHistories(histories.rows(pattern.rows));
            parts.add(design.family.likelihood().apply(data, threads).overLogs());
        }
        return (point, gradient) -> {
            Arrays.fill(gradient, 0);
            double sum = 0;
            for (int i = 0; i < parts.size(); i++) {
                List<Double> values = patterns.get(i).values;
                double[] own = design.moved(values, point);
                double[] slope = new double[own.length];
                sum += parts.get(i).valueAt(own, slope);
                design.add(values, slope, gradient);
            }
            return sum;
        };
    }

    /**
     * Returns how the fit ended.
     *
     * @return parameters of customers with 0 in every column, then the factors; likelihood and verdict
     */
    public Fit fit() {
        return fit;
    }

    /**
     * Returns the model of customers with given values.
     *
     * @param values one for each covariate, in the order of their names; none or zeros for the reference
     * @return BG/NBD or Pareto/NBD with their parameters, given; without the errors, which are those of {@link #fit()}
     * @throws IllegalArgumentException if there are not as many values as covariates
     * @throws IllegalStateException if nothing was fitted
     */
    public PurchaseModel with(double... values) {
        if (values.length != names.size() && values.length != 0) {
            throw new IllegalArgumentException(values.length + " values must be one for each of " + names);
        }
        if (!fit.hasParameters()) {
            throw new IllegalStateException(fit.model() + " has no parameters: " + fit.verdict());
        }
        double[] logs = fit.values();
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(logs[i]);
        }
        double[] own = design.moved(Arrays.stream(values).boxed().toList(), logs);
        for (int i = 0; i < own.length; i++) {
            own[i] = Math.exp(own[i]);
        }
        return design.model.apply(own, unit);
    }

    /**
     * Returns the fit in one line.
     *
     * @return model, parameters, factors, likelihood and verdict
     */
    @Override
    public String toString() {
        return fit.toString();
    }
}
