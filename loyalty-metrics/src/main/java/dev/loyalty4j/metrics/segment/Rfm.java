package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.function.Quantile;
import dev.loyalty4j.metrics.function.RadixSort;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to score customers by recency, frequency and monetary value: the number of bins, where they meet, and what
 * happens to ties. Immutable.
 *
 * <p>Thresholds are the quantiles (type 7) at k/bins of the customers who bought by the day asked for, or fixed
 * numbers. A bin is 1 + the number of thresholds strictly below the value, so customers with equal values share a
 * score, groups need not be equally large, and the order of the rows changes nothing. Recency bins the days since the
 * last purchase and turns them round: R = bins + 1 − bin, so 5 is good everywhere. Source: Hughes 1994, <i>Strategic
 * Database Marketing</i>; quantiles after Hyndman and Fan 1996.
 */
public final class Rfm {

    /** With fewer bins there is nothing between good and bad. */
    public static final int MIN_BINS = 3;

    /** With more bins a cell of a table of segments holds hardly anyone. */
    public static final int MAX_BINS = 10;

    private static final int QUINTILES = 5;

    private final int bins;
    private final TieRule ties;
    private final @Nullable RfmThresholds fixed;

    private Rfm(int bins, TieRule ties, @Nullable RfmThresholds fixed) {
        this.bins = bins;
        this.ties = ties;
        this.fixed = fixed;
    }

    /**
     * Returns scoring by quantiles.
     *
     * @param bins {@value #MIN_BINS} to {@value #MAX_BINS}
     * @return scoring where a value that equals a threshold stays below
     * @throws IllegalArgumentException if the number of bins is out of range
     */
    public static Rfm bins(int bins) {
        return new Rfm(requireBins(bins), TieRule.STAYS_BELOW, null);
    }

    /**
     * Returns scoring by fixed thresholds, which stay as they are whatever the tie rule.
     *
     * @param thresholds where the bins meet
     * @return scoring where a value that equals a threshold stays below
     */
    public static Rfm fixed(RfmThresholds thresholds) {
        return new Rfm(thresholds.bins(), TieRule.STAYS_BELOW, thresholds);
    }

    /**
     * Returns the scores by quintiles: {@code bins(5).score(log, asOf)}.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the scores of everyone who bought by then
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static RfmScores quintiles(PurchaseLog log, LocalDate asOf) {
        return bins(QUINTILES).score(log, asOf);
    }

    /**
     * Returns the same scoring with another rule for ties.
     *
     * @param rule the rule
     * @return the scoring
     */
    public Rfm ties(TieRule rule) {
        return new Rfm(bins, Objects.requireNonNull(rule, "rule"), fixed);
    }

    /**
     * Scores the customers of a log. Frequency counts purchases as the log does; money is the sum of all rows up to the
     * day, returns included as the log treats them.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the scores of everyone who bought by then; without thresholds if nobody did
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public RfmScores score(PurchaseLog log, LocalDate asOf) {
        log.requireObserved("asOf", asOf);
        RfmValues values = RfmValues.of(log, asOf);
        if (values.size() == 0) {
            return RfmScores.ofNobody(values, bins);
        }
        RfmThresholds thresholds = fixed != null ? fixed : quantiles(values, log);
        return new RfmScores(
                values,
                thresholds,
                binned(values.daysSinceLast(), thresholds.daysSinceLast(), true),
                binned(values.frequency(), thresholds.frequency(), false),
                binned(values.cents(), thresholds.cents(), false));
    }

    private RfmThresholds quantiles(RfmValues values, PurchaseLog log) {
        double majorUnit = Math.pow(10, NumberText.decimals(log.currency()));
        return new RfmThresholds(
                quantiles(values.daysSinceLast(), ties.added()),
                quantiles(values.frequency(), ties.added()),
                quantiles(values.cents(), ties.added() * majorUnit));
    }

    private List<Double> quantiles(long[] values, double added) {
        long[] ascending = values.clone();
        RadixSort.sort(ascending);
        List<Double> thresholds = new ArrayList<>();
        for (int k = 1; k < bins; k++) {
            thresholds.add(Quantile.type7(ascending, k, bins) + added);
        }
        return thresholds;
    }

    private byte[] binned(long[] values, List<Double> thresholds, boolean smallIsGood) {
        double[] ascending =
                thresholds.stream().mapToDouble(Double::doubleValue).toArray();
        byte[] scores = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int bin = ties.bin((double) values[i], ascending);
            scores[i] = (byte) (smallIsGood ? bins + 1 - bin : bin);
        }
        return scores;
    }

    static int requireBins(int bins) {
        if (bins < MIN_BINS || bins > MAX_BINS) {
            throw new IllegalArgumentException("bins " + bins + " must be " + MIN_BINS + " to " + MAX_BINS);
        }
        return bins;
    }
}
