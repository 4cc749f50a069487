package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.time.Validity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An award that is not points. It names things of later rooms, such as a reward or a card, by their ids; the programme
 * checks them when it is built.
 *
 * <p>It is given once for each activity for which its rule acts, whatever the number of lines, except stamps per unit.
 * Multipliers do not act on it. It may be limited in times, not in points.
 */
public sealed interface AwardInKind extends Award {

    /** The most stamps that one award may name. */
    long MAX_STAMPS = 1_000;

    /** Nothing, for tiers that get nothing where others get something. */
    record Nothing() implements AwardInKind {
        @Override
        public String inWords() {
            return "nothing";
        }
    }

    /**
     * An entry of the catalogue.
     *
     * @param reward the id of the reward
     * @param times how many of it, 1 to 100
     * @param asVoucher whether it is handed out as a voucher in any case
     */
    record Item(String reward, int times, boolean asVoucher) implements AwardInKind {
        /** The most of one reward that an award may give. */
        public static final int MAX_TIMES = 100;

        /**
         * Checks the reward and the number.
         *
         * @param reward the id of the reward
         * @param times how many of it, 1 to 100
         * @param asVoucher whether it is handed out as a voucher in any case
         * @throws IllegalArgumentException if {@code times} is out of range
         */
        public Item {
            Objects.requireNonNull(reward, "reward");
            if (times < 1 || times > MAX_TIMES) {
                throw new IllegalArgumentException("times is " + times + ", allowed is 1 to " + MAX_TIMES);
            }
        }

        @Override
        public String inWords() {
            String many = times == 1 ? "" : times + " times ";
            return many + reward + (!asVoucher ? "" : times == 1 ? " as a voucher" : " as vouchers");
        }
    }

    /**
     * Stamps on a card.
     *
     * @param card the name of the card
     * @param stamps how many, 1 to 1000
     * @param perUnit whether each unit of goods in the scope of the rule gives so many
     */
    record Stamps(String card, long stamps, boolean perUnit) implements AwardInKind {
        /**
         * Checks the number.
         *
         * @param card the name of the card
         * @param stamps how many, 1 to 1000
         * @param perUnit whether each unit of goods in the scope of the rule gives so many
         * @throws IllegalArgumentException if {@code stamps} is out of range
         */
        public Stamps {
            Objects.requireNonNull(card, "card");
            if (stamps < 1 || stamps > MAX_STAMPS) {
                throw new IllegalArgumentException("stamps is " + stamps + ", allowed is 1 to " + MAX_STAMPS);
            }
        }

        @Override
        public String inWords() {
            return stamps + (stamps == 1 ? " stamp" : " stamps") + " on " + card + (perUnit ? " per unit" : "");
        }
    }

    /**
     * An entitlement until a date.
     *
     * @param name the name by which the shop asks for it
     * @param value its value, for the shop; empty if it has none
     * @param good how long it holds
     */
    record Entitlement(String name, String value, Validity good) implements AwardInKind {
        /**
         * Checks that all parts are there.
         *
         * @param name the name by which the shop asks for it
         * @param value its value, for the shop; empty if it has none
         * @param good how long it holds
         */
        public Entitlement {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(good, "good");
        }

        @Override
        public String inWords() {
            return name + (value.isEmpty() ? "" : " " + value) + " " + good.inWords();
        }
    }

    /**
     * A credit to a metric that tiers count.
     *
     * @param metric the name of the metric
     * @param amount a decimal in the unit of the metric
     */
    record Credit(String metric, String amount) implements AwardInKind {
        /**
         * Checks that all parts are there.
         *
         * @param metric the name of the metric
         * @param amount a decimal in the unit of the metric
         */
        public Credit {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public String inWords() {
            return amount + " of " + metric + " toward tiers";
        }
    }

    /**
     * One prize, drawn at random.
     *
     * @param prizes the table
     */
    record Draw(List<Prize> prizes) implements AwardInKind {
        /** The most prizes in a table. */
        public static final int MAX_PRIZES = 100;

        /**
         * Copies the table.
         *
         * @param prizes the table
         * @throws IllegalArgumentException if there is no prize, or more than 100
         */
        public Draw {
            prizes = List.copyOf(Objects.requireNonNull(prizes, "prizes"));
            if (prizes.isEmpty() || prizes.size() > MAX_PRIZES) {
                throw new IllegalArgumentException("prizes are " + prizes.size() + ", allowed are 1 to " + MAX_PRIZES);
            }
        }

        /**
         * Returns the sum of all weights.
         *
         * @return more than 0
         */
        public long weights() {
            return prizes.stream().mapToLong(Prize::weight).sum();
        }

        /**
         * Returns the prize that a random number picks.
         *
         * @param drawn 0 to {@code weights() - 1}
         * @return its position in the table
         */
        public int pick(long drawn) {
            long below = 0;
            for (int i = 0; i < prizes.size(); i++) {
                below += prizes.get(i).weight();
                if (drawn < below) {
                    return i;
                }
            }
            throw new IllegalArgumentException("drawn is " + drawn + ", allowed is 0 to " + (below - 1));
        }

        @Override
        public String inWords() {
            return prizes.stream().map(Prize::inWords).collect(Collectors.joining(", ", "one of ", ""));
        }
    }

    /**
     * A prize with its chance.
     *
     * @param weight its weight, 1 to 1,000,000,000; its chance is the weight over the sum of all weights
     * @param award what it is: fixed points, or something in kind that is not drawn itself; empty for nothing
     */
    record Prize(long weight, List<Award> award) {
        private static final long MAX_WEIGHT = 1_000_000_000;

        /**
         * Checks the weight and the award.
         *
         * @param weight its weight, 1 to 1,000,000,000; its chance is the weight over the sum of all weights
         * @param award what it is: fixed points, or something in kind that is not drawn itself; empty for nothing
         * @throws IllegalArgumentException if a part is not allowed
         */
        public Prize {
            award = List.copyOf(Objects.requireNonNull(award, "award"));
            if (weight < 1 || weight > MAX_WEIGHT) {
                throw new IllegalArgumentException("weight is " + weight + ", allowed is 1 to " + MAX_WEIGHT);
            }
            if (award.size() > 1
                    || award.stream().anyMatch(a -> !(a instanceof Fixed) && !(a instanceof AwardInKind))
                    || award.stream()
                            .anyMatch(a -> a instanceof Draw
                                    || a instanceof Nothing
                                    || (a instanceof Stamps s && s.perUnit()))) {
                throw new IllegalArgumentException(
                        "prize is " + award + ", allowed are none, fixed points, an item, stamps, an entitlement");
            }
        }

        /**
         * Creates a prize.
         *
         * @param weight its weight
         * @param award fixed points, or something in kind
         * @return the prize
         */
        public static Prize of(long weight, Award award) {
            return new Prize(weight, List.of(award));
        }

        /**
         * Creates a blank.
         *
         * @param weight its weight
         * @return a prize that is nothing
         */
        public static Prize nothing(long weight) {
            return new Prize(weight, List.of());
        }

        /**
         * Returns the prize in English, with its weight.
         *
         * @return a text for people
         */
        public String inWords() {
            return what() + " (" + weight + ")";
        }

        /**
         * Returns what the prize is in English.
         *
         * @return a text for people
         */
        public String what() {
            return award.isEmpty() ? "nothing" : award.get(0).inWords();
        }
    }
}
