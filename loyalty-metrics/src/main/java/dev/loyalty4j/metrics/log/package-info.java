/**
 * The purchase log: what customers bought, when and for how much, in columns.
 *
 * <p>Start with {@link dev.loyalty4j.metrics.log.PurchaseLog} and its
 * {@link dev.loyalty4j.metrics.log.PurchaseLogBuilder}; {@link dev.loyalty4j.metrics.log.Columns} maps the caller's own
 * row type onto it. Declarations decide what a row means: {@link dev.loyalty4j.metrics.log.ReturnTreatment} for
 * returns, {@link dev.loyalty4j.metrics.log.SameDay} for several orders on one day, the zone for which day an instant
 * is. {@link dev.loyalty4j.metrics.log.Intake} tells what became of the rows, so that nothing is lost in silence.
 *
 * <p>A <i>purchase</i> is a local day on which a customer has at least one sale row, of zero value included, or an
 * order where the log keeps them apart. {@link dev.loyalty4j.metrics.log.PurchaseCursor} walks purchases without
 * allocating; every figure of this library is computed through it.
 *
 * <p>{@link dev.loyalty4j.metrics.log.Period} and {@link dev.loyalty4j.metrics.log.Bucket} cut time;
 * {@link dev.loyalty4j.metrics.log.CustomerSummaries} holds what the models of customer lifetime value need, and a
 * {@link dev.loyalty4j.metrics.log.HoldoutSplit} what they are judged by. Where rows are spread over machines,
 * {@link dev.loyalty4j.metrics.log.PurchaseDays} and {@link dev.loyalty4j.metrics.log.PurchaseSums} collect them part
 * by part and merge in any order; {@link dev.loyalty4j.metrics.log.PurchaseOrders} also keeps order ids, for returns
 * that are netted and rows that are delivered twice.
 */
@NullMarked
package dev.loyalty4j.metrics.log;

import org.jspecify.annotations.NullMarked;
