/**
 * The way into the loyalty engine: the one package that may use all the others.
 *
 * <p>Below it each package is one room named by one noun of the domain, and a room uses only the rooms before it:
 * {@code time} and {@code amount}, then {@code activity}, then {@code rule} and {@code account}, then {@code tier},
 * {@code reward}, {@code engage} and {@code message}, then {@code program}, then {@code report}, {@code simulate} and
 * {@code store}.
 *
 * <p>Everything up to {@code program} computes and does nothing else: instants and random numbers come in as arguments,
 * results go out as values. The effects are in {@code store}, and the clock is chosen in this package.
 */
@NullMarked
package dev.loyalty4j.core;

import org.jspecify.annotations.NullMarked;
