/**
 * The points account: what a member holds, and the ledger that moves it.
 *
 * <p>An {@link dev.loyalty4j.core.account.Account} has one {@link dev.loyalty4j.core.account.Wallet} for each
 * {@link dev.loyalty4j.core.account.PointType}, and a wallet is a list of {@link dev.loyalty4j.core.account.Lot}s:
 * points that were granted together and die together. There is no balance beside them; a balance is always the sum of
 * lots, so the two cannot disagree.
 *
 * <p>What happens to an account is an {@link dev.loyalty4j.core.account.AccountEvent}, in the past tense and with every
 * number in it. {@link dev.loyalty4j.core.account.Ledger} is the door of this room: it decides which events follow from
 * a grant, a spend, an expiry or a return, and applies them. It never sees a rule or a tier, and applying an event
 * needs no programme.
 *
 * <p>A member never owes points by spending. Debt arises where points are taken back that were already spent, and later
 * points pay it first.
 */
@NullMarked
package dev.loyalty4j.core.account;

import org.jspecify.annotations.NullMarked;
