package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.time.Window;
import java.util.Objects;

/** Conditions about what the member was and did before the activity that is judged. */
public sealed interface MemberCondition extends Condition {

    /**
     * True for members of a tier. A member without a tier is below the first one.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @param orHigher whether higher tiers count too
     */
    record AtTier(String ladder, String tier, boolean orHigher) implements MemberCondition {
        /**
         * Checks the parts.
         *
         * @param ladder the name of the ladder
         * @param tier the name of the tier
         * @param orHigher whether higher tiers count too
         */
        public AtTier {
            Objects.requireNonNull(ladder, "ladder");
            Objects.requireNonNull(tier, "tier");
        }

        @Override
        public String inWords() {
            return "at " + tier + (orHigher ? " or higher" : "");
        }
    }

    /**
     * True for one order in the row of all orders of a member.
     *
     * @param n which order, 1 or more
     * @param every whether its multiples count too
     */
    record NthOrder(int n, boolean every) implements MemberCondition {
        /**
         * Checks the parts.
         *
         * @param n which order, 1 or more
         * @param every whether its multiples count too
         * @throws IllegalArgumentException if a part is out of range
         */
        public NthOrder {
            if (n < 1) {
                throw new IllegalArgumentException("n is " + n + ", allowed is 1 or more");
            }
        }

        @Override
        public String inWords() {
            return (every ? "every order number " : "order number ") + n;
        }
    }

    /**
     * True where the last order is some days ago.
     *
     * @param days the least number of days, 0 to 400
     */
    record SinceLastOrder(int days) implements MemberCondition {
        private static final int MAX_DAYS = 400;

        /**
         * Checks the parts.
         *
         * @param days the least number of days, 0 to 400
         * @throws IllegalArgumentException if a part is out of range
         */
        public SinceLastOrder {
            if (days < 0 || days > MAX_DAYS) {
                throw new IllegalArgumentException("days is " + days + ", allowed is 0 to " + MAX_DAYS);
            }
        }

        @Override
        public String inWords() {
            return days + " days since the last order";
        }
    }

    /**
     * True where enough was counted in a window.
     *
     * @param count what is counted
     * @param name which one of its kind; empty where there is only one
     * @param window over which days
     * @param atLeast a decimal in the unit of what is counted
     */
    record Counted(Count count, String name, Window window, String atLeast) implements MemberCondition {
        /**
         * Checks the parts.
         *
         * @param count what is counted
         * @param name which one of its kind; empty where there is only one
         * @param window over which days
         * @param atLeast a decimal in the unit of what is counted
         */
        public Counted {
            Objects.requireNonNull(count, "count");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(atLeast, "atLeast");
        }

        @Override
        public String inWords() {
            return count.inWords() + (name.isEmpty() ? "" : " " + name) + " at least " + atLeast + " in "
                    + window.inWords();
        }
    }

    /** True in the month of the member's birthday. */
    record InBirthdayMonth() implements MemberCondition {
        @Override
        public String inWords() {
            return "in the month of the birthday";
        }
    }

    /**
     * True near the birthday of the member.
     *
     * @param daysBefore from how many days before, 0 to 180
     * @param daysAfter through how many days after, 0 to 180
     */
    record NearBirthday(int daysBefore, int daysAfter) implements MemberCondition {
        /**
         * Checks the parts.
         *
         * @param daysBefore from how many days before, 0 to 180
         * @param daysAfter through how many days after, 0 to 180
         * @throws IllegalArgumentException if a part is out of range
         */
        public NearBirthday {
            if (daysBefore < 0 || daysBefore > 180 || daysAfter < 0 || daysAfter > 180) {
                throw new IllegalArgumentException(
                        "days are " + daysBefore + " and " + daysAfter + ", allowed is 0 to 180");
            }
        }

        @Override
        public String inWords() {
            return daysBefore == 0 && daysAfter == 0
                    ? "on the birthday"
                    : days(daysBefore, "before") + " through " + days(daysAfter, "after");
        }

        private static String days(int days, String side) {
            return days == 0 ? "the birthday" : days + (days == 1 ? " day " : " days ") + side + " the birthday";
        }
    }
}
