/**
 * The shape of every answer: a {@link dev.loyalty4j.metrics.interval.Figure} with its
 * {@link dev.loyalty4j.metrics.interval.Definition}, what it was made of, and its
 * {@link dev.loyalty4j.metrics.interval.Interval}.
 *
 * <p>Two kinds cover most figures. A {@link dev.loyalty4j.metrics.interval.Proportion} is k of n and has Wilson's
 * interval. A {@link dev.loyalty4j.metrics.interval.Ratio} is one sum over another, with customers as the unit of its
 * interval, because ten orders of one customer are not ten independent observations;
 * {@link dev.loyalty4j.metrics.interval.RatioSums} collects it.
 *
 * <p>An {@link dev.loyalty4j.metrics.interval.EventRate} counts events per customer-time; an
 * {@link dev.loyalty4j.metrics.interval.Estimate} is any other number with a standard error. A
 * {@link dev.loyalty4j.metrics.interval.Difference} of two shares or two ratios compares groups that have no customer
 * in common; where the same customers stand on both sides, {@link dev.loyalty4j.metrics.interval.PairedSums} compares
 * them one by one. {@link dev.loyalty4j.metrics.interval.Bootstrap} resamples customers for figures without a formula.
 *
 * <p>Read them in that order. An empty denominator is a state of the figure with a reason; nothing here returns
 * {@code NaN}. All types but {@code RatioSums} and {@code PairedSums} are immutable.
 */
@NullMarked
package dev.loyalty4j.metrics.interval;

import org.jspecify.annotations.NullMarked;
