package dev.loyalty4j.benchmarks.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The rules R01 to R19 as the other engines write them: as text for those that compile text, and as lambdas for those
 * that take lambdas.
 *
 * @param name the name
 * @param when the condition over the properties of {@link Judged}; empty for always
 * @param then the points
 * @param test the condition as a lambda
 * @param award the points as a lambda
 */
record Written(String name, String when, String then, Predicate<Judged> test, ToIntFunction<Judged> award) {

    static final List<Written> RULES = List.of(
            new Written("R01", "", "percent(100)", j -> true, j -> j.percent(100)),
            new Written("R02", "", "every(100, 2)", j -> true, j -> j.every(100, 2)),
            new Written("R03", "", "every(50, 5)", j -> true, j -> j.every(50, 5)),
            new Written("R04", "", "everyOfLarge(200, 7, 10000)", j -> true, j -> j.everyOfLarge(200, 7, 10000)),
            new Written("R05", "dayOfWeek == 2", "percent(20)", j -> j.getDayOfWeek() == 2, j -> j.percent(20)),
            new Written("R06", "dayOfWeek >= 6 && app", "50", j -> j.getDayOfWeek() >= 6 && j.isApp(), j -> 50),
            new Written("R07", "first", "200", Judged::isFirst, j -> 200),
            new Written("R08", "eligible >= 5000", "25", j -> j.getEligible() >= 5000, j -> 25),
            new Written("R09", "eligible >= 20000", "150", j -> j.getEligible() >= 20000, j -> 150),
            new Written("R10", "tier == 1", "percent(25)", j -> j.getTier() == 1, j -> j.percent(25)),
            new Written("R11", "tier == 2", "percent(50)", j -> j.getTier() == 2, j -> j.percent(50)),
            new Written("R12", "birthMonth", "percent(100)", Judged::isBirthMonth, j -> j.percent(100)),
            new Written("R13", "app", "10", Judged::isApp, j -> 10),
            new Written("R14", "segment == 1", "percent(10)", j -> j.getSegment() == 1, j -> j.percent(10)),
            new Written(
                    "R15",
                    "segment == 2 && dayOfWeek == 3",
                    "percent(15)",
                    j -> j.getSegment() == 2 && j.getDayOfWeek() == 3,
                    j -> j.percent(15)),
            new Written(
                    "R16",
                    "day >= 300 && day <= 330",
                    "perUnit(5, 3)",
                    j -> j.getDay() >= 300 && j.getDay() <= 330,
                    j -> j.perUnit(5, 3)),
            new Written("R17", "", "perBonus(30)", j -> true, j -> j.perBonus(30)),
            new Written("R18", "categories >= 3", "40", j -> j.getCategories() >= 3, j -> 40),
            new Written(
                    "R19", "wallet && eligible >= 3000", "15", j -> j.isWallet() && j.getEligible() >= 3000, j -> 15));

    /** R20. */
    static int limited(int points, Known known) {
        return Math.min(points, Engine.DAILY - known.today());
    }
}
