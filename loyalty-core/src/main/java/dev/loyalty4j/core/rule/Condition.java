package dev.loyalty4j.core.rule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * When a rule applies: a tree of all, any and not over leaves.
 *
 * <p>A condition is judged for each line in the scope of its rule, and the rule acts on the lines for which it is true.
 * A leaf about the line (its category) may differ from line to line; a leaf about the order, the day or the member is
 * the same for all of them.
 *
 * <p>Judging is three-valued after Kleene: what is not known is unknown, so is its negation, and a rule acts only where
 * the whole is true.
 */
public sealed interface Condition
        permits Condition.Always,
                Condition.All,
                Condition.Any,
                Condition.Not,
                Condition.OnDays,
                Condition.InCategory,
                Condition.AtTier {

    /** True for every line. */
    Condition ALWAYS = new Always();

    /**
     * True where all parts are true.
     *
     * @param parts the parts
     * @return the condition
     */
    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    /**
     * True where at least one part is true.
     *
     * @param parts the parts
     * @return the condition
     */
    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    /**
     * True where a part is false.
     *
     * @param part the part
     * @return the condition
     */
    static Condition not(Condition part) {
        return new Not(part);
    }

    /**
     * True on some days of the week, in the zone of the programme.
     *
     * @param days the days
     * @return the condition
     */
    static Condition dayOfWeek(DayOfWeek... days) {
        return new OnDays(List.of(days));
    }

    /**
     * True for lines of a category.
     *
     * @param name the category
     * @return the condition
     */
    static Condition category(String name) {
        return new InCategory(name);
    }

    /**
     * True for members who hold exactly this tier.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @return the condition
     */
    static Condition tier(String ladder, String tier) {
        return new AtTier(ladder, tier, false);
    }

    /**
     * True for members who hold this tier or a higher one.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @return the condition
     */
    static Condition tierAtLeast(String ladder, String tier) {
        return new AtTier(ladder, tier, true);
    }

    /**
     * Returns the condition in English.
     *
     * @return a text for people
     */
    String inWords();

    /** True for every line. */
    record Always() implements Condition {
        @Override
        public String inWords() {
            return "always";
        }
    }

    /**
     * True where all parts are true; with no parts it is true.
     *
     * @param parts the parts
     */
    record All(List<Condition> parts) implements Condition {
        /**
         * Copies the parts.
         *
         * @param parts the parts
         */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String inWords() {
            return parts.stream().map(Condition::inWords).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /**
     * True where at least one part is true; with no parts it is false.
     *
     * @param parts the parts
     */
    record Any(List<Condition> parts) implements Condition {
        /**
         * Copies the parts.
         *
         * @param parts the parts
         */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String inWords() {
            return parts.stream().map(Condition::inWords).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /**
     * True where the part is false.
     *
     * @param part the part
     */
    record Not(Condition part) implements Condition {
        /**
         * Checks that there is a part.
         *
         * @param part the part
         */
        public Not {
            Objects.requireNonNull(part, "part");
        }

        @Override
        public String inWords() {
            return "not " + part.inWords();
        }
    }

    /**
     * True on some days of the week.
     *
     * @param days the days, in the zone of the programme
     */
    record OnDays(List<DayOfWeek> days) implements Condition {
        /**
         * Copies the days.
         *
         * @param days the days, in the zone of the programme
         */
        public OnDays {
            days = List.copyOf(days);
        }

        @Override
        public String inWords() {
            return days.stream()
                    .map(d -> d.name().charAt(0) + d.name().substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or ", "on ", ""));
        }
    }

    /**
     * True for lines of a category.
     *
     * @param name the category
     */
    record InCategory(String name) implements Condition {
        /**
         * Checks that there is a name.
         *
         * @param name the category
         */
        public InCategory {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String inWords() {
            return "in " + name;
        }
    }

    /**
     * True for members of a tier. A member without a tier is below the first one.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @param orHigher whether higher tiers count too
     */
    record AtTier(String ladder, String tier, boolean orHigher) implements Condition {
        /**
         * Checks that both names are there.
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
}
