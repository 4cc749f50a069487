package dev.loyalty4j.core.rule;

import java.util.List;

/**
 * The rules that give one point type for one trigger, in declaration order.
 *
 * @param pointType the name of the point type
 * @param rules the rules
 * @param groups the exclusive groups, each as positions of its rules
 * @param totals the same rules, for points without the shares of rules and lines
 */
record TypePlan(String pointType, List<CompiledRule> rules, List<List<Integer>> groups, Totals totals) {
    static TypePlan of(String pointType, List<CompiledRule> rules, List<List<Integer>> groups, EarningPolicy policy) {
        return new TypePlan(pointType, rules, groups, Totals.of(pointType, rules, groups, policy));
    }
}
