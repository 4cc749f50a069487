package dev.loyalty4j.metrics.segment;

/**
 * A range of scores, both ends included.
 *
 * @param from the lowest score, at least 1
 * @param to the highest score, at least {@code from}
 */
public record ScoreRange(int from, int to) {

    /**
     * Rejects ranges that are empty or outside 1 to {@value Rfm#MAX_BINS}.
     *
     * @param from see the record
     * @param to see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public ScoreRange {
        if (from < 1 || to < from || to > Rfm.MAX_BINS) {
            throw new IllegalArgumentException(
                    "scores " + from + " to " + to + " must be ascending and within 1 to " + Rfm.MAX_BINS);
        }
    }

    /**
     * Returns a range.
     *
     * @param from the lowest score
     * @param to the highest score
     * @return the range
     * @throws IllegalArgumentException if it is empty or outside 1 to {@value Rfm#MAX_BINS}
     */
    public static ScoreRange of(int from, int to) {
        return new ScoreRange(from, to);
    }

    /**
     * Returns whether a score lies in the range.
     *
     * @param score a score
     * @return true if from ≤ score ≤ to
     */
    public boolean contains(int score) {
        return from <= score && score <= to;
    }

    /**
     * Returns the range as text.
     *
     * @return such as {@code 4} or {@code 1–2}
     */
    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
