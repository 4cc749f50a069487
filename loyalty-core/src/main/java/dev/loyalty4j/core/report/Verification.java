package dev.loyalty4j.core.report;

import java.util.List;
import java.util.Objects;

/**
 * What an audit of a whole store found.
 *
 * @param accounts how many accounts were audited
 * @param entries how many journal entries were folded
 * @param problems one line for every disagreement between journal and state
 */
public record Verification(long accounts, long entries, List<String> problems) {

    /**
     * Copies the problems.
     *
     * @param accounts how many accounts were audited
     * @param entries how many journal entries were folded
     * @param problems one line for every disagreement between journal and state
     */
    public Verification {
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /**
     * Says whether everything agreed.
     *
     * @return true if there is no problem
     */
    public boolean isClean() {
        return problems.isEmpty();
    }

    @Override
    public String toString() {
        String of = accounts + " accounts, " + entries + " journal entries";
        return isClean() ? "clean: " + of : problems.size() + " problems in " + of + ", first: " + problems.get(0);
    }
}
