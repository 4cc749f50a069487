package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
 * the whole is true. Facts are as they were before the activity that is judged.
 */
public sealed interface Condition
        permits Condition.Always,
                Condition.All,
                Condition.Any,
                Condition.Not,
                FactCondition,
                SizeCondition,
                Condition.Named,
                TimeCondition,
                MemberCondition {

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
        return new TimeCondition.OnDays(List.of(days));
    }

    /**
     * True at a time of day, in the zone of the programme. timeOfDay("22:00", "02:00") is true around midnight.
     *
     * @param from the first time, as in 07:00
     * @param to the time at which it is over
     * @return the condition
     */
    static Condition timeOfDay(String from, String to) {
        return new TimeCondition.AtTime(LocalTime.parse(from), LocalTime.parse(to));
    }

    /**
     * True on some dates, in the zone of the programme.
     *
     * @param first the first date
     * @param last the last date, included
     * @return the condition
     */
    static Condition between(LocalDate first, LocalDate last) {
        return new TimeCondition.OnDates(first, last);
    }

    /**
     * True where a fact has one of some values. is(Fact.BRAND, "acme", "best") is about the line, is(Fact.STORE,
     * "brno-1") about the whole order.
     *
     * @param fact the fact
     * @param values the values
     * @return the condition
     */
    static Condition is(Fact fact, String... values) {
        return new FactCondition.Is(fact, List.of(values));
    }

    /**
     * True for lines of a category or of one below it.
     *
     * @param name the category
     * @return the condition
     */
    static Condition category(String name) {
        return is(Fact.CATEGORY, name);
    }

    /**
     * True for lines of an article.
     *
     * @param sku the article
     * @return the condition
     */
    static Condition sku(String sku) {
        return is(Fact.SKU, sku);
    }

    /**
     * True for members of a segment.
     *
     * @param name the segment
     * @return the condition
     */
    static Condition segment(String name) {
        return is(Fact.SEGMENT, name);
    }

    /**
     * True where an attribute has one of some values; unknown where it is missing.
     *
     * @param owner whose attribute it is
     * @param name the attribute
     * @param values the values
     * @return the condition
     */
    static Condition attribute(Owner owner, String name, String... values) {
        return new FactCondition.HasAttribute(owner, name, List.of(values));
    }

    /**
     * True for orders of at least an amount of money, by the basis of the programme.
     *
     * @param amount a decimal in the currency of the programme
     * @return the condition
     */
    static Condition amountAtLeast(String amount) {
        return new SizeCondition.AtLeast(Quantity.AMOUNT, "", amount);
    }

    /**
     * True for orders of at least a number of units.
     *
     * @param units the number
     * @return the condition
     */
    static Condition unitsAtLeast(int units) {
        return new SizeCondition.AtLeast(Quantity.UNITS, "", Integer.toString(units));
    }

    /**
     * True where at least so much was measured; unknown where it was not measured.
     *
     * @param measure what was measured
     * @param amount a decimal
     * @return the condition
     */
    static Condition measureAtLeast(String measure, String amount) {
        return new SizeCondition.AtLeast(Quantity.MEASURE, measure, amount);
    }

    /**
     * True for lines of at least an amount of money, by the basis of the programme.
     *
     * @param amount a decimal in the currency of the programme
     * @return the condition
     */
    static Condition lineAmountAtLeast(String amount) {
        return new SizeCondition.AtLeast(Quantity.LINE_AMOUNT, "", amount);
    }

    /**
     * True for orders whose lines name at least a number of different categories.
     *
     * @param categories the number
     * @return the condition
     */
    static Condition categoriesAtLeast(int categories) {
        return new SizeCondition.AtLeast(Quantity.CATEGORIES, "", Integer.toString(categories));
    }

    /**
     * True for orders with at least one line of a kind. For all lines of the order alike:
     * all(contains(category("tea")), contains(category("cake"))) is an order with both.
     *
     * @param which what is true of the line
     * @return the condition
     */
    static Condition contains(Condition which) {
        return unitsOf(which, 1);
    }

    /**
     * True for orders with at least a number of units of a kind.
     *
     * @param which what is true of their lines
     * @param units the number
     * @return the condition
     */
    static Condition unitsOf(Condition which, int units) {
        return new SizeCondition.OfLines(which, Quantity.UNITS, Integer.toString(units));
    }

    /**
     * True for orders with at least an amount of money in lines of a kind, by the basis of the programme.
     *
     * @param which what is true of the lines
     * @param amount a decimal in the currency of the programme
     * @return the condition
     */
    static Condition amountOf(Condition which, String amount) {
        return new SizeCondition.OfLines(which, Quantity.AMOUNT, amount);
    }

    /**
     * True for members who hold exactly this tier.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @return the condition
     */
    static Condition tier(String ladder, String tier) {
        return new MemberCondition.AtTier(ladder, tier, false);
    }

    /**
     * True for members who hold this tier or a higher one.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @return the condition
     */
    static Condition tierAtLeast(String ladder, String tier) {
        return new MemberCondition.AtTier(ladder, tier, true);
    }

    /**
     * True for the nth order of a member; the order that is judged counts.
     *
     * @param n which order, 1 for the first
     * @return the condition
     */
    static Condition nthOrder(int n) {
        return new MemberCondition.NthOrder(n, false);
    }

    /**
     * True for every nth order of a member; the order that is judged counts.
     *
     * @param n how many orders from one to the next
     * @return the condition
     */
    static Condition everyNthOrder(int n) {
        return new MemberCondition.NthOrder(n, true);
    }

    /**
     * True for the first order of a member.
     *
     * @return the condition
     */
    static Condition firstOrder() {
        return nthOrder(1);
    }

    /**
     * True where the last order is at least so many days ago; unknown for members without an order.
     *
     * @param atLeast the number of days
     * @return the condition
     */
    static Condition daysSinceLastOrder(int atLeast) {
        return new MemberCondition.SinceLastOrder(atLeast);
    }

    /**
     * True where at least so much was counted in a window, without the activity that is judged.
     *
     * @param count what is counted
     * @param name which article, category, brand, measure, action or point type; empty for the others
     * @param window over which days
     * @param atLeast a decimal in the unit of what is counted
     * @return the condition
     */
    static Condition counted(Count count, String name, Window window, String atLeast) {
        return new MemberCondition.Counted(count, name, window, atLeast);
    }

    /**
     * True for members who bought an article, a category or a brand within a window. not(bought(…)) is "has not
     * bought".
     *
     * @param count {@link Count#SKU}, {@link Count#CATEGORY} or {@link Count#BRAND}
     * @param name which one
     * @param window over which days
     * @return the condition
     */
    static Condition bought(Count count, String name, Window window) {
        return new MemberCondition.Counted(count, name, window, "1");
    }

    /**
     * True near the birthday of the member, in the member's zone; unknown if the birthday is. nearBirthday(0, 6) is
     * seven days. What comes by itself is judged by the day and the month that the account keeps.
     *
     * @param daysBefore from how many days before
     * @param daysAfter through how many days after
     * @return the condition
     */
    static Condition nearBirthday(int daysBefore, int daysAfter) {
        return new MemberCondition.NearBirthday(daysBefore, daysAfter);
    }

    /**
     * True in the month of the member's birthday, in the member's zone; unknown if the birthday is. What comes by
     * itself is judged by the day and the month that the account keeps.
     *
     * @return the condition
     */
    static Condition birthdayMonth() {
        return new MemberCondition.InBirthdayMonth();
    }

    /**
     * True where a predicate says so that was registered under a name when the programme was built. The predicate is
     * asked again for what comes by itself, such as the end of a month or a tier that is entered then, and is told no
     * profile there: the account keeps what conditions say about a person, and nobody knows what code would say.
     *
     * @param name the name
     * @return the condition
     */
    static Condition named(String name) {
        return new Named(name);
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
         * Checks the parts.
         *
         * @param parts the parts
         */
        public All {
            parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
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
         * Checks the parts.
         *
         * @param parts the parts
         */
        public Any {
            parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
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
         * Checks the parts.
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
     * True where a registered predicate says so.
     *
     * @param name the name of the predicate
     */
    record Named(String name) implements Condition {
        /**
         * Checks the parts.
         *
         * @param name the name of the predicate
         */
        public Named {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String inWords() {
            return name;
        }
    }
}
