package dev.loyalty4j.core.program;

import java.util.List;

/** A programme cannot be built. The message lists every mistake, one a line. */
public final class InvalidProgramException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The mistakes; a list of texts, kept in an array because that is serialisable. */
    private final String[] problems;

    InvalidProgramException(String program, List<String> problems) {
        super("programme '" + program + "' has " + problems.size()
                + (problems.size() == 1 ? " mistake:\n  " : " mistakes:\n  ") + String.join("\n  ", problems));
        this.problems = problems.toArray(new String[0]);
    }

    /**
     * Returns the mistakes.
     *
     * @return one line for each
     */
    public List<String> problems() {
        return List.of(problems);
    }
}
