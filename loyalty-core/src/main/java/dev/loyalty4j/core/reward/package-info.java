/**
 * Rewards: what points buy, and what rules give beside points.
 *
 * <p>A {@link dev.loyalty4j.core.reward.Reward} is an entry of the catalogue with a price;
 * {@link dev.loyalty4j.core.reward.Redeem} is the command that buys one. Handed out as a
 * {@link dev.loyalty4j.core.reward.Voucher} it is used later, by whoever has its code, which follows from a
 * {@link dev.loyalty4j.core.reward.VoucherKey} and is kept nowhere. A {@link dev.loyalty4j.core.reward.Conversion} buys
 * by itself; a {@link dev.loyalty4j.core.reward.StampCard} says what stamps are worth.
 *
 * <p>{@link dev.loyalty4j.core.reward.Catalogue} is the door of this room: the rewards of a programme, checked once.
 * {@link dev.loyalty4j.core.reward.RewardEvent} is what then happened and {@link dev.loyalty4j.core.reward.RewardState}
 * its fold for one member.
 *
 * <p>Taking points is the business of the ledger, and counting stock and limits that of {@code rule}; this room never
 * touches a lot.
 */
@NullMarked
package dev.loyalty4j.core.reward;

import org.jspecify.annotations.NullMarked;
