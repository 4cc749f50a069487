package dev.loyalty4j.metrics.clv;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Fits the transaction models: checks the rows, collapses them, climbs, and compares with customers who never leave.
 */
final class PurchaseFitter {

    /** Rows that are enough to tell the starting points apart. */
    private static final int COARSE_ROWS = 8_000;

    static final Family NBD = new Family(PurchaseShapes.NBD, false, NbdLikelihood::new, scale -> new double[][] {
        {0.3, 0.3 / scale.rate}, {1, 1 / scale.rate}, {5, 5 / scale.rate},
    });

    static final Family BG = new Family(
            PurchaseShapes.BG,
            true,
            (data, threads) -> new DropoutLikelihood(data, 0, threads),
            PurchaseFitter::dropoutStarts);

    static final Family MBG = new Family(
            PurchaseShapes.MBG,
            true,
            (data, threads) -> new DropoutLikelihood(data, 1, threads),
            PurchaseFitter::dropoutStarts);

    static final Family PARETO =
            new Family(PurchaseShapes.PARETO, true, ParetoLikelihood::new, scale -> new double[][] {
                {0.5, 0.3 / scale.rate, 0.6, 0.4 * scale.age},
                {1, 0.8 / scale.rate, 0.3, scale.age},
                {0.5, 0.5 / scale.rate, 2, 8 * scale.age},
                {0.3, 0.3 / scale.rate, 0.2, 0.02 * scale.age}
            });

    private PurchaseFitter() {}

    /** A model as a fit sees it; whether customers leave, so that it has NBD nested in it. */
    record Family(
            ModelShape shape,
            boolean leave,
            BiFunction<CollapsedHistories, Integer, Likelihood> likelihood,
            Function<Scale, double[][]> starts) {}

    /** Purchases per time and the mean age, both above 0 whatever the data. */
    record Scale(double rate, double age) {

        static Scale of(CollapsedHistories data) {
            double age = data.meanAge > 0 ? data.meanAge : 1;
            return new Scale(Math.max(data.meanRate, 0.5 / (age * data.customers)), age);
        }
    }

    private static double[][] dropoutStarts(Scale scale) {
        return new double[][] {
            {0.3, 0.2 / scale.rate, 0.8, 2.5},
            {1, 0.8 / scale.rate, 0.5, 5},
            {0.6, 0.5 / scale.rate, 3, 20},
        };
    }

    static Fit fit(Family family, PurchaseHistories histories, FitSettings settings) {
        ModelShape shape = family.shape;
        Optional<Verdict> bad = histories.badData();
        if (bad.isPresent()) {
            return Fit.without(shape, histories.size(), bad.get());
        }
        if (histories.size() == 0) {
            return Fit.without(shape, 0, Verdict.of(Verdict.Kind.NOT_IDENTIFIED, "there are no customers"));
        }
        CollapsedHistories data = new CollapsedHistories(histories);
        Fitter fitter = new Fitter(shape, data.customers);
        if (family.leave) {
            fitter.nested(
                    fit(NBD, data, settings.cold(), new Fitter(PurchaseShapes.NBD, data.customers))
                            .logLikelihood(),
                    "attrition not distinguishable: customers who never leave (NBD) explain the data as well");
        }
        return judged(fit(family, data, settings, fitter), data);
    }

    /**
     * Without a single repeat purchase the likelihood rises for ever towards customers who never buy, but ever slower.
     */
    private static Fit judged(Fit fit, CollapsedHistories data) {
        if (data.meanRate > 0 || !fit.hasParameters()) {
            return fit;
        }
        Verdict verdict = data.meanAge > 0
                ? Verdict.of(
                        Verdict.Kind.AT_BOUNDARY, "nobody came back: the rates of buying are as near to 0 as one likes")
                : Verdict.of(Verdict.Kind.NOT_IDENTIFIED, "nobody was observed for any time after the first purchase");
        return fit.withVerdict(verdict);
    }

    private static Fit fit(Family family, CollapsedHistories data, FitSettings settings, Fitter fitter) {
        int threads = settings.threads();
        CollapsedHistories some = data.thinned(COARSE_ROWS);
        return fitter.coarse(family.likelihood.apply(some, threads).overLogs())
                .fit(family.likelihood.apply(data, threads).overLogs(), settings, family.starts.apply(Scale.of(data)));
    }
}
