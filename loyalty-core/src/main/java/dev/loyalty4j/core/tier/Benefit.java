package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.Window;
import java.util.List;
import java.util.Objects;

/** What a tier is worth. */
public sealed interface Benefit permits Benefit.Multiply, Benefit.Bonus, Benefit.Entitled {

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
     * Members of the tier earn a percentage of base points on top, whatever multipliers do.
     *
     * @param percent a decimal of 0 or more
     * @return the benefit
     */
    static Benefit bonus(String percent) {
        return new Bonus(percent);
    }

    /**
     * Members of the tier are entitled to something that the shop gives, for example free shipping.
     *
     * @param name the name by which the shop asks for it
     * @return the benefit
     */
    static Entitled entitled(String name) {
        return new Entitled(name, "", 0, List.of());
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
     * A percentage of base points.
     *
     * @param percent a decimal of 0 or more; parsed when the programme is built
     */
    record Bonus(String percent) implements Benefit {
        /**
         * Checks that there is a percentage.
         *
         * @param percent a decimal of 0 or more; parsed when the programme is built
         */
        public Bonus {
            Objects.requireNonNull(percent, "percent");
        }

        @Override
        public String inWords() {
            return percent + " % more points";
        }
    }

    /**
     * A named entitlement.
     *
     * @param name the name by which the shop asks for it
     * @param value how much of it, in words of the shop, for example {@code 0.00} or {@code 48 h}; empty for none
     * @param times how often it may be used in a period, 0 for as often as wanted
     * @param per the period in which it may be used so often; empty if it is not counted, otherwise one
     */
    record Entitled(String name, String value, long times, List<Window> per) implements Benefit {
        /** More uses than anyone counts. */
        private static final long MAX_TIMES = 1_000_000;

        /**
         * Checks the parts.
         *
         * @param name the name by which the shop asks for it
         * @param value how much of it, in words of the shop, for example {@code 0.00} or {@code 48 h}; empty for none
         * @param times how often it may be used in a period, 0 for as often as wanted
         * @param per the period in which it may be used so often; empty if it is not counted, otherwise one
         * @throws IllegalArgumentException if {@code times} is out of range or does not go with the period
         */
        public Entitled {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            per = List.copyOf(Objects.requireNonNull(per, "per"));
            if (times < 0 || times > MAX_TIMES) {
                throw new IllegalArgumentException("times is " + times + ", allowed is 0 to " + MAX_TIMES);
            }
            if (per.size() != (times == 0 ? 0 : 1)) {
                throw new IllegalArgumentException("periods are " + per.size() + ", allowed is one where times is set");
            }
        }

        /**
         * Returns this entitlement with a value.
         *
         * @param amount how much of it, in words of the shop
         * @return a copy with that value
         */
        public Entitled worth(String amount) {
            return new Entitled(name, amount, times, per);
        }

        /**
         * Returns this entitlement for some uses in a period.
         *
         * @param most how often it may be used, 1 or more
         * @param period in which days
         * @return a copy with that quantity
         */
        public Entitled times(long most, Window period) {
            return new Entitled(name, value, most, List.of(period));
        }

        @Override
        public String inWords() {
            return name
                    + (value.isEmpty() ? "" : " " + value)
                    + (times == 0
                            ? ""
                            : ", " + times + (times == 1 ? " time in " : " times in ")
                                    + per.get(0).inWords());
        }
    }
}
