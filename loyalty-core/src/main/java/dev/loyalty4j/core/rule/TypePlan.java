package dev.loyalty4j.core.rule;

import java.util.List;

/**
 * The rules that give one point type for one trigger, in declaration order.
 *
 * @param pointType the name of the point type
 * @param rules the rules
 * @param groups the exclusive groups, each as positions of its rules
 */
record TypePlan(String pointType, List<CompiledRule> rules, List<List<Integer>> groups) {}
