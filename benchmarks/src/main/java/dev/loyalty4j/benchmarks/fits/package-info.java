/** Fits of the models of customer lifetime, and scoring with them. */
@NullMarked
package dev.loyalty4j.benchmarks.fits;

import org.jspecify.annotations.NullMarked;
