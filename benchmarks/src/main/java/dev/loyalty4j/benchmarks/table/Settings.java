package dev.loyalty4j.benchmarks.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long to measure, and what.
 *
 * @param form how large the data are, and how often they are gone through
 * @param only the names of the comparisons to run; empty for all
 */
public record Settings(Form form, List<String> only) {

    /** What the table takes. */
    public enum Form {
        /** Small data, few repetitions: less than ten minutes. */
        SHORT,

        /** The largest data with few repetitions: what a size costs. */
        LARGE,

        /** The largest data, three JVMs for each row and many repetitions: hours. */
        LONG;

        private String argument() {
            return "--" + inWords();
        }

        String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    public Settings {
        only = List.copyOf(only);
    }

    /**
     * Reads arguments: {@code --short} (the default), {@code --large} or {@code --long}, and names of comparisons.
     *
     * @param arguments the arguments
     * @return the settings
     */
    public static Settings parse(String... arguments) {
        Form form = Form.SHORT;
        List<String> only = new ArrayList<>();
        for (String argument : arguments) {
            Optional<Form> named = Arrays.stream(Form.values())
                    .filter(f -> f.argument().equals(argument))
                    .findFirst();
            if (named.isPresent()) {
                form = named.get();
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException(
                        "argument is " + argument + ", allowed are --short, --large, --long and names of comparisons");
            } else {
                only.add(argument);
            }
        }
        return new Settings(form, only);
    }

    boolean wants(Comparison comparison) {
        return only.isEmpty() || only.contains(comparison.name());
    }

    /**
     * Says whether the data are the largest ones.
     *
     * @return true in all forms but the short one
     */
    public boolean large() {
        return form != Form.SHORT;
    }

    /**
     * Chooses how large data are.
     *
     * @param small what the short form takes
     * @param large what the others take
     * @return one of them
     */
    public int size(int small, int large) {
        return large() ? large : small;
    }

    /**
     * Chooses how often, or how long, something is repeated.
     *
     * @param few what is enough for a look
     * @param many what the long form takes
     * @return one of them
     */
    public int times(int few, int many) {
        return form == Form.LONG ? many : few;
    }
}
