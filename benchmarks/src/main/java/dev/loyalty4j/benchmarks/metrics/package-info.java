/** Numbers about customers over purchase logs, beside hand-written arrays. */
@NullMarked
package dev.loyalty4j.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;
