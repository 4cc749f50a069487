package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CustomerSummaries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All transaction models on the same customers, by how well they fit. Smaller AIC and BIC are better; a difference
 * below 2 says nothing.
 *
 * @param models those that have a likelihood, the smallest BIC first, then those without
 */
public record ModelComparison(List<PurchaseModel> models) {

    /**
     * Copies the models.
     *
     * @param models see the record
     */
    public ModelComparison {
        models = List.copyOf(models);
    }

    /**
     * Fits NBD, BG/NBD, MBG/NBD and Pareto/NBD to the customers of a log.
     *
     * @param summaries x, t_x and T of each customer
     * @return the models, the best first
     */
    public static ModelComparison of(CustomerSummaries summaries) {
        return of(PurchaseHistories.of(summaries), FitSettings.STANDARD);
    }

    /**
     * Fits NBD, BG/NBD, MBG/NBD and Pareto/NBD.
     *
     * @param histories x, t_x and T of each customer
     * @param settings on how many threads; the starts are cold
     * @return the models, the best first
     */
    public static ModelComparison of(PurchaseHistories histories, FitSettings settings) {
        FitSettings cold = settings.cold();
        List<PurchaseModel> models = new ArrayList<>(List.of(
                Nbd.fit(histories, cold),
                BgNbd.fit(histories, cold),
                MbgNbd.fit(histories, cold),
                ParetoNbd.fit(histories, cold)));
        models.sort(Comparator.comparingDouble(
                model -> model.fit().hasParameters() ? model.fit().bic() : Double.POSITIVE_INFINITY));
        return new ModelComparison(models);
    }

    /**
     * Returns the model with the smallest BIC.
     *
     * @return the first of {@link #models()}
     */
    public PurchaseModel best() {
        return models.get(0);
    }

    /**
     * Returns one line for each model.
     *
     * @return the lines, the best first
     */
    @Override
    public String toString() {
        return models.stream().map(PurchaseModel::toString).collect(Collectors.joining("\n"));
    }
}
