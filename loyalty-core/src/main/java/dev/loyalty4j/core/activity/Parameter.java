package dev.loyalty4j.core.activity;

import java.util.Objects;

/**
 * One named value of a refusal or of a note.
 *
 * @param name what it is, a stable word such as {@code missing}
 * @param value the value as text, independent of language
 */
public record Parameter(String name, String value) {

    /**
     * Checks that both parts are there.
     *
     * @param name what it is, a stable word such as {@code missing}
     * @param value the value as text, independent of language
     */
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Creates a parameter from any value.
     *
     * @param name what it is
     * @param value the value; its text form must not depend on language or machine
     * @return the parameter
     */
    public static Parameter of(String name, Object value) {
        return new Parameter(name, value.toString());
    }

    @Override
    public String toString() {
        return name + " " + value;
    }
}
