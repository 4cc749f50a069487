package dev.loyalty4j.core.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why a command had the effect it had, or none: the steps of the decision in order.
 *
 * @param notes the steps
 */
public record Explanation(List<Note> notes) {

    /**
     * Copies the notes.
     *
     * @param notes the steps
     */
    public Explanation {
        notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
    }

    /**
     * Returns the steps with a given code.
     *
     * @param code the stable name of the step
     * @return the steps in order
     */
    public List<Note> notes(String code) {
        return notes.stream().filter(n -> n.code().equals(code)).toList();
    }

    /**
     * Returns the steps in English, one a line.
     *
     * @return a text for developers
     */
    @Override
    public String toString() {
        return notes.stream().map(Note::toString).collect(Collectors.joining("\n"));
    }
}
