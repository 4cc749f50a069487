package dev.loyalty4j.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * What must hold before something of a later room may be given: a condition, judged like that of a rule, and limits,
 * counted like those of a rule. A stock is a limit that all members share over all days.
 *
 * @param name its name, unique in the programme
 * @param condition when it is open
 * @param limits how often it may be passed, over windows
 */
public record Gate(String name, Condition condition, List<Limit> limits) {

    /**
     * Copies the limits.
     *
     * @param name its name, unique in the programme
     * @param condition when it is open
     * @param limits how often it may be passed, over windows
     */
    public Gate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        limits = List.copyOf(Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Says whether all members share a limit of it.
     *
     * @return true if a shared counter must be loaded
     */
    public boolean shared() {
        return limits.stream().anyMatch(Limit::total);
    }
}
