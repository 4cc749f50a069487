/**
 * Ladders of tiers: what is counted, over which days, what it is worth, and for how long.
 *
 * <p>A {@link dev.loyalty4j.core.tier.Ladder} is a list of {@link dev.loyalty4j.core.tier.Tier}s, lowest first, each
 * with a {@link dev.loyalty4j.core.tier.Requirement} over a {@link dev.loyalty4j.core.tier.Metric} and its
 * {@link dev.loyalty4j.core.tier.Benefit}s. What is counted (the window) and how long a status lasts (the term) are two
 * settings. Metrics are counted in a ledger of their own, so spending or expiring points never lowers a tier.
 *
 * <p>{@link dev.loyalty4j.core.tier.Ladders} is the door of this room: the ladders of a programme compiled once. It
 * counts activity, moves members up at once and down one step at the end of a term, and says what is missing. A tier
 * that earns more does so by an ordinary earning rule that {@code Ladders} derives from the benefit.
 */
@NullMarked
package dev.loyalty4j.core.tier;

import org.jspecify.annotations.NullMarked;
