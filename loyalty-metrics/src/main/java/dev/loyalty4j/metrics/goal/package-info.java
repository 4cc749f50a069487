/**
 * What a figure should become, by when, and whether it is on the way.
 *
 * <p>A {@link dev.loyalty4j.metrics.goal.Goal} has a baseline, a target and a deadline; a
 * {@link dev.loyalty4j.metrics.goal.Change} says whether "ten percent less" is relative or in points.
 * {@link dev.loyalty4j.metrics.goal.Goal#progress} compares a figure of today with the straight path and projects it.
 * An {@link dev.loyalty4j.metrics.goal.IndustryBenchmark} is what others are said to reach.
 *
 * <p>Nothing here reads a clock: today is an argument.
 */
@NullMarked
package dev.loyalty4j.metrics.goal;

import org.jspecify.annotations.NullMarked;
