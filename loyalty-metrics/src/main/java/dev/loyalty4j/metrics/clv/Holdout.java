package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.HoldoutSplit;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Models that saw a log up to a day, against what the same customers did afterwards, and against what anybody could say
 * without a model.
 *
 * @param horizon how long the holdout is
 * @param customers how many customers were known at the end of the calibration
 * @param actual how much they bought in the holdout
 * @param comparison the fitted models, the best first
 * @param scores one for each model that has parameters, in the same order
 * @param baselines mean rate, last period and NBD, as far as they can be had
 */
public record Holdout(
        Horizon horizon,
        long customers,
        long actual,
        ModelComparison comparison,
        List<HoldoutScore> scores,
        List<HoldoutScore> baselines) {

    /** x·H/T. */
    public static final String MEAN_RATE = "mean rate";

    /** Purchases in the last min(H, T), scaled to H. */
    public static final String LAST_PERIOD = "last period";

    /** (r + x)/(α + T)·H. */
    public static final String NBD = "NBD";

    /**
     * Copies the lists.
     *
     * @param horizon see the record
     * @param customers see the record
     * @param actual see the record
     * @param comparison see the record
     * @param scores see the record
     * @param baselines see the record
     */
    public Holdout {
        Objects.requireNonNull(horizon, "horizon");
        Objects.requireNonNull(comparison, "comparison");
        scores = List.copyOf(scores);
        baselines = List.copyOf(baselines);
    }

    /**
     * Fits every model up to a day and scores it up to a later one.
     *
     * @param log the log
     * @param calibrationEnd the last local day that the models see
     * @param holdoutEnd the last local day that counts, not after the log's {@code observedThrough}
     * @param unit the unit of all times
     * @return the models and baselines with their errors
     * @throws IllegalArgumentException if a day is out of its range
     */
    public static Holdout of(PurchaseLog log, LocalDate calibrationEnd, LocalDate holdoutEnd, ModelUnit unit) {
        HoldoutSplit split = log.split(calibrationEnd, holdoutEnd, unit);
        PurchaseHistories histories = PurchaseHistories.of(split.calibration());
        int[] actual = new int[histories.size()];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = split.purchases(i);
        }
        LocalDate windowStart = calibrationEnd.minusDays(ChronoUnit.DAYS.between(calibrationEnd, holdoutEnd));
        return of(
                histories,
                actual,
                recent(split.calibration(), log.summaries(windowStart, unit)),
                new Horizon(split.horizon(), unit));
    }

    /** For each customer the purchases after the day of the earlier summaries; both stand in the order of the log. */
    private static int[] recent(CustomerSummaries now, CustomerSummaries before) {
        int[] counts = new int[now.size()];
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            boolean known = at < before.size() && before.customerId(at).equals(now.customerId(i));
            counts[i] = now.repeatPurchases(i) - (known ? before.repeatPurchases(at) : 0);
            at += known ? 1 : 0;
        }
        return counts;
    }

    private static Holdout of(PurchaseHistories histories, int[] actual, int[] recent, Horizon horizon) {
        ModelComparison comparison = ModelComparison.of(histories, FitSettings.STANDARD);
        int[] calibration = new int[histories.size()];
        double[] mean = new double[calibration.length];
        double[] last = new double[calibration.length];
        double length = horizon.in(histories.unit());
        long total = 0;
        for (int i = 0; i < calibration.length; i++) {
            calibration[i] = histories.repeatPurchases(i);
            double age = histories.age(i);
            mean[i] = age == 0 ? 0 : calibration[i] * length / age;
            last[i] = age == 0 ? 0 : recent[i] * length / Math.min(length, age);
            total += actual[i];
        }
        List<HoldoutScore> scores = new ArrayList<>();
        List<HoldoutScore> baselines = new ArrayList<>();
        baselines.add(HoldoutScore.of(MEAN_RATE, calibration, actual, mean));
        baselines.add(HoldoutScore.of(LAST_PERIOD, calibration, actual, last));
        for (PurchaseModel model : comparison.models()) {
            if (model.fit().hasParameters()) {
                double[] expected = new double[calibration.length];
                model.expectedPurchases(histories, horizon, expected);
                HoldoutScore score = HoldoutScore.of(model.fit().model(), calibration, actual, expected);
                (model instanceof Nbd ? baselines : scores).add(score);
            }
        }
        return new Holdout(horizon, calibration.length, total, comparison, scores, baselines);
    }

    /**
     * Returns how the repeat purchases of the calibrated customers grew, day by day in steps, beside what a model
     * expects from the days of their first purchases alone.
     *
     * @param model a model with parameters, such as one of {@link #comparison()}
     * @param log the log
     * @param calibrationEnd customers who came later do not count
     * @param holdoutEnd the day of the last point
     * @param stepDays days between points, at least 1
     * @return the points; the last is that of the end
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static List<TrackingPoint> track(
            PurchaseModel model, PurchaseLog log, LocalDate calibrationEnd, LocalDate holdoutEnd, int stepDays) {
        return Tracking.of(model, log, calibrationEnd, holdoutEnd, stepDays);
    }

    /**
     * Returns the score of a model or baseline.
     *
     * @param name such as {@code BG/NBD} or {@link #MEAN_RATE}
     * @return the score
     * @throws IllegalArgumentException if there is none of this name
     */
    public HoldoutScore score(String name) {
        return Stream.concat(scores.stream(), baselines.stream())
                .filter(score -> score.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("score " + name + " must be one of "
                        + Stream.concat(scores.stream(), baselines.stream())
                                .map(HoldoutScore::name)
                                .toList()));
    }

    /**
     * Returns what happened and what each model and baseline expected.
     *
     * @return one line for each
     */
    @Override
    public String toString() {
        return NumberText.count(actual) + " purchases of " + NumberText.count(customers) + " customers in " + horizon
                + "\n"
                + Stream.concat(scores.stream(), baselines.stream())
                        .map(HoldoutScore::toString)
                        .collect(Collectors.joining("\n"));
    }
}
