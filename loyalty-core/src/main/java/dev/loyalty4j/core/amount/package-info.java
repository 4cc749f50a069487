/**
 * Exact amounts: points, money, rates, rounding and the splitting of a whole into parts.
 *
 * <p>{@link dev.loyalty4j.core.amount.Money} and {@link dev.loyalty4j.core.amount.Points} are {@code long} counts of a
 * smallest unit together with what they count. A {@link dev.loyalty4j.core.amount.Rate} is an exact ratio, and
 * {@link dev.loyalty4j.core.amount.Rounding} says what happens to the part that does not fit.
 * {@link dev.loyalty4j.core.amount.Allocation} splits a whole so that the parts always add up to it.
 *
 * <p>There is no floating point here and nothing wraps: arithmetic that leaves the range of a {@code long} throws
 * {@link java.lang.ArithmeticException}, which the engine turns into a refusal.
 */
@NullMarked
package dev.loyalty4j.core.amount;

import org.jspecify.annotations.NullMarked;
