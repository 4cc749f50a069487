/**
 * What customers are worth in money that has been spent: averages and shares of revenue.
 *
 * <p>{@link dev.loyalty4j.metrics.value.AverageOrderValue} is a static door that takes a log, a log and a period, or
 * bare totals; it answers with a {@link dev.loyalty4j.metrics.value.MoneyRatio}, whose sums are exact in minor units
 * and whose value is in major ones.
 *
 * <p>{@link dev.loyalty4j.metrics.value.RevenueRetention} compares the revenue of two periods customer by customer,
 * {@link dev.loyalty4j.metrics.value.Concentration} tells how unequally it is spread,
 * {@link dev.loyalty4j.metrics.value.RevenuePerCustomer} and {@link dev.loyalty4j.metrics.value.RevenueSplit} what
 * customers and groups of them bring, {@link dev.loyalty4j.metrics.value.CustomerCost} what they cost, and
 * {@link dev.loyalty4j.metrics.value.PointsCohorts} what becomes of a programme's points.
 *
 * <p>Orders of one customer resemble each other, so customers, not orders, are the unit of every interval here. What
 * customers may spend in future is another room's work.
 */
@NullMarked
package dev.loyalty4j.metrics.value;

import org.jspecify.annotations.NullMarked;
