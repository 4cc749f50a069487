package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.time.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit and where it is counted.
 *
 * @param limit the limit
 * @param rule the number of the rule that it belongs to; -1 for a limit of the programme
 * @param name the name of that rule; empty for a limit of the programme
 * @param pointType the name of the point type
 * @param key the name under which it is counted
 */
record CompiledLimit(Limit limit, int rule, String name, String pointType, String key) {

    /** Limits of rules act in declaration order, those of the programme last. */
    static List<CompiledLimit> of(String pointType, List<CompiledRule> rules, List<Limit> ofProgram) {
        List<CompiledLimit> all = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            add(pointType, rule, rules.get(rule).name(), rules.get(rule).rule().limits(), all);
        }
        add(pointType, -1, "", ofProgram, all);
        return List.copyOf(all);
    }

    private static void add(String pointType, int rule, String name, List<Limit> limits, List<CompiledLimit> all) {
        for (int i = 0; i < limits.size(); i++) {
            all.add(new CompiledLimit(limits.get(i), rule, name, pointType, Limits.key(name, pointType, i)));
        }
    }

    /** The days over which it is counted for a member. */
    static Window days(Limit limit, Subject subject) {
        return limit.window() instanceof Window.MembershipYear
                ? Window.since(limit.window(), subject.facts().joined())
                : limit.window();
    }
}
