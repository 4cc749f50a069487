package dev.loyalty4j.core.activity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a command that cannot be carried out. A refusal changes nothing, and the id of the command stays free.
 *
 * @param code the stable reason
 * @param parameters the values behind it, in a fixed order for each code
 */
public record Refusal(RefusalCode code, List<Parameter> parameters) {

    /**
     * Copies the parameters.
     *
     * @param code the stable reason
     * @param parameters the values behind it, in a fixed order for each code
     */
    public Refusal {
        Objects.requireNonNull(code, "code");
        parameters = List.copyOf(Objects.requireNonNull(parameters, "parameters"));
    }

    /**
     * Creates a refusal.
     *
     * @param code the reason
     * @param parameters the values behind it
     * @return the refusal
     */
    public static Refusal of(RefusalCode code, Parameter... parameters) {
        return new Refusal(code, List.of(parameters));
    }

    /**
     * Returns the value of a parameter.
     *
     * @param name the name of the parameter
     * @return its value, or nothing if this refusal has no such parameter
     */
    public Optional<String> parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /**
     * Returns the refusal in English, for example {@code INSUFFICIENT_POINTS: the member has fewer points than it takes
     * (missing 38, available 62)}.
     *
     * @return a text for developers
     */
    @Override
    public String toString() {
        return code + ": " + code.text() + (parameters.isEmpty() ? "" : " " + Note.list(parameters));
    }
}
