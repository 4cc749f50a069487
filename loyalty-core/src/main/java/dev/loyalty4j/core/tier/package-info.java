/**
 * Ladders of tiers: what is counted, over which days, what it is worth, and for how long.
 *
 * <p>A {@link dev.loyalty4j.core.tier.Ladder} is a list of {@link dev.loyalty4j.core.tier.Tier}s, lowest first, each
 * with a {@link dev.loyalty4j.core.tier.Requirement}, an expression over {@link dev.loyalty4j.core.tier.Metric}s, and
 * its {@link dev.loyalty4j.core.tier.Benefit}s. What is counted (the window) and how long a status lasts (the term) are
 * two settings; when members move up and down is a {@link dev.loyalty4j.core.tier.LadderPolicy}. Metrics are counted in
 * a ledger of their own, so spending or expiring points never lowers a tier.
 *
 * <p>What is earned is a row of {@link dev.loyalty4j.core.tier.TierTerm}s. Beside it stand
 * {@link dev.loyalty4j.core.tier.Placement}s: set by hand, paid for, or held for ever. The tier held is the override if
 * there is one, otherwise the highest of them. Both keep names and the version of the programme, so a changed programme
 * changes nothing that a member holds: a tier that is no longer in it is kept until its term ends, with the benefits of
 * the highest tier below it that is left, and is then judged like that one.
 *
 * <p>{@link dev.loyalty4j.core.tier.Ladders} is the door of this room: the ladders of a programme compiled once. It
 * counts activity, moves members up, ends terms, and says what is missing. A tier that earns more does so by an
 * ordinary earning rule that {@code Ladders} derives from the benefit. {@link dev.loyalty4j.core.tier.PlaceInTier},
 * {@link dev.loyalty4j.core.tier.CreditMetric} and {@link dev.loyalty4j.core.tier.UseEntitlement} are what a shop asks.
 */
@NullMarked
package dev.loyalty4j.core.tier;

import org.jspecify.annotations.NullMarked;
