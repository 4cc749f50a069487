package dev.loyalty4j.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What must hold before something of a later room may be given: a condition, judged like that of a rule, and limits,
 * counted like those of a rule. A stock is a limit that all members share over all days.
 *
 * @param name its name, unique in the programme
 * @param condition when it is open
 * @param limits how often it may be passed, over windows
 * @param together limits that it has in common with other gates
 */
public record Gate(String name, Condition condition, List<Limit> limits, List<Together> together) {

    /**
     * Copies the limits.
     *
     * @param name its name, unique in the programme
     * @param condition when it is open
     * @param limits how often it may be passed, over windows
     * @param together limits that it has in common with other gates
     */
    public Gate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        limits = List.copyOf(Objects.requireNonNull(limits, "limits"));
        together = List.copyOf(Objects.requireNonNull(together, "together"));
    }

    /**
     * A limit that several gates have in common: passing one of them counts for all.
     *
     * @param name its name, the same in all of them
     * @param limit the limit, over a window
     */
    public record Together(String name, Limit limit) {
        /**
         * Checks that both are there.
         *
         * @param name its name, the same in all of them
         * @param limit the limit, over a window
         */
        public Together {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(limit, "limit");
        }

        /** The name under which it is counted. */
        String key() {
            return "common '" + name + "'";
        }

        /**
         * Returns the limit in English.
         *
         * @return a text for people
         */
        public String inWords() {
            return limit.inWords() + " in common as " + name;
        }
    }

    /** All limits in order, each with the name and the position under which it is counted. */
    List<Counted> counted() {
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            all.add(new Counted(limits.get(i), name, i));
        }
        together.forEach(t -> all.add(new Counted(t.limit(), t.key(), 0)));
        return all;
    }

    /** A limit and where it is counted. */
    record Counted(Limit limit, String name, int index) {}

    /**
     * Says whether all members share a limit of it.
     *
     * @return true if a shared counter must be loaded
     */
    public boolean shared() {
        return counted().stream().anyMatch(c -> c.limit().total());
    }
}
