package dev.loyalty4j.benchmarks.table;

import java.util.ArrayList;
import java.util.List;

/**
 * How long to measure, and what.
 *
 * @param full whether sizes and repetitions are those of the long form
 * @param only the names of the comparisons to run; empty for all
 */
public record Settings(boolean full, List<String> only) {

    /** Copies the list. */
    public Settings {
        only = List.copyOf(only);
    }

    /**
     * Reads arguments: {@code --short} (the default) or {@code --long}, and names of comparisons.
     *
     * @param arguments the arguments
     * @return the settings
     */
    public static Settings parse(String... arguments) {
        boolean full = false;
        List<String> only = new ArrayList<>();
        for (String argument : arguments) {
            switch (argument) {
                case "--long" -> full = true;
                case "--short" -> full = false;
                default -> {
                    if (argument.startsWith("-")) {
                        throw new IllegalArgumentException(
                                "argument is " + argument + ", allowed are --short, --long and names of comparisons");
                    }
                    only.add(argument);
                }
            }
        }
        return new Settings(full, only);
    }

    boolean wants(Comparison comparison) {
        return only.isEmpty() || only.contains(comparison.name());
    }

    /**
     * Chooses by the form.
     *
     * @param quick what the short form takes
     * @param thorough what the long form takes
     * @return one of them
     */
    public int choose(int quick, int thorough) {
        return full ? thorough : quick;
    }
}
