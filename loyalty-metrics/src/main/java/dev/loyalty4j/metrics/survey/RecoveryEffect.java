package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Optional;

/**
 * Whether customers whose complaint was resolved buy again more often than others: an <b>association, not a cause</b>,
 * because nobody drew lots for who complained or was helped.
 *
 * <p>A recovered customer's clock starts on the day of the resolution, D (of the first case, if there are several), and
 * asks for a purchase in (D, D + n]. The comparison has the same clock: customers without any case, on the same day D.
 * Both sides must have bought within the {@code lookbackDays} up to D, so that the recovered, who were there to
 * complain, are not compared with customers long gone. The figure is the mean over the recovered of (bought again −
 * share of the comparison customers of that day who did); its interval is Student's t over the recovered, with the
 * comparison shares taken as known.
 *
 * @param recovered how many recovered customers were compared
 * @param boughtAgain how many of them bought in time
 * @param expected Σ of the comparison shares of their days: how many of as many others would have
 * @param squares Σ (bought again − comparison share)² over the recovered
 * @param withinDays n, at least 1
 * @param unmatched recovered customers left out: no purchase in the lookback, or nobody to compare with on that day
 * @param unobserved recovered customers left out because n days after the resolution are not observed yet
 */
public record RecoveryEffect(
        long recovered,
        long boughtAgain,
        double expected,
        double squares,
        int withinDays,
        long unmatched,
        long unobserved)
        implements Figure {

    /** Mean of bought again − share of the comparison customers. */
    public static final Definition EFFECT = new Definition(
            "recovery effect (association, not cause)",
            "share of recovered customers who bought again within n days of the resolution − that of customers without"
                    + " a case on the same days",
            "convention of this library; matching after Rosenbaum 2010, Design of Observational Studies");

    /**
     * Rejects counts that no comparison gives.
     *
     * @param recovered how many recovered customers were compared
     * @param boughtAgain how many of them bought in time
     * @param expected Σ of the comparison shares of their days: how many of as many others would have
     * @param squares Σ (bought again − comparison share)² over the recovered
     * @param withinDays n, at least 1
     * @param unmatched recovered customers left out: no purchase in the lookback, or nobody to compare with on that day
     * @param unobserved recovered customers left out because n days after the resolution are not observed yet
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RecoveryEffect {
        if (boughtAgain < 0 || boughtAgain > recovered || !(expected >= 0 && expected <= recovered)) {
            throw new IllegalArgumentException("bought again " + boughtAgain + " and expected " + expected
                    + " must be 0 to recovered " + recovered);
        }
        if (!(squares >= 0 && squares <= recovered) || withinDays < 1 || unmatched < 0 || unobserved < 0) {
            throw new IllegalArgumentException("squares " + squares + " must be 0 to recovered, within days "
                    + withinDays + " at least 1, unmatched " + unmatched + " and unobserved " + unobserved
                    + " at least 0");
        }
    }

    /**
     * Compares recovered customers with others of the same log.
     *
     * @param log the purchases
     * @param cases resolved complaints; customers who are not in the log count as unmatched
     * @param withinDays n, at least 1
     * @param lookbackDays how recently before or on D both sides must have bought, at least 1
     * @return the comparison, undefined if nobody could be compared
     * @throws IllegalArgumentException if a number of days is not at least 1
     */
    public static RecoveryEffect of(PurchaseLog log, Iterable<RecoveredCase> cases, int withinDays, int lookbackDays) {
        if (withinDays < 1 || lookbackDays < 1) {
            throw new IllegalArgumentException(
                    "within days " + withinDays + " and lookback days " + lookbackDays + " must be at least 1");
        }
        return new RecoveryScan(log, cases, withinDays, lookbackDays).result();
    }

    @Override
    public Definition definition() {
        return EFFECT;
    }

    @Override
    public Optional<String> undefinedReason() {
        return recovered == 0 ? Optional.of("there are no recovered customers to compare") : Optional.empty();
    }

    @Override
    public double value() {
        if (recovered == 0) {
            throw new UndefinedFigureException(EFFECT, "there are no recovered customers to compare");
        }
        return (boughtAgain - expected) / recovered;
    }

    @Override
    public Optional<Interval> interval(double level) {
        if (recovered < 2) {
            return Optional.empty();
        }
        double mean = value();
        double spread = Math.max(0, squares - recovered * mean * mean) / (recovered - 1.0);
        return Optional.of(Interval.studentT(mean, Math.sqrt(spread / recovered), recovered - 1, level));
    }

    /**
     * Returns name, difference, interval and counts in one line.
     *
     * @return such as {@code recovery effect (association, not cause) 0.1000 (…), 30 of 50 recovered customers bought
     *     within 90 days, 25.00 expected}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> EFFECT.name() + " undefined: " + reason)
                .orElseGet(() -> EFFECT.name() + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + ", "
                        + NumberText.count(boughtAgain) + " of " + NumberText.count(recovered)
                        + " recovered customers bought within " + withinDays + " days, "
                        + NumberText.decimal(expected) + " expected");
    }
}
