package dev.loyalty4j.core.tier;

import java.util.List;
import java.util.Objects;

/**
 * A term that a return took away, kept because the return may be cancelled.
 *
 * @param term the term as it was
 * @param left what was counted over terms in the one before, without what was counted since this one began
 */
public record Revoked(TierTerm term, List<MetricCount> left) {

    /**
     * Copies the list.
     *
     * @param term the term as it was
     * @param left what was counted over terms in the one before, without what was counted since this one began
     */
    public Revoked {
        Objects.requireNonNull(term, "term");
        left = List.copyOf(Objects.requireNonNull(left, "left"));
    }

    long left(String metric) {
        return left.stream()
                .filter(c -> c.metric().equals(metric))
                .mapToLong(MetricCount::value)
                .sum();
    }
}
