package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a fit ended in, the same for every model. Read {@link #verdict()} first.
 *
 * @param model the name of the model
 * @param customers how many customers (contracts, donors, repeat buyers) the likelihood is over
 * @param verdict how the fit ended
 * @param parameters in the order of the paper; empty if nothing was fitted
 * @param logLikelihood the total log-likelihood with all terms of the paper, finite; of no meaning if nothing was
 *     fitted
 * @param covariance of ln θ; none where the data do not support it
 * @param steepness max |∂LL/∂ln θ| / customers at the end
 */
public record Fit(
        String model,
        long customers,
        Verdict verdict,
        List<Parameter> parameters,
        double logLikelihood,
        Covariance covariance,
        double steepness) {

    /**
     * Rejects what no fit ends in.
     *
     * @param model see the record
     * @param customers see the record
     * @param verdict see the record
     * @param parameters see the record
     * @param logLikelihood see the record
     * @param covariance see the record
     * @param steepness see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Fit {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(verdict, "verdict");
        parameters = List.copyOf(parameters);
        if (customers < 0 || !Double.isFinite(logLikelihood) || !(steepness >= 0)) {
            throw new IllegalArgumentException(model + ": customers " + customers + " and steepness " + steepness
                    + " must be at least 0, log-likelihood " + logLikelihood + " finite");
        }
        if (covariance.isPresent() && covariance.size() != parameters.size()) {
            throw new IllegalArgumentException(model + ": covariance of " + covariance.size() + " must be of "
                    + parameters.size() + " parameters");
        }
    }

    /** Nothing was fitted. */
    static Fit without(ModelShape shape, long customers, Verdict verdict) {
        return new Fit(shape.name(), customers, verdict, List.of(), 0, Covariance.NONE, 0);
    }

    /** Parameters of the caller. */
    static Fit given(ModelShape shape, double... values) {
        return new Fit(
                shape.name(),
                0,
                Verdict.of(Verdict.Kind.GIVEN, "parameters given by the caller, not fitted"),
                shape.parameters(values),
                0,
                Covariance.NONE,
                0);
    }

    /** The same numbers under another verdict, which supports no errors. */
    Fit withVerdict(Verdict other) {
        return new Fit(model, customers, other, parameters, logLikelihood, Covariance.NONE, steepness);
    }

    /**
     * Returns whether there are parameters to predict with.
     *
     * @return false for bad data and for no data
     */
    public boolean hasParameters() {
        return !parameters.isEmpty();
    }

    /** θ in the order of the paper, a new array. */
    double[] values() {
        return parameters.stream().mapToDouble(Parameter::value).toArray();
    }

    /**
     * Returns a parameter.
     *
     * @param symbol its symbol
     * @return the value
     * @throws IllegalArgumentException if the model has no such parameter or nothing was fitted
     */
    public double parameter(String symbol) {
        return parameters.get(position(symbol)).value();
    }

    /**
     * Returns the standard error of a parameter on its own scale.
     *
     * @param symbol its symbol
     * @return θ·√(variance of ln θ); empty where the data do not support one
     * @throws IllegalArgumentException if the model has no such parameter or nothing was fitted
     */
    public OptionalDouble standardError(String symbol) {
        return standardError(position(symbol));
    }

    private OptionalDouble standardError(int i) {
        return covariance.isPresent()
                ? OptionalDouble.of(parameters.get(i).value() * Math.sqrt(covariance.at(i, i)))
                : OptionalDouble.empty();
    }

    /**
     * Returns a parameter as a figure with its interval, made on the log scale.
     *
     * @param symbol its symbol
     * @return the figure
     * @throws IllegalArgumentException if the model has no such parameter or nothing was fitted
     */
    public Prediction estimate(String symbol) {
        int i = position(symbol);
        Definition meaning =
                new Definition(symbol + " of " + model, parameters.get(i).meaning(), "maximum likelihood");
        return covariance.isPresent()
                ? new Prediction(meaning, parameter(symbol), Math.sqrt(covariance.at(i, i)), PredictionScale.LOG, "")
                : Prediction.exact(meaning, parameter(symbol));
    }

    /**
     * Returns Akaike's criterion. Smaller is better; only fits to the same customers compare.
     *
     * @return 2k − 2·LL
     * @throws IllegalStateException if nothing was fitted
     */
    public double aic() {
        return 2.0 * requireFitted() - 2 * logLikelihood;
    }

    /**
     * Returns the criterion of Schwarz. Smaller is better; only fits to the same customers compare.
     *
     * @return k·ln(customers) − 2·LL
     * @throws IllegalStateException if nothing was fitted
     */
    public double bic() {
        return requireFitted() * Math.log((double) customers) - 2 * logLikelihood;
    }

    private int requireFitted() {
        if (parameters.isEmpty() || verdict.kind() == Verdict.Kind.GIVEN) {
            throw new IllegalStateException(model + " has no likelihood: " + verdict);
        }
        return parameters.size();
    }

    private int position(String symbol) {
        return IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model + ": parameter " + symbol + " must be one of "
                        + parameters.stream().map(Parameter::symbol).toList() + "; " + verdict));
    }

    /**
     * Returns model, parameters with standard errors, likelihood, criteria and verdict in one line.
     *
     * @return such as {@code BG/NBD of 2 357 customers: r 0.2426 ± 0.01256, …; LL -9 582.43, AIC 19 172.86, BIC 19
     *     195.92; converged: …}
     */
    @Override
    public String toString() {
        String values = IntStream.range(0, parameters.size())
                .mapToObj(i -> parameters.get(i).symbol() + " "
                        + NumberText.decimal(parameters.get(i).value()) + error(i))
                .collect(Collectors.joining(", "));
        boolean fitted = hasParameters() && verdict.kind() != Verdict.Kind.GIVEN;
        String likelihood = fitted
                ? "; LL " + NumberText.fixed(logLikelihood, 2) + ", AIC " + NumberText.fixed(aic(), 2) + ", BIC "
                        + NumberText.fixed(bic(), 2)
                : "";
        String of = fitted ? " of " + NumberText.count(customers) + " customers" : "";
        return model + of + ": " + values + likelihood + (hasParameters() ? "; " : "") + verdict;
    }

    private String error(int i) {
        OptionalDouble error = standardError(i);
        return error.isPresent() ? " ± " + NumberText.decimal(error.getAsDouble()) : "";
    }
}
