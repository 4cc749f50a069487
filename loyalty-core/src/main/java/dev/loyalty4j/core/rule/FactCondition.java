package dev.loyalty4j.core.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Conditions about what is known as a text: of a line, the order or the member. */
public sealed interface FactCondition extends Condition {

    private static String or(List<String> values) {
        return String.join(" or ", values);
    }

    /**
     * True where a fact has one of some values.
     *
     * @param fact the fact
     * @param values the values
     */
    record Is(Fact fact, List<String> values) implements FactCondition {
        /**
         * Checks the parts.
         *
         * @param fact the fact
         * @param values the values
         */
        public Is {
            Objects.requireNonNull(fact, "fact");
            values = List.copyOf(values);
        }

        @Override
        public String inWords() {
            return fact.inWords() + " " + or(values);
        }
    }

    /**
     * True where an attribute has one of some values.
     *
     * @param owner whose attribute it is
     * @param name the attribute
     * @param values the values
     */
    record HasAttribute(Owner owner, String name, List<String> values) implements FactCondition {
        /**
         * Checks the parts.
         *
         * @param owner whose attribute it is
         * @param name the attribute
         * @param values the values
         */
        public HasAttribute {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(name, "name");
            values = List.copyOf(values);
        }

        @Override
        public String inWords() {
            return name + " of the " + owner.name().toLowerCase(Locale.ROOT) + " is " + or(values);
        }
    }
}
