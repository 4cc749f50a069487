/**
 * Small dense symmetric matrices: the information of a few parameters, not data.
 *
 * <p>{@link dev.loyalty4j.metrics.linear.Cholesky} solves with a positive-definite matrix and says when it is none;
 * {@link dev.loyalty4j.metrics.linear.SymmetricEigen} tells how far a matrix is from being singular. Both copy what
 * they are given and are immutable.
 *
 * <p>The package is not exported; what a model does not know is told by its verdict, not by a matrix.
 */
@NullMarked
package dev.loyalty4j.metrics.linear;

import org.jspecify.annotations.NullMarked;
