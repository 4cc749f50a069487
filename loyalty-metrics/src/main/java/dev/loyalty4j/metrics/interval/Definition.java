package dev.loyalty4j.metrics.interval;

import java.util.Objects;

/**
 * What a figure means: its name, its formula and who defined it so. Figures with the same name are comparable; two
 * readings of one word ("retention") have two definitions.
 *
 * @param name a short name, such as {@code retention by overlap}
 * @param formula how it is counted, in words and symbols
 * @param source who defines it so: author, year and title, or the convention of this library
 */
public record Definition(String name, String formula, String source) {

    /**
     * Rejects a definition that leaves something unsaid.
     *
     * @param name see the record
     * @param formula see the record
     * @param source see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Definition {
        requireText("name", name);
        requireText("formula", formula);
        requireText("source", source);
    }

    private static void requireText(String what, String text) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException("the " + what + " of a definition must not be blank");
        }
    }

    /**
     * Returns the definition as one line.
     *
     * @return name, formula and source
     */
    @Override
    public String toString() {
        return name + " = " + formula + " (" + source + ")";
    }
}
