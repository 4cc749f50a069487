/**
 * Numbers about customers over purchase logs, beside hand-written arrays, streams and a database, and how long it takes
 * to build the log they are computed from.
 *
 * <p>Every comparison asserts first that all sides give the same {@link dev.loyalty4j.benchmarks.metrics.SuiteFigures}.
 */
@NullMarked
package dev.loyalty4j.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;
