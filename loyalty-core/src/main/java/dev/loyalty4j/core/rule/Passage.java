package dev.loyalty4j.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * Whether a gate may be passed.
 *
 * @param failed which part of its condition is not true; empty if it is open
 * @param reached the limit that leaves too little; empty if all leave enough
 * @param changes what is counted by passing it
 * @param answers what the conditions about the person answered
 */
public record Passage(String failed, List<Limit> reached, List<RuleEvent.Change> changes, List<String> answers) {

    /**
     * Copies the lists.
     *
     * @param failed which part of its condition is not true; empty if it is open
     * @param reached the limit that leaves too little; empty if all leave enough
     * @param changes what is counted by passing it
     * @param answers what the conditions about the person answered
     */
    public Passage {
        Objects.requireNonNull(failed, "failed");
        reached = List.copyOf(Objects.requireNonNull(reached, "reached"));
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
        answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
    }

    /**
     * Says whether it may be passed.
     *
     * @return true if so
     */
    public boolean open() {
        return failed.isEmpty() && reached.isEmpty();
    }
}
