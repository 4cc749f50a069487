/**
 * Plain functions of numbers: the error, gamma, beta and hypergeometric functions, sample quantiles, seeded random
 * numbers, and numbers as text. Nothing here knows what a customer is.
 *
 * <p>The package is not exported. Its types are public only because Java has no visibility between "this package" and
 * "everyone"; {@code module-info} draws the line. Each function states its formula, where it is taken from and how far
 * it may be off, and each is checked against another implementation in the tests.
 */
@NullMarked
package dev.loyalty4j.metrics.function;

import org.jspecify.annotations.NullMarked;
