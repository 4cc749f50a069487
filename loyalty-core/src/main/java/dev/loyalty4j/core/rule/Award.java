package dev.loyalty4j.core.rule;

import java.util.Objects;

/**
 * What a rule gives. Decimals are texts here; they are parsed, exactly, when the programme is built.
 *
 * <p>For a line of an order: points = base points × the product of its multipliers. Awards per money are base points;
 * multipliers act on the base points of the lines in their scope.
 */
public sealed interface Award permits Award.PerMoney, Award.Multiply {

    /**
     * Points for money. pointsPerMoney(4, "1.00") gives 1158 points for 289.50.
     *
     * @param points how many whole points
     * @param per for how much money, in the currency of the programme
     * @return the award
     */
    static Award pointsPerMoney(long points, String per) {
        return new PerMoney(points, per);
    }

    /**
     * Multiplies base points. multiply("1.25") on 100 base points adds 25.
     *
     * @param factor the factor, 1 or more
     * @return the award
     */
    static Award multiply(String factor) {
        return new Multiply(factor);
    }

    /**
     * Returns the award in English.
     *
     * @return a text for people
     */
    String inWords();

    /**
     * Points for money.
     *
     * @param points how many whole points, 1 to 1,000,000,000
     * @param per for how much money, a decimal in the currency of the programme, more than 0
     */
    record PerMoney(long points, String per) implements Award {
        private static final long MAX_POINTS = 1_000_000_000L;

        /**
         * Checks the points.
         *
         * @param points how many whole points, 1 to 1,000,000,000
         * @param per for how much money, a decimal in the currency of the programme, more than 0
         * @throws IllegalArgumentException if {@code points} is out of range
         */
        public PerMoney {
            Objects.requireNonNull(per, "per");
            if (points < 1 || points > MAX_POINTS) {
                throw new IllegalArgumentException("points is " + points + ", allowed is 1 to " + MAX_POINTS);
            }
        }

        @Override
        public String inWords() {
            return points + (points == 1 ? " point per " : " points per ") + per;
        }
    }

    /**
     * A multiplier of base points.
     *
     * @param factor the factor, a decimal of 1 or more
     */
    record Multiply(String factor) implements Award {
        /**
         * Checks that there is a factor.
         *
         * @param factor the factor, a decimal of 1 or more
         */
        public Multiply {
            Objects.requireNonNull(factor, "factor");
        }

        @Override
        public String inWords() {
            return "times " + factor;
        }
    }
}
