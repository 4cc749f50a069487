package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Rate;

/**
 * A rule with its names resolved and its decimals parsed.
 *
 * @param rule the rule as written
 * @param check its condition
 * @param rate smallest units of points per smallest unit of money, or the factor of a multiplier
 */
record CompiledRule(EarningRule rule, Check check, Rate rate) {

    boolean givesBase() {
        return rule.award() instanceof Award.PerMoney;
    }

    boolean actsOn(Subject subject, int line) {
        return rule.scope().covers(subject.line(line)) && check.on(subject, line) == Truth.TRUE;
    }
}
