/** Commands that are on disk when they are answered, beside hand-written JDBC that writes the same rows. */
@NullMarked
package dev.loyalty4j.benchmarks.durable;

import org.jspecify.annotations.NullMarked;
