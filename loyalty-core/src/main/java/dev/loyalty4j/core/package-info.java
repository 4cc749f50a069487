/**
 * A loyalty programme inside a shop's own backend: points, tiers and rewards with a ledger that adds up.
 *
 * <p>{@link dev.loyalty4j.core.Loyalty} is the only type that most shops need to meet. It takes commands, such as a
 * {@link dev.loyalty4j.core.activity.Purchase}, and answers each with an {@link dev.loyalty4j.core.Outcome}. What the
 * commands mean is said by a {@link dev.loyalty4j.core.program.Program}; where members are kept, by a
 * {@link dev.loyalty4j.core.store.Store}.
 *
 * <p>To read the code, start with {@code Loyalty}, go on to {@code program.Decider}, which composes everything, and
 * from there to the door of whichever room interests you: {@code rule.RulePlan}, {@code account.Ledger},
 * {@code tier.Ladders}, {@code reward.Catalogue}.
 *
 * <p>Time and randomness enter at one place, the builder of {@code Loyalty}; all else is a function of its arguments.
 */
@NullMarked
package dev.loyalty4j.core;

import org.jspecify.annotations.NullMarked;
