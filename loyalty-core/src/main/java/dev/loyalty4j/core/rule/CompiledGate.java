package dev.loyalty4j.core.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A gate with its names resolved.
 *
 * @param gate the gate as written
 * @param check its condition
 */
record CompiledGate(Gate gate, Check check) {

    static CompiledGate of(Gate gate, Checks checks) {
        for (Gate.Counted counted : gate.counted()) {
            if (counted.limit().span() != Limit.Span.WINDOW) {
                throw new IllegalArgumentException(
                        "limit is " + counted.limit().inWords() + ", allowed here is one over a window");
            }
        }
        return new CompiledGate(gate, checks.compile(gate.condition()));
    }

    /** Judges the condition, unless somebody else did, and the limits for so many points. */
    Passage pass(RulePlan plan, Subject subject, boolean judged, long points, Limits limits) {
        if (judged && check.on(subject, 1) == 0) {
            String failed = RuleTrace.failed(plan, subject, gate.condition(), 0);
            return new Passage(failed, List.of(), List.of(), subject.answers());
        }
        List<RuleEvent.Change> changes = new ArrayList<>();
        for (Gate.Counted counted : gate.counted()) {
            if (judged || counted.limit().total()) {
                if (!limits.leaves(counted.limit(), counted.name(), counted.index(), points)) {
                    return new Passage("", List.of(counted.limit()), List.of(), List.of());
                }
                limits.use(counted.limit(), counted.name(), counted.index(), points);
            }
        }
        changes.addAll(limits.used());
        return new Passage("", List.of(), changes, subject.answers());
    }
}
