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
 * <p>Read them in that order. An empty denominator is a state of the figure with a reason; nothing here returns
 * {@code NaN}. All types but {@code RatioSums} are immutable.
 */
@NullMarked
package dev.loyalty4j.metrics.interval;

import org.jspecify.annotations.NullMarked;
