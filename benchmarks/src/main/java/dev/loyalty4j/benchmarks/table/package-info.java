/**
 * One command that runs all comparisons and prints one table: start at
 * {@link dev.loyalty4j.benchmarks.table.Benchmarks}. A {@link dev.loyalty4j.benchmarks.table.Comparison} hands in
 * {@link dev.loyalty4j.benchmarks.table.Row}s.
 */
@NullMarked
package dev.loyalty4j.benchmarks.table;

import org.jspecify.annotations.NullMarked;
