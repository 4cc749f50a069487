package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.List;
import java.util.Objects;

/**
 * How a fit ended, and what that means for the reader.
 *
 * @param kind how it ended
 * @param explanation the reason in words, never blank
 * @param badRows the first rows that break a rule, at most {@value #MAX_ROWS}; empty unless the data are bad
 * @param badRowCount how many rows break a rule
 */
public record Verdict(Kind kind, String explanation, List<BadRow> badRows, long badRowCount) {

    /** More rows than a person reads would only fill memory. */
    public static final int MAX_ROWS = 100;

    /** How a fit can end. */
    public enum Kind {

        /** The top of the likelihood was found inside the bounds and the data determine the parameters. */
        CONVERGED("converged"),

        /** A parameter ended at its bound, or a simpler model does as well. Predictions hold; read what it means. */
        AT_BOUNDARY("at a boundary"),

        /** The data do not determine the parameters. Predictions hold for customers like those seen; no errors. */
        NOT_IDENTIFIED("not identified"),

        /** Rows that no customer can have; nothing was fitted. */
        BAD_DATA("bad data"),

        /** The parameters were given by the caller, not fitted. */
        GIVEN("parameters given");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * Returns the kind in words.
         *
         * @return such as {@code at a boundary}
         */
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A row and the rule it breaks.
     *
     * @param row its position, from 0
     * @param rule the rule with the offending values
     */
    public record BadRow(long row, String rule) {

        /**
         * Returns row and rule.
         *
         * @return such as {@code row 17: t_x 40.0 must be at most T 38.9}
         */
        @Override
        public String toString() {
            return "row " + row + ": " + rule;
        }
    }

    /**
     * Rejects a verdict without a reason.
     *
     * @param kind see the record
     * @param explanation see the record
     * @param badRows see the record
     * @param badRowCount see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Verdict {
        Objects.requireNonNull(kind, "kind");
        badRows = List.copyOf(badRows);
        if (Objects.requireNonNull(explanation, "explanation").isBlank()) {
            throw new IllegalArgumentException("the explanation of a verdict must not be blank");
        }
        if (badRowCount < badRows.size() || badRows.size() > MAX_ROWS) {
            throw new IllegalArgumentException("bad row count " + badRowCount + " must be at least the "
                    + badRows.size() + " rows named, of which at most " + MAX_ROWS);
        }
    }

    static Verdict of(Kind kind, String explanation) {
        return new Verdict(kind, explanation, List.of(), 0);
    }

    /**
     * Returns whether the fit can be used without a second thought.
     *
     * @return true if it converged
     */
    public boolean isConverged() {
        return kind == Kind.CONVERGED;
    }

    /**
     * Returns kind, reason and the first bad rows.
     *
     * @return one line
     */
    @Override
    public String toString() {
        String rows = badRows.isEmpty() ? "" : " (" + badRows.get(0) + more() + ")";
        return kind + ": " + explanation + rows;
    }

    private String more() {
        return badRowCount > 1 ? " and " + NumberText.count(badRowCount - 1) + " more" : "";
    }
}
