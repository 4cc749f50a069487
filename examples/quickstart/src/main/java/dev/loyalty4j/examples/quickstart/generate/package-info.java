/**
 * Where the bundled files come from: {@link dev.loyalty4j.examples.quickstart.generate.OrdersGenerator} invents a year
 * of a coffee shop, from a fixed seed, to the same byte on every machine.
 *
 * <p>{@link dev.loyalty4j.examples.quickstart.generate.Persona} says what kinds of customers there are,
 * {@link dev.loyalty4j.examples.quickstart.generate.Menu} what they can buy and
 * {@link dev.loyalty4j.examples.quickstart.generate.Season} when the shop is full. Nothing here uses the libraries.
 */
@NullMarked
package dev.loyalty4j.examples.quickstart.generate;

import org.jspecify.annotations.NullMarked;
