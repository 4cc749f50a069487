/**
 * Benchmarks of the two libraries with JMH.
 *
 * <p>Each class tells in its own documentation how to run it. Before it measures anything, a comparison asserts that
 * both sides give the same answer.
 */
@NullMarked
package dev.loyalty4j.benchmarks;

import org.jspecify.annotations.NullMarked;
