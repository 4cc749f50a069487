/**
 * Groups of customers: scores by recency, frequency and money, and names for them.
 *
 * <p>{@link dev.loyalty4j.metrics.segment.Rfm} says how to score; its {@link dev.loyalty4j.metrics.segment.RfmScores}
 * hold three numbers per customer and become {@link dev.loyalty4j.metrics.segment.Segments} by a
 * {@link dev.loyalty4j.metrics.segment.SegmentTable}, one of the two that are here or the caller's own, which is
 * checked for gaps and overlaps when it is made.
 *
 * <p>Ties are never split: customers with equal values have equal scores under every
 * {@link dev.loyalty4j.metrics.segment.TieRule}, so sorting the rows differently, or renaming the customers, changes
 * nothing. "Recency" alone is not a name here: the value is <i>days since last</i> and small is good, the score is
 * turned round and large is good.
 */
@NullMarked
package dev.loyalty4j.metrics.segment;

import org.jspecify.annotations.NullMarked;
