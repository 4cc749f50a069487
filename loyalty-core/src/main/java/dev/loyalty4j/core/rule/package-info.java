/**
 * Earning rules as data, and the plan that evaluates them.
 *
 * <p>An {@link dev.loyalty4j.core.rule.EarningRule} waits for a trigger and is a name, an
 * {@link dev.loyalty4j.core.rule.Award}, a {@link dev.loyalty4j.core.rule.Condition}, a
 * {@link dev.loyalty4j.core.rule.Scope}, perhaps a {@link dev.loyalty4j.core.rule.Basis} of its own and
 * {@link dev.loyalty4j.core.rule.Limit}s: plain records that can be stored, compared and shown. What holds for all
 * rules of a programme is its {@link dev.loyalty4j.core.rule.EarningPolicy}. A {@link dev.loyalty4j.core.rule.RulePlan}
 * is a set of rules compiled once: names are resolved, decimals parsed, mistakes reported all at once. It is the door
 * of this room; the programme calls it for every {@link dev.loyalty4j.core.rule.Occasion} and gets an
 * {@link dev.loyalty4j.core.rule.Evaluation}: how many points, which rule gave how many of them on which line, and what
 * is to be counted.
 *
 * <p>Rules know nothing of accounts. What they may ask about the member comes through
 * {@link dev.loyalty4j.core.rule.Facts}, as it was before. Conditions are three-valued: a fact that is not known is
 * neither true nor false, nor is its negation, and only what is true awards points.
 *
 * <p>What rules must remember of a member is a {@link dev.loyalty4j.core.rule.RuleState}, the fold of
 * {@link dev.loyalty4j.core.rule.RuleEvent}s: counts in buckets of days, which leave it by the dates that events carry.
 * An order keeps what it counted, so that {@link dev.loyalty4j.core.rule.OrderCounts} can take it off when it comes
 * back.
 */
@NullMarked
package dev.loyalty4j.core.rule;

import org.jspecify.annotations.NullMarked;
