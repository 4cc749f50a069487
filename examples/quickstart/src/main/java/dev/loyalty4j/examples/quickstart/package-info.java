/**
 * The quickstart: a year of a coffee shop goes through a loyalty programme, and the numbers about its customers come
 * out.
 *
 * <p>{@link dev.loyalty4j.examples.quickstart.Quickstart} is the door. Of the rest, read
 * {@link dev.loyalty4j.examples.quickstart.BeanClub} for how a programme is written,
 * {@link dev.loyalty4j.examples.quickstart.Replay} for how commands are submitted to {@code loyalty-core}, and
 * {@link dev.loyalty4j.examples.quickstart.CustomerReport} for how {@code loyalty-metrics} is asked. The packages
 * beside it read files ({@code orders}) and invent the bundled ones ({@code generate}).
 */
@NullMarked
package dev.loyalty4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;
