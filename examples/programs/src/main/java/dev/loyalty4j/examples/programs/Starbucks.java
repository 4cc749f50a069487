package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Starbucks Rewards in the United States, by the rules published for March 2026: three tiers by stars earned within
 * twelve months, faster stars and stars that do not die from Gold on.
 *
 * <p>Our readings: stars for a double-star day are twice what the tier earns; one day stands for all of them. A member
 * whose term ends without the number goes where the stars of the last twelve months lead.
 */
final class Starbucks {
    /** One treat for each birthday: the windows of two birthdays are more than 330 days apart. */
    private static final Limit ONE_A_BIRTHDAY = Limit.triggers(1, Window.days(330));

    private static final LocalDate DOUBLE_STAR_DAY = LocalDate.of(2026, 4, 21);

    private Starbucks() {}

    static Program program() {
        return StarbucksMenu.addTo(Program.builder("starbucks-rewards", ZoneId.of("America/New_York"), "USD"))
                .points(PointType.of("stars", Expiry.movedByActiveMonths(6)).undyingWhile("status", "Gold"))
                .earn(EarningRule.of("stars for money", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("double-star day", Award.multiply("2"))
                        .when(Condition.between(DOUBLE_STAR_DAY, DOUBLE_STAR_DAY)))
                .ladder(Ladder.of("status", Window.lastMonths(12), Term.months(12))
                        .tier(
                                "Green",
                                Requirement.NONE,
                                Benefit.entitled("free-modification").times(1, Window.CALENDAR_MONTH))
                        .tier(Tier.of("Gold", Metric.pointsEarned().atLeast("500"), Benefit.multiply("1.2"))
                                .inheriting())
                        .tier(Tier.of("Reserve", Metric.pointsEarned().atLeast("2500"), Benefit.multiply("1.7"))
                                .inheriting())
                        .with(LadderPolicy.DEFAULT.falling(LadderPolicy.Fall.TO_METRIC)))
                .reward(Reward.amountOff("two-dollars-off", "2.00").costing(60))
                .reward(Reward.custom("birthday-treat", "a drink or a bite")
                        .free()
                        .when(Condition.any(
                                Condition.nearBirthday(0, 0),
                                Condition.all(Condition.tierAtLeast("status", "Gold"), Condition.nearBirthday(0, 6)),
                                Condition.all(
                                        Condition.tierAtLeast("status", "Reserve"), Condition.nearBirthday(0, 29))))
                        .atMost(ONE_A_BIRTHDAY))
                .build();
    }

    /** A member stays Green, and the stars of months without a visit die. */
    static void green(Story story) {
        story.joins("2026-03-15", "Ben", "1990-09-20");
        story.buys("2026-03-15", "40.00");
        story.buys("2026-05-02", "10.75");
        story.waitsUntil("2026-09-16");
        story.redeems("2026-09-19", "birthday-treat");
        story.redeems("2026-09-20", "birthday-treat");
        story.redeems("2026-09-21", "birthday-treat");
        story.waitsUntil("2026-11-15");
        story.waitsUntil("2026-11-16");
    }

    /** A member reaches Gold, keeps all stars for a year, and falls back. */
    static void gold(Story story) {
        story.joins("2026-03-12", "Ava", "1990-09-20");
        story.buys("2026-03-12", "45.50");
        story.redeems("2026-03-12", "modification");
        story.uses("2026-03-15", "free-modification");
        story.uses("2026-03-31", "free-modification");
        story.uses("2026-04-01", "free-modification");
        story.buys("2026-04-21", "30.00");
        story.buys("2026-05-10", "395.00");
        story.buys("2026-05-11", "10.00");
        story.redeemsOn("2026-05-12", "two-dollars-off", "6.25");
        story.redeems("2026-09-19", "birthday-treat");
        story.redeems("2026-09-26", "birthday-treat");
        story.redeems("2026-09-26", "birthday-treat");
        story.waitsUntil("2027-05-09");
        story.waitsUntil("2027-05-10");
        story.waitsUntil("2027-11-10");
        story.waitsUntil("2027-11-11");
    }

    /** A member reaches Reserve, retains it once, and then stays away. */
    static void reserve(Story story) {
        story.joins("2026-03-12", "Cleo", "1985-12-20");
        story.buys("2026-03-12", "500.00");
        story.buys("2026-03-13", "2000.00");
        story.buys("2026-03-14", "10.00");
        story.buys("2026-04-21", "10.00");
        story.redeems("2026-05-01", "brewed-coffee");
        story.redeems("2026-05-01", "handcrafted-drink");
        story.redeems("2026-05-01", "lunch");
        story.redeems("2026-05-01", "merchandise");
        story.buys("2026-06-01", "40.00");
        story.redeems("2027-01-18", "birthday-treat");
        story.redeems("2027-01-19", "birthday-treat");
        story.waitsUntil("2027-03-13");
        story.waitsUntil("2028-03-13");
    }
}
