/**
 * Who stays, who leaves, who buys again and how often.
 *
 * <p>{@link dev.loyalty4j.metrics.retention.Retention} has the two readings of the word under two names;
 * {@link dev.loyalty4j.metrics.retention.Churn} is the complement of one of them.
 * {@link dev.loyalty4j.metrics.retention.RetentionCounts} holds the four counts from which all three follow.
 * {@link dev.loyalty4j.metrics.retention.RepeatPurchase} and {@link dev.loyalty4j.metrics.retention.PurchaseFrequency}
 * look at one window alone.
 *
 * <p>Everything comes from a {@link dev.loyalty4j.metrics.log.PurchaseLog} and a
 * {@link dev.loyalty4j.metrics.log.Period}, or from bare counts for those who know them. A period must be observed to
 * its end: a figure over half a month would be too low without saying so, so it is refused.
 */
@NullMarked
package dev.loyalty4j.metrics.retention;

import org.jspecify.annotations.NullMarked;
