/**
 * Who stays, who leaves, who buys again and how often.
 *
 * <p>{@link dev.loyalty4j.metrics.retention.Retention} has the two readings of the word under two names;
 * {@link dev.loyalty4j.metrics.retention.Churn} is the complement of one of them.
 * {@link dev.loyalty4j.metrics.retention.RetentionCounts} holds the four counts from which all three follow.
 * {@link dev.loyalty4j.metrics.retention.RepeatPurchase} and {@link dev.loyalty4j.metrics.retention.PurchaseFrequency}
 * look at one window alone.
 *
 * <p>{@link dev.loyalty4j.metrics.retention.CohortTable} follows customers by when they were acquired,
 * {@link dev.loyalty4j.metrics.retention.PurchaseGaps} measures their rhythm,
 * {@link dev.loyalty4j.metrics.retention.Inactivity} has the readings of churn that need no period before,
 * {@link dev.loyalty4j.metrics.retention.Breadth} what else they buy.
 * {@link dev.loyalty4j.metrics.retention.Relationship}, {@link dev.loyalty4j.metrics.retention.Reactivation},
 * {@link dev.loyalty4j.metrics.retention.ServiceTimes} and {@link dev.loyalty4j.metrics.retention.EngagementIndex} are
 * about how shop and customers deal with each other.
 *
 * <p>Everything comes from a {@link dev.loyalty4j.metrics.log.PurchaseLog} and a
 * {@link dev.loyalty4j.metrics.log.Period}, or from bare counts for those who know them. A period must be observed to
 * its end: a figure over half a month would be too low without saying so, so it is refused.
 */
@NullMarked
package dev.loyalty4j.metrics.retention;

import org.jspecify.annotations.NullMarked;
