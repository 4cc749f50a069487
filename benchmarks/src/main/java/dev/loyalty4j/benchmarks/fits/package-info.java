/**
 * Fits of the models of customer lifetime, and scoring with them. There is no other library for the JVM to set beside
 * them, so their rows stand alone.
 */
@NullMarked
package dev.loyalty4j.benchmarks.fits;

import org.jspecify.annotations.NullMarked;
