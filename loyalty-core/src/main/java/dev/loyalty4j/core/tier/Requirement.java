package dev.loyalty4j.core.tier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What it takes to enter, to retain or to re-enter a tier: an expression over metrics. */
public sealed interface Requirement
        permits Requirement.AtLeast, Requirement.All, Requirement.Any, Requirement.None, Requirement.Never {

    /** Nothing at all: every member has the tier, from enrolment on and without an end. */
    Requirement NONE = new None();

    /** No metric is enough. */
    Requirement NEVER = new Never();

    /** No metric is enough: the shop places members in the tier. */
    Requirement BY_INVITATION = NEVER;

    /** The deepest nesting; more is not understood by anyone. */
    int MAX_DEPTH = 5;

    /** The most parts of one expression. */
    int MAX_PARTS = 10;

    /**
     * Returns a requirement that is met if all parts are.
     *
     * @param parts the parts
     * @return the requirement
     */
    static Requirement all(Requirement... parts) {
        return new All(List.of(parts));
    }

    /**
     * Returns a requirement that is met if any part is.
     *
     * @param parts the parts
     * @return the requirement
     */
    static Requirement any(Requirement... parts) {
        return new Any(List.of(parts));
    }

    /**
     * Returns the requirement in English.
     *
     * @return a text for people
     */
    String inWords();

    private static List<Requirement> checked(List<Requirement> parts) {
        List<Requirement> copy = List.copyOf(Objects.requireNonNull(parts, "parts"));
        if (copy.isEmpty() || copy.size() > MAX_PARTS) {
            throw new IllegalArgumentException("parts are " + copy.size() + ", allowed are 1 to " + MAX_PARTS);
        }
        return copy;
    }

    private static String join(List<Requirement> parts, String word) {
        return parts.stream().map(Requirement::inWords).collect(Collectors.joining(word, "(", ")"));
    }

    /**
     * At least an amount of a metric.
     *
     * @param metric what is counted
     * @param amount how much of it, a decimal more than 0 in the unit of the metric; parsed when the programme is built
     */
    record AtLeast(Metric metric, String amount) implements Requirement {
        /**
         * Checks that both parts are there.
         *
         * @param metric what is counted
         * @param amount how much of it, a decimal more than 0 in the unit of the metric; parsed when the programme is
         *     built
         */
        public AtLeast {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String inWords() {
            return amount + " " + metric.inWords();
        }
    }

    /**
     * All of several parts.
     *
     * @param parts the parts, 1 to 10
     */
    record All(List<Requirement> parts) implements Requirement {
        /**
         * Copies the parts.
         *
         * @param parts the parts, 1 to 10
         */
        public All {
            parts = checked(parts);
        }

        @Override
        public String inWords() {
            return join(parts, " and ");
        }
    }

    /**
     * Any of several parts.
     *
     * @param parts the parts, 1 to 10
     */
    record Any(List<Requirement> parts) implements Requirement {
        /**
         * Copies the parts.
         *
         * @param parts the parts, 1 to 10
         */
        public Any {
            parts = checked(parts);
        }

        @Override
        public String inWords() {
            return join(parts, " or ");
        }
    }

    /** Nothing is required. */
    record None() implements Requirement {
        @Override
        public String inWords() {
            return "nothing";
        }
    }

    /** No metric is enough. */
    record Never() implements Requirement {
        @Override
        public String inWords() {
            return "an invitation";
        }
    }
}
