/**
 * Finds the largest value of a smooth function of a few variables inside a box.
 *
 * <p>{@link dev.loyalty4j.metrics.optimize.Objective} is a value with its gradient,
 * {@link dev.loyalty4j.metrics.optimize.Maximiser} climbs it from several starts and polishes the best one,
 * {@link dev.loyalty4j.metrics.optimize.Maximum} is where it ended, and
 * {@link dev.loyalty4j.metrics.optimize.Curvature} is the information there. Every loop is bounded.
 *
 * <p>The package is not exported and knows nothing of customers or logarithms.
 */
@NullMarked
package dev.loyalty4j.metrics.optimize;

import org.jspecify.annotations.NullMarked;
