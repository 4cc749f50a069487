/** P20: twenty earning rules over orders of a shop, given as data to the engine, and written by hand. */
@NullMarked
package dev.loyalty4j.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
