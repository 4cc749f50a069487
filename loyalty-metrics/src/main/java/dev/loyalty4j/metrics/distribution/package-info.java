/**
 * Probability distributions: tails and quantiles, written here because the library depends on nothing.
 *
 * <p>A distribution is a class of static methods named for what they return ({@code cumulative}, {@code upperTail},
 * {@code quantile}); it states its accuracy as an inequality. Intervals and tests are built on top, in
 * {@code interval}; readers of a report never meet this package, and it is not exported.
 */
@NullMarked
package dev.loyalty4j.metrics.distribution;

import org.jspecify.annotations.NullMarked;
