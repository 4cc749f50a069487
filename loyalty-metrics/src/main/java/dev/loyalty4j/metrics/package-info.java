/**
 * The way into the metrics: the one package that may use all the others.
 *
 * <p>Below it each package is one room named by one noun, and a room uses only the rooms before it: {@code function} and {@code linear}, then {@code optimize} and {@code distribution}, then {@code interval} and {@code log}, and from there to the numbers themselves.
 *
 * <p>Nothing here reads a clock, draws an unseeded random number or touches a file: rows go in, numbers come out.
 */
@NullMarked
package dev.loyalty4j.metrics;

import org.jspecify.annotations.NullMarked;
