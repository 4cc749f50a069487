/**
 * Numbers about customers, from what they bought: rows go in, figures that explain themselves come out.
 *
 * <p>Read these first. {@link dev.loyalty4j.metrics.log.PurchaseLog} holds the rows and what was declared about them:
 * the zone, the last observed day, what happens to returns. {@link dev.loyalty4j.metrics.log.Period} is a month, a
 * quarter or any span of days. {@link dev.loyalty4j.metrics.interval.Figure} is what every answer is: a value with what
 * it was made of, its interval and its definition, or the reason why there is none.
 *
 * <p>Then take the room of the question: {@link dev.loyalty4j.metrics.retention} for who stays and buys again,
 * {@link dev.loyalty4j.metrics.survival} for how long, {@link dev.loyalty4j.metrics.value} for money,
 * {@link dev.loyalty4j.metrics.segment} for groups of customers, {@link dev.loyalty4j.metrics.survey} for what they
 * say, {@link dev.loyalty4j.metrics.journey} for the way through the shop, {@link dev.loyalty4j.metrics.goal} for what
 * a figure should become. {@link dev.loyalty4j.metrics.Metrics} puts the commonest figures of a period side by side.
 *
 * <p>Nothing here reads a clock, draws an unseeded random number or touches a file. All results are immutable and may
 * be shared between threads; builders, cursors and sums are for one thread.
 */
@NullMarked
package dev.loyalty4j.metrics;

import org.jspecify.annotations.NullMarked;
