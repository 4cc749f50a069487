package dev.loyalty4j.core.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One step of an explanation.
 *
 * @param code the stable name of the step, for example {@code rule.fired}
 * @param subject what the step is about, for example the name of a rule
 * @param parameters the values behind it
 */
public record Note(String code, String subject, List<Parameter> parameters) {

    /**
     * Copies the parameters.
     *
     * @param code the stable name of the step, for example {@code rule.fired}
     * @param subject what the step is about, for example the name of a rule
     * @param parameters the values behind it
     */
    public Note {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        parameters = List.copyOf(Objects.requireNonNull(parameters, "parameters"));
    }

    static String list(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return code + " " + subject + (parameters.isEmpty() ? "" : " " + list(parameters));
    }
}
