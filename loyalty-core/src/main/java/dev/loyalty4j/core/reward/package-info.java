/**
 * Rewards: what points buy.
 *
 * <p>A {@link dev.loyalty4j.core.reward.Reward} is an entry of the catalogue with a price in points.
 * {@link dev.loyalty4j.core.reward.Redeem} is the command that buys one, and
 * {@link dev.loyalty4j.core.reward.RewardEvent} what then happened. {@link dev.loyalty4j.core.reward.Catalogue} is the
 * door of this room: the rewards of a programme, checked once, found by id.
 *
 * <p>Taking the points is the business of the ledger; this room never touches a lot.
 */
@NullMarked
package dev.loyalty4j.core.reward;

import org.jspecify.annotations.NullMarked;
