/**
 * Groups of customers, and what to do with them.
 *
 * <p>{@link dev.loyalty4j.metrics.segment.Segments} put everyone into exactly one group. They come from scores of
 * recency, frequency and money ({@link dev.loyalty4j.metrics.segment.Rfm} with a
 * {@link dev.loyalty4j.metrics.segment.SegmentTable}), from {@link dev.loyalty4j.metrics.segment.Lifecycle}, from
 * {@link dev.loyalty4j.metrics.segment.ValueBands}, from favourites
 * ({@link dev.loyalty4j.metrics.segment.CategoryAffinity}) or from {@link dev.loyalty4j.metrics.segment.KMeans}; two of
 * them at two dates make a {@link dev.loyalty4j.metrics.segment.MigrationMatrix}.
 *
 * <p>A {@link dev.loyalty4j.metrics.segment.CustomerSet} is one group: a segment, what a
 * {@link dev.loyalty4j.metrics.segment.CustomerCondition} finds, one of the
 * {@link dev.loyalty4j.metrics.segment.StandardSegments}, or what union, intersection and difference make of them. Its
 * card is a {@link dev.loyalty4j.metrics.segment.Persona}. {@link dev.loyalty4j.metrics.segment.AtRiskSigns} lists who
 * may be about to leave and why, {@link dev.loyalty4j.metrics.segment.NextCategory} what to offer whom. Models of other
 * rooms come in through {@link dev.loyalty4j.metrics.segment.AliveProbability} and
 * {@link dev.loyalty4j.metrics.segment.CustomerValue}.
 *
 * <p>Ties are never split: customers with equal values are in the same group, so sorting the rows differently, or
 * renaming the customers, changes nothing. "Recency" alone is not a name here: the value is <i>days since last</i> and
 * small is good, the score is turned round and large is good.
 */
@NullMarked
package dev.loyalty4j.metrics.segment;

import org.jspecify.annotations.NullMarked;
