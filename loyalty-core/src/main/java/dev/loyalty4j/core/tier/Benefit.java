package dev.loyalty4j.core.tier;

import java.util.Objects;

/** What a tier is worth. */
public sealed interface Benefit permits Benefit.Multiply, Benefit.Entitled {

    /**
     * Members of the tier earn base points times a factor.
     *
     * @param factor a decimal of 1 or more
     * @return the benefit
     */
    static Benefit multiply(String factor) {
        return new Multiply(factor);
    }

    /**
     * Members of the tier are entitled to something that the shop gives, for example free shipping.
     *
     * @param name the name by which the shop asks for it
     * @return the benefit
     */
    static Benefit entitled(String name) {
        return new Entitled(name);
    }

    /**
     * Returns the benefit in English.
     *
     * @return a text for people
     */
    String inWords();

    /**
     * A multiplier of base points.
     *
     * @param factor a decimal of 1 or more; parsed when the programme is built
     */
    record Multiply(String factor) implements Benefit {
        /**
         * Checks that there is a factor.
         *
         * @param factor a decimal of 1 or more; parsed when the programme is built
         */
        public Multiply {
            Objects.requireNonNull(factor, "factor");
        }

        @Override
        public String inWords() {
            return "points times " + factor;
        }
    }

    /**
     * A named entitlement.
     *
     * @param name the name by which the shop asks for it
     */
    record Entitled(String name) implements Benefit {
        /**
         * Checks that there is a name.
         *
         * @param name the name by which the shop asks for it
         */
        public Entitled {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String inWords() {
            return name;
        }
    }
}
