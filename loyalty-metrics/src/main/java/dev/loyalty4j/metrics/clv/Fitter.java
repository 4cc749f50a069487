package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.linear.Cholesky;
import dev.loyalty4j.metrics.linear.SymmetricEigen;
import dev.loyalty4j.metrics.optimize.Curvature;
import dev.loyalty4j.metrics.optimize.Maximiser;
import dev.loyalty4j.metrics.optimize.Maximum;
import dev.loyalty4j.metrics.optimize.Objective;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a likelihood to its {@link Fit}: climbs it over ln θ, inverts the information there and passes the verdict.
 *
 * <p>The order of verdicts: a nested model that does as well and parameters at their bounds, all of them named;
 * information that is not positive definite or whose condition exceeds {@value #MAX_CONDITION}; a slope that is left.
 * Standard errors exist only at a top inside the bounds and where the information supports them.
 */
final class Fitter {

    /** max |∂LL/∂ln θ| / customers of a converged fit. */
    static final double MAX_STEEPNESS = 1e-6;

    /** Of the information in ln θ. */
    static final double MAX_CONDITION = 1e10;

    /** Half the 90 % quantile of χ² with one degree of freedom: 5 % for a parameter at the end of its range. */
    static final double NESTED_GAIN = 1.353;

    private final ModelShape shape;
    private final long customers;
    private @Nullable Objective coarse;
    private double nestedLogLikelihood = Double.NEGATIVE_INFINITY;
    private String nestedMeaning = "";

    Fitter(ModelShape shape, long customers) {
        this.shape = shape;
        this.customers = customers;
    }

    /** In ln θ: who is as near to a bound stands at it. */
    private static final double AT_BOUND = 1e-6;

    /** In ln θ: the climb may stop this far from a bound towards which the likelihood still rises, but hardly. */
    private static final double NEAR_BOUND = 0.01;

    /** Names a simpler model of the same data and what it means if that one does as well. */
    Fitter nested(double logLikelihood, String meaning) {
        this.nestedLogLikelihood = logLikelihood;
        this.nestedMeaning = meaning;
        return this;
    }

    /** Lets the starts be told apart by a cheaper likelihood, such as one over a part of the rows. */
    Fitter coarse(Objective cheaper) {
        this.coarse = cheaper;
        return this;
    }

    /** The likelihood and its gradient are over ln θ; the starts are θ. */
    Fit fit(Objective logLikelihood, FitSettings settings, double[]... coldStarts) {
        Maximiser maximiser = new Maximiser(shape.lower(), shape.upper(), customers);
        boolean warm = !settings.start().isEmpty();
        if (warm && settings.start().size() != shape.size()) {
            throw new IllegalArgumentException(
                    "start " + settings.start() + " must have the " + shape.size() + " parameters of " + shape.name());
        }
        double[] start = warm
                ? logs(settings.start().stream().mapToDouble(value -> value).toArray())
                : maximiser
                        .best(
                                coarse == null ? logLikelihood : coarse,
                                Arrays.stream(coldStarts).map(Fitter::logs).toArray(double[][]::new))
                        .point();
        Maximum maximum = maximiser.polish(logLikelihood, start);
        if (!Double.isFinite(maximum.value())) {
            return Fit.without(shape, customers, notIdentified("the likelihood cannot be computed for these data"));
        }
        return judge(maximum, Curvature.of(logLikelihood, maximum.point()));
    }

    private static double[] logs(double[] theta) {
        return Arrays.stream(theta).map(Math::log).toArray();
    }

    private Fit judge(Maximum maximum, double[][] information) {
        double steepness = maximum.steepness() / customers;
        boolean rising = steepness > MAX_STEEPNESS;
        String bounds = bounds(maximum.point(), rising ? NEAR_BOUND : AT_BOUND);
        Optional<String> flat = flat(information);
        Covariance covariance = rising || !bounds.isEmpty() || flat.isPresent()
                ? Covariance.NONE
                : Cholesky.of(information)
                        .map(Cholesky::inverse)
                        .map(Covariance::of)
                        .orElse(Covariance.NONE);
        double[] theta = Arrays.stream(maximum.point()).map(Math::exp).toArray();
        return new Fit(
                shape.name(),
                customers,
                verdict(maximum.value(), steepness, bounds, flat),
                shape.parameters(theta),
                maximum.value(),
                covariance,
                steepness);
    }

    private Verdict verdict(double value, double steepness, String bounds, Optional<String> flat) {
        String nested = value - nestedLogLikelihood < NESTED_GAIN ? nestedMeaning : "";
        if (!bounds.isEmpty() || !nested.isEmpty()) {
            return Verdict.of(
                    Verdict.Kind.AT_BOUNDARY, nested + (nested.isEmpty() || bounds.isEmpty() ? "" : "; ") + bounds);
        }
        if (flat.isPresent()) {
            return notIdentified(flat.get());
        }
        return steepness <= MAX_STEEPNESS
                ? Verdict.of(Verdict.Kind.CONVERGED, "the top of the likelihood lies inside the bounds")
                : notIdentified("the likelihood still rises by " + NumberText.decimal(steepness)
                        + " per customer and unit of ln θ");
    }

    private static Verdict notIdentified(String why) {
        return Verdict.of(Verdict.Kind.NOT_IDENTIFIED, why);
    }

    /** What it means that parameters ended within so much of a bound in ln θ; empty if none did. */
    private String bounds(double[] point, double within) {
        return IntStream.range(0, point.length)
                .mapToObj(i -> {
                    ModelShape.Bound range = shape.bounds().get(i);
                    boolean low = point[i] <= Math.log(range.lower()) + within;
                    boolean high = point[i] >= Math.log(range.upper()) - within;
                    String end = low
                            ? "lower bound " + NumberText.decimal(range.lower())
                            : "upper bound " + NumberText.decimal(range.upper());
                    String meaning = low ? range.atLower() : range.atUpper();
                    return low || high ? range.symbol() + " at its " + end + ": " + meaning : "";
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Why the information determines no covariance. */
    private static Optional<String> flat(double[][] information) {
        boolean finite =
                Arrays.stream(information).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        double condition = finite ? SymmetricEigen.of(information).condition() : Double.POSITIVE_INFINITY;
        if (condition <= MAX_CONDITION) {
            return Optional.empty();
        }
        return Optional.of(
                condition == Double.POSITIVE_INFINITY
                        ? "the likelihood is flat or rising in some direction: the data do not determine the parameters"
                        : "the likelihood is nearly flat in some direction (condition " + NumberText.decimal(condition)
                                + "): the data do not determine the parameters");
    }
}
