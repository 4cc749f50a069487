package dev.loyalty4j.metrics.segment;

/**
 * What happens to a value that equals a threshold. Whatever the rule, equal values get equal scores, so the order of
 * the customers never matters; rules that split ties to make groups of equal size are not offered.
 */
public enum TieRule {

    /** It stays below: bin = 1 + thresholds strictly below the value. */
    STAYS_BELOW(false, 0),

    /** It goes up: bin = 1 + thresholds at or below the value. */
    GOES_UP(true, 0),

    /**
     * As the R package rfm does: one is added to each quantile (a day, a purchase, a major unit of money), and a value
     * that equals the sum goes up.
     */
    RFM_PACKAGE(true, 1);

    private final boolean equalGoesUp;
    private final int added;

    TieRule(boolean equalGoesUp, int added) {
        this.equalGoesUp = equalGoesUp;
        this.added = added;
    }

    /** What the rule adds to a quantile to make it a threshold, in days, purchases or major units. */
    int added() {
        return added;
    }

    /** The bin of a value, 1 to {@code ascending.length + 1}. */
    int bin(double value, double[] ascending) {
        int bin = 1;
        for (double threshold : ascending) {
            if (threshold < value || (equalGoesUp && threshold == value)) {
                bin++;
            }
        }
        return bin;
    }
}
