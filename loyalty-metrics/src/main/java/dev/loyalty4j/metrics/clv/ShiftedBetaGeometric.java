package dev.loyalty4j.metrics.clv;

import java.util.List;

/**
 * The shifted beta-geometric model of contracts: at every renewal date a customer leaves with a chance of its own,
 * which is beta(α, β) over customers. Retention rises with age because those with a high chance leave first. S(t) =
 * B(α, β + t)/B(α, β).
 *
 * <p>Source: Fader and Hardie 2007, <i>How to Project Customer Retention</i>.
 */
public final class ShiftedBetaGeometric extends ContractModel {

    static final double SMALLEST = 1e-5;
    static final double LARGEST = 1e5;

    static final ModelShape.Bound ALPHA = new ModelShape.Bound(
            "α",
            "beta of the chance to leave, first shape",
            SMALLEST,
            LARGEST,
            "attrition not distinguishable: nobody leaves, or only at the first date",
            "customers do not differ in their chance to leave");
    static final ModelShape.Bound BETA = new ModelShape.Bound(
            "β",
            "beta of the chance to leave, second shape",
            SMALLEST,
            LARGEST,
            "those who leave do so at the first date",
            "customers do not differ in their chance to leave, or nobody leaves");

    static final ModelShape SHAPE = new ModelShape("shifted beta-geometric", List.of(ALPHA, BETA));

    private ShiftedBetaGeometric(Fit fit) {
        super(fit);
    }

    /**
     * Returns the model with parameters given.
     *
     * @param alpha first shape of the chance to leave
     * @param beta second shape of the chance to leave
     * @return the model, without likelihood and intervals
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static ShiftedBetaGeometric of(double alpha, double beta) {
        return new ShiftedBetaGeometric(Fit.given(SHAPE, alpha, beta));
    }

    /**
     * Fits cohorts of contracts.
     *
     * @param cohorts each watched for as many periods as it has counts
     * @return the model; read its verdict first
     */
    public static ShiftedBetaGeometric fit(List<ContractCohort> cohorts) {
        return fit(cohorts, FitSettings.STANDARD);
    }

    /**
     * Fits cohorts of contracts.
     *
     * @param cohorts each watched for as many periods as it has counts
     * @param settings where to start; the counts are few and need one thread
     * @return the model; read its verdict first
     */
    public static ShiftedBetaGeometric fit(List<ContractCohort> cohorts, FitSettings settings) {
        ContractCounts counts = new ContractCounts(cohorts);
        return new ShiftedBetaGeometric(without(SHAPE, counts)
                .orElseGet(() -> new Fitter(SHAPE, counts.customers)
                        .fit(new LossLikelihood(counts), settings, new double[][] {{1, 1}, {0.5, 3}, {5, 20}, {1, 0.3}
                        })));
    }

    /** The end of a fit that has nothing to fit. */
    static java.util.Optional<Fit> without(ModelShape shape, ContractCounts counts) {
        if (counts.bad.isPresent()) {
            return counts.bad.map(verdict -> Fit.without(shape, 0, verdict));
        }
        return counts.customers > 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(Fit.without(
                        shape, 0, Verdict.of(Verdict.Kind.NOT_IDENTIFIED, "no contract was watched to a renewal")));
    }

    @Override
    double exponent(double[] theta) {
        return 1;
    }
}
