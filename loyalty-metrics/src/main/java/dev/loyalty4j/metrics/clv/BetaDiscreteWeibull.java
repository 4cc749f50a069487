package dev.loyalty4j.metrics.clv;

import java.util.List;

/**
 * The beta-discrete-Weibull model of contracts: as {@link ShiftedBetaGeometric}, but the chance to leave of a single
 * customer also rises (c above 1) or falls (c below 1) with age. S(t) = B(α, β + tᶜ)/B(α, β); c = 1 is the shifted
 * beta-geometric, and a fit says so where the data do not tell the two apart.
 *
 * <p>Source: Fader, Hardie, Liu, Davin and Steenburgh 2018, <i>"How to Project Customer Retention" Revisited: The Role
 * of Duration Dependence</i>.
 */
public final class BetaDiscreteWeibull extends ContractModel {

    static final ModelShape SHAPE = new ModelShape(
            "beta-discrete-Weibull",
            List.of(
                    ShiftedBetaGeometric.ALPHA,
                    ShiftedBetaGeometric.BETA,
                    new ModelShape.Bound(
                            "c",
                            "how the chance to leave changes with age, above 1 it rises",
                            0.01,
                            20,
                            "those who leave do so at the first date",
                            "all who leave do so at about the same age")));

    private BetaDiscreteWeibull(Fit fit) {
        super(fit);
    }

    /**
     * Returns the model with parameters given.
     *
     * @param alpha first shape of the chance to leave
     * @param beta second shape of the chance to leave
     * @param c how the chance changes with age
     * @return the model, without likelihood and intervals
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static BetaDiscreteWeibull of(double alpha, double beta, double c) {
        return new BetaDiscreteWeibull(Fit.given(SHAPE, alpha, beta, c));
    }

    /**
     * Fits cohorts of contracts.
     *
     * @param cohorts each watched for as many periods as it has counts
     * @return the model; read its verdict first
     */
    public static BetaDiscreteWeibull fit(List<ContractCohort> cohorts) {
        return fit(cohorts, FitSettings.STANDARD);
    }

    /**
     * Fits cohorts of contracts.
     *
     * @param cohorts each watched for as many periods as it has counts
     * @param settings where to start; the counts are few and need one thread
     * @return the model; read its verdict first
     */
    public static BetaDiscreteWeibull fit(List<ContractCohort> cohorts, FitSettings settings) {
        ContractCounts counts = new ContractCounts(cohorts);
        return new BetaDiscreteWeibull(ShiftedBetaGeometric.without(SHAPE, counts)
                .orElseGet(() -> {
                    Fit nested = ShiftedBetaGeometric.fit(cohorts).fit();
                    double simpler = nested.hasParameters() ? nested.logLikelihood() : Double.NEGATIVE_INFINITY;
                    return new Fitter(SHAPE, counts.customers)
                            .nested(
                                    simpler,
                                    "c is not distinguishable from 1: the shifted beta-geometric model does as well, the chance"
                                            + " to leave of a single customer need not change with age")
                            .fit(new LossLikelihood(counts), settings, starts(nested));
                }));
    }

    /** From the nested fit as well, so that the larger model is never worse. */
    private static double[][] starts(Fit nested) {
        double[] simpler = nested.hasParameters() ? nested.values() : new double[] {2, 8};
        return new double[][] {{1, 1, 1}, {0.3, 1, 1.5}, {1, 3, 0.7}, {simpler[0], simpler[1], 1}};
    }

    @Override
    double exponent(double[] theta) {
        return theta[2];
    }
}
