package dev.loyalty4j.core.rule;

import java.util.Locale;
import java.util.Objects;

/** Conditions about how much: of the activity as a whole, of one line, or of the lines of a kind. */
public sealed interface SizeCondition extends Condition {

    /**
     * True where the activity is of at least a size.
     *
     * @param quantity what is compared
     * @param name which measure; empty for the others
     * @param amount a decimal
     */
    record AtLeast(Quantity quantity, String name, String amount) implements SizeCondition {
        /**
         * Checks the parts.
         *
         * @param quantity what is compared
         * @param name which measure; empty for the others
         * @param amount a decimal
         */
        public AtLeast {
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String inWords() {
            return quantity.name().toLowerCase(Locale.ROOT) + (name.isEmpty() ? "" : " " + name) + " at least "
                    + amount;
        }
    }

    /**
     * True where the lines of a kind add up to enough, whichever line of the order is asked.
     *
     * @param which what is true of the lines
     * @param quantity what is added up: {@link Quantity#AMOUNT} or {@link Quantity#UNITS}
     * @param amount a decimal
     */
    record OfLines(Condition which, Quantity quantity, String amount) implements SizeCondition {
        /**
         * Checks the parts.
         *
         * @param which what is true of the lines
         * @param quantity what is added up: {@link Quantity#AMOUNT} or {@link Quantity#UNITS}
         * @param amount a decimal
         * @throws IllegalArgumentException if something else is to be added up
         */
        public OfLines {
            Objects.requireNonNull(which, "which");
            Objects.requireNonNull(amount, "amount");
            if (quantity != Quantity.AMOUNT && quantity != Quantity.UNITS) {
                throw new IllegalArgumentException("quantity is " + quantity + ", allowed are AMOUNT and UNITS");
            }
        }

        @Override
        public String inWords() {
            String unit = quantity == Quantity.UNITS ? " units" : "";
            return "at least " + amount + unit + " of lines with " + which.inWords();
        }
    }
}
