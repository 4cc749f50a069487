package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule that builds a segment: plain data, made of facts ({@link CustomerFact#atLeast}), of what was bought
 * ({@link #bought}), and of {@link #all}, {@link #any} and {@link #not}. {@link #customers} applies it.
 */
public sealed interface CustomerCondition {

    /** How deep conditions may stand in each other; deeper ones are made by mistake. */
    int MAX_DEPTH = 32;

    /**
     * Returns the condition that every part holds.
     *
     * @param parts at least one
     * @return the condition
     * @throws IllegalArgumentException if there is no part, or they stand too deep in each other
     */
    static CustomerCondition all(CustomerCondition... parts) {
        return new All(List.of(parts));
    }

    /**
     * Returns the condition that at least one part holds.
     *
     * @param parts at least one
     * @return the condition
     * @throws IllegalArgumentException if there is no part, or they stand too deep in each other
     */
    static CustomerCondition any(CustomerCondition... parts) {
        return new Any(List.of(parts));
    }

    /**
     * Returns the condition that another does not hold.
     *
     * @param part the other
     * @return the condition
     * @throws IllegalArgumentException if they stand too deep in each other
     */
    static CustomerCondition not(CustomerCondition part) {
        return new Not(part);
    }

    /**
     * Returns the condition that a customer bought of a category, in a channel, with a promotion.
     *
     * @param dimension the dimension
     * @param value its value; the customer has a purchase with it
     * @return the condition
     */
    static CustomerCondition bought(Dimension dimension, String value) {
        return new Bought(dimension, value);
    }

    /**
     * Applies the condition to the customers of a log.
     *
     * @param name the name of the segment
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return those who bought by then and fit
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough} or a dimension is not in the
     *     log
     */
    default CustomerSet customers(String name, PurchaseLog log, LocalDate asOf) {
        return new ConditionScan(log, asOf).customers(name, this);
    }

    /**
     * Returns how many conditions stand in each other.
     *
     * @return 1 for a plain one
     */
    default int depth() {
        return 1;
    }

    private static int requireDepth(List<CustomerCondition> parts) {
        int depth = 1 + parts.stream().mapToInt(CustomerCondition::depth).max().orElse(0);
        if (parts.isEmpty() || depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "conditions must have at least one part and a depth of at most " + MAX_DEPTH + ", not " + depth);
        }
        return depth;
    }

    /**
     * A fact within bounds.
     *
     * @param fact which
     * @param least the least value that fits
     * @param most the largest value that fits, at least {@code least}
     */
    record Between(CustomerFact fact, long least, long most) implements CustomerCondition {

        /**
         * Rejects bounds that nothing fits.
         *
         * @param fact which
         * @param least the least value that fits
         * @param most the largest value that fits, at least {@code least}
         * @throws IllegalArgumentException if a component is out of its range
         */
        public Between {
            Objects.requireNonNull(fact, "fact");
            if (least > most) {
                throw new IllegalArgumentException(
                        fact.displayName() + ": least " + least + " must not be above most " + most);
            }
        }

        @Override
        public String toString() {
            String low = least == Long.MIN_VALUE ? "" : NumberText.count(least) + " <= ";
            String high = most == Long.MAX_VALUE ? "" : " <= " + NumberText.count(most);
            return low + fact.displayName() + high;
        }
    }

    /**
     * A purchase with a value of a dimension.
     *
     * @param dimension which dimension
     * @param value which value
     */
    record Bought(Dimension dimension, String value) implements CustomerCondition {

        /**
         * Rejects missing parts.
         *
         * @param dimension which dimension
         * @param value which value
         */
        public Bought {
            Objects.requireNonNull(dimension, "dimension");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "bought " + dimension.name() + " " + value;
        }
    }

    /**
     * Every part.
     *
     * @param parts at least one
     */
    record All(List<CustomerCondition> parts) implements CustomerCondition {

        /**
         * Rejects no parts and too deep ones.
         *
         * @param parts at least one
         * @throws IllegalArgumentException if a component is out of its range
         */
        public All {
            parts = List.copyOf(parts);
            requireDepth(parts);
        }

        @Override
        public int depth() {
            return requireDepth(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(CustomerCondition::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /**
     * At least one part.
     *
     * @param parts at least one
     */
    record Any(List<CustomerCondition> parts) implements CustomerCondition {

        /**
         * Rejects no parts and too deep ones.
         *
         * @param parts at least one
         * @throws IllegalArgumentException if a component is out of its range
         */
        public Any {
            parts = List.copyOf(parts);
            requireDepth(parts);
        }

        @Override
        public int depth() {
            return requireDepth(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(CustomerCondition::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /**
     * Not the part.
     *
     * @param part the part
     */
    record Not(CustomerCondition part) implements CustomerCondition {

        /**
         * Rejects a part that stands too deep.
         *
         * @param part the part
         * @throws IllegalArgumentException if a component is out of its range
         */
        public Not {
            requireDepth(List.of(part));
        }

        @Override
        public int depth() {
            return requireDepth(List.of(part));
        }

        @Override
        public String toString() {
            return "not " + part;
        }
    }
}
