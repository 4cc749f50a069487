/**
 * Earning rules as data, and the plan that evaluates them.
 *
 * <p>An {@link dev.loyalty4j.core.rule.EarningRule} is a name, an {@link dev.loyalty4j.core.rule.Award}, a
 * {@link dev.loyalty4j.core.rule.Condition} and a {@link dev.loyalty4j.core.rule.Scope}: plain records that can be
 * stored, compared and shown. A {@link dev.loyalty4j.core.rule.RulePlan} is a set of rules compiled once: names are
 * resolved, decimals parsed, mistakes reported all at once. It is the door of this room; the programme calls it for
 * every purchase and gets an {@link dev.loyalty4j.core.rule.Evaluation}: how many points, and which rule gave how many
 * of them on which line.
 *
 * <p>Rules know nothing of accounts. What they may ask about the member comes through
 * {@link dev.loyalty4j.core.rule.Facts}, as it was before the purchase. Conditions are three-valued: a fact that is not
 * known is neither true nor false, nor is its negation, and only what is true awards points.
 */
@NullMarked
package dev.loyalty4j.core.rule;

import org.jspecify.annotations.NullMarked;
