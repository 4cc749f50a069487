/**
 * The blocks of the README as programs.
 *
 * <p>What stands between the marks {@code readme:start} and {@code readme:end} in these files is, letter by letter,
 * what the README shows; a test compares the two and runs each program, and the output in the README is what it
 * printed.
 */
@NullMarked
package dev.loyalty4j.examples.readme;

import org.jspecify.annotations.NullMarked;
