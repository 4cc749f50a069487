package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.optimize.Objective;
import java.util.List;

/** Fits BG/BB and the model without attrition that is nested in it. */
final class BgBbFitting {

    private static final double SMALLEST = 1e-5;
    private static final double LARGEST = 1e5;

    private static final ModelShape.Bound ALPHA = new ModelShape.Bound(
            "α",
            "beta of the share taken, first shape",
            SMALLEST,
            LARGEST,
            "nobody takes an opportunity, or all take all or none",
            "customers do not differ in how often they buy");
    private static final ModelShape.Bound BETA = new ModelShape.Bound(
            "β",
            "beta of the share taken, second shape",
            SMALLEST,
            LARGEST,
            "everybody who is there takes every opportunity, or all take all or none",
            "customers do not differ in how often they buy, or nobody buys");

    static final ModelShape SHAPE = new ModelShape(
            "BG/BB",
            List.of(
                    ALPHA,
                    BETA,
                    new ModelShape.Bound(
                            "γ",
                            "beta of the chance to leave, first shape",
                            SMALLEST,
                            LARGEST,
                            "attrition not distinguishable: most customers never leave",
                            "customers do not differ in how soon they leave"),
                    new ModelShape.Bound(
                            "δ",
                            "beta of the chance to leave, second shape",
                            SMALLEST,
                            LARGEST,
                            "some customers leave at once and the others never",
                            "attrition not distinguishable, or customers do not differ in how soon they leave")));

    private static final ModelShape NESTED = new ModelShape("beta-Bernoulli", List.of(ALPHA, BETA));

    private final List<OpportunityCell> cells;
    private final int largest;
    private final long customers;

    private BgBbFitting(List<OpportunityCell> cells, long customers) {
        this.cells = cells;
        this.customers = customers;
        largest = cells.stream().mapToInt(OpportunityCell::opportunities).max().orElse(0);
    }

    static Fit fit(List<OpportunityCell> cells, FitSettings settings) {
        BadRows bad = new BadRows();
        long customers = 0;
        for (int i = 0; i < cells.size(); i++) {
            OpportunityCell cell = cells.get(i);
            if (cell.isPossible()) {
                customers += cell.opportunities() > 0 ? cell.customers() : 0;
            } else {
                bad.add(
                        i,
                        "x " + cell.taken() + ", t_x " + cell.lastTaken() + ", n " + cell.opportunities()
                                + ", customers " + cell.customers() + " must be 0 <= x <= t_x <= n <= "
                                + BgBb.MAX_OPPORTUNITIES + ", x = 0 with t_x = 0 only, customers at least 0");
            }
        }
        long all = customers;
        return bad.verdict()
                .map(verdict -> Fit.without(SHAPE, 0, verdict))
                .orElseGet(() -> new BgBbFitting(cells, all).fit(settings));
    }

    private Fit fit(FitSettings settings) {
        if (customers == 0) {
            return Fit.without(
                    SHAPE, 0, Verdict.of(Verdict.Kind.NOT_IDENTIFIED, "there are no customers with an opportunity"));
        }
        Fit nested = new Fitter(NESTED, customers).fit(this::withoutLeaving, FitSettings.STANDARD, new double[][] {
            {1, 1}, {0.5, 2}, {2, 0.5}
        });
        double simpler = nested.hasParameters() ? nested.logLikelihood() : Double.NEGATIVE_INFINITY;
        Objective likelihood = this::logLikelihood;
        return new Fitter(SHAPE, customers)
                .nested(simpler, "attrition not distinguishable: a model in which nobody leaves does as well")
                .fit(likelihood, settings, new double[][] {
                    {1, 1, 1, 5}, {0.5, 0.5, 0.5, 2}, {2, 1, 2, 20}, {1, 3, 0.3, 3}
                });
    }

    /** The tables do the work; the cells are few. */
    private double logLikelihood(double[] point, double[] gradient) {
        double[] theta = exponentials(point);
        OpportunityTables tables = new OpportunityTables(theta, largest);
        double[] sums = new double[theta.length + 1];
        for (OpportunityCell cell : cells) {
            tables.addTo(sums, cell.taken(), cell.lastTaken(), cell.opportunities(), (double) cell.customers());
        }
        return overLogs(sums, theta, gradient);
    }

    private double withoutLeaving(double[] point, double[] gradient) {
        double[] theta = exponentials(point);
        OpportunityTables tables = new OpportunityTables(theta[0], theta[1], 1, 1, largest);
        double[] sums = new double[theta.length + 1];
        for (OpportunityCell cell : cells) {
            tables.addStayingTo(sums, cell.taken(), cell.opportunities(), (double) cell.customers());
        }
        return overLogs(sums, theta, gradient);
    }

    private static double[] exponentials(double[] point) {
        double[] theta = new double[point.length];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = Math.exp(point[i]);
        }
        return theta;
    }

    private static double overLogs(double[] sums, double[] theta, double[] gradient) {
        for (int i = 0; i < theta.length; i++) {
            gradient[i] = theta[i] * sums[i + 1];
        }
        return sums[0];
    }
}
