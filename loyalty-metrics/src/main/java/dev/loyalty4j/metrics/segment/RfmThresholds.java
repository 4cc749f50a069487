package dev.loyalty4j.metrics.segment;

import java.util.List;
import java.util.Objects;

/**
 * Where the bins of recency, frequency and monetary value meet, in ascending order: bins − 1 numbers each.
 *
 * @param daysSinceLast in days
 * @param frequency in purchases
 * @param cents in minor units of the currency, so that a threshold can equal a value exactly
 */
public record RfmThresholds(List<Double> daysSinceLast, List<Double> frequency, List<Double> cents) {

    /**
     * Rejects lists of different length, not finite, or not in ascending order.
     *
     * @param daysSinceLast see the record
     * @param frequency see the record
     * @param cents see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RfmThresholds {
        daysSinceLast = ascending("daysSinceLast", daysSinceLast);
        frequency = ascending("frequency", frequency);
        cents = ascending("cents", cents);
        if (frequency.size() != daysSinceLast.size() || cents.size() != daysSinceLast.size()) {
            throw new IllegalArgumentException("thresholds " + daysSinceLast + ", " + frequency + ", " + cents
                    + " must be as many for recency, frequency and money");
        }
        Rfm.requireBins(daysSinceLast.size() + 1);
    }

    private static List<Double> ascending(String what, List<Double> numbers) {
        List<Double> copy = List.copyOf(Objects.requireNonNull(numbers, what));
        for (int i = 0; i < copy.size(); i++) {
            if (!Double.isFinite(copy.get(i)) || (i > 0 && copy.get(i) < copy.get(i - 1))) {
                throw new IllegalArgumentException(what + " " + copy + " must be finite and in ascending order");
            }
        }
        return copy;
    }

    /**
     * Returns how many bins the thresholds make.
     *
     * @return one more than thresholds
     */
    public int bins() {
        return daysSinceLast.size() + 1;
    }
}
