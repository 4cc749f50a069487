/**
 * The way of a customer through the shop: where people drop off, where it takes effort, where they are dissatisfied.
 *
 * <p>{@link dev.loyalty4j.metrics.journey.Funnel} counts who reaches which step, in order.
 * {@link dev.loyalty4j.metrics.journey.TouchpointAudit} puts the contacts of all five
 * {@link dev.loyalty4j.metrics.journey.Stage}s side by side and ranks them by how many customers have trouble there.
 *
 * <p>Steps and answers come from the caller; nothing here reads a purchase log, because most contacts are no purchases.
 */
@NullMarked
package dev.loyalty4j.metrics.journey;

import org.jspecify.annotations.NullMarked;
