package dev.loyalty4j.metrics.segment;

import java.util.Objects;

/**
 * A box of score cells that has a name. Several rules may share a name.
 *
 * @param segment the name of the segment, not blank
 * @param recency which R
 * @param frequency which F
 * @param monetary which M
 */
public record SegmentRule(String segment, ScoreRange recency, ScoreRange frequency, ScoreRange monetary) {

    /**
     * Rejects a blank name.
     *
     * @param segment see the record
     * @param recency see the record
     * @param frequency see the record
     * @param monetary see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public SegmentRule {
        Objects.requireNonNull(recency, "recency");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(monetary, "monetary");
        if (Objects.requireNonNull(segment, "segment").isBlank()) {
            throw new IllegalArgumentException("the name of a segment must not be blank");
        }
    }

    boolean matches(int r, int f, int m) {
        return recency.contains(r) && frequency.contains(f) && monetary.contains(m);
    }

    boolean fits(int bins) {
        return recency.to() <= bins && frequency.to() <= bins && monetary.to() <= bins;
    }

    /**
     * Returns name and ranges.
     *
     * @return such as {@code Promising R4 F1 M1–5}
     */
    @Override
    public String toString() {
        return segment + " R" + recency + " F" + frequency + " M" + monetary;
    }
}
