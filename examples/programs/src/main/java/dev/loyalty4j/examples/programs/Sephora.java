package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Sephora Beauty Insider in the United States, by the rules published for 2018: status by the spend of a calendar year,
 * held for its rest and all of the next, and points that die after twelve months of inactivity.
 *
 * <p>Our readings: the choice between a birthday gift and 250 points is open from the birthday on for 30 days; dates
 * and percentage of the sale and the size of the stocks stand for those of one year.
 */
final class Sephora {
    private static final LocalDate ROUGE_SALE = LocalDate.of(2018, 4, 13);
    private static final LocalDate VIB_SALE = LocalDate.of(2018, 4, 18);
    private static final LocalDate EVERYBODYS_SALE = LocalDate.of(2018, 4, 20);
    private static final LocalDate SALE_ENDS = LocalDate.of(2018, 4, 30);

    private static final Condition VIB = Condition.tierAtLeast("insider", "VIB");
    private static final Condition ROUGE = Condition.tierAtLeast("insider", "Rouge");

    private Sephora() {}

    static Program program() {
        return Program.builder("beauty-insider", ZoneId.of("America/New_York"), "USD")
                .points(PointType.of("points", Expiry.inactive(12)))
                .earn(EarningRule.of("points for money", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("250 points chosen", Award.fixed(250))
                        .onTrigger(Trigger.REDEMPTION)
                        .when(Condition.attribute(Owner.ORDER, "reward", "birthday-points")))
                .ladder(Ladder.of("insider", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Insider", Requirement.NONE)
                        .tier("VIB", Metric.spend().atLeast("350.00"), Benefit.multiply("1.25"))
                        .tier(
                                "Rouge",
                                Metric.spend().atLeast("1000.00"),
                                Benefit.multiply("1.5"),
                                Benefit.entitled("first-access-to-products"))
                        .with(LadderPolicy.DEFAULT.falling(LadderPolicy.Fall.TO_METRIC)))
                .reward(Reward.amountOff("ten-dollars-off", "10.00").costing(500))
                .reward(Reward.amountOff("rouge-reward", "100.00")
                        .costing(2_500)
                        .when(ROUGE)
                        .stock(2))
                .reward(birthday(Reward.product("birthday-gift", "minis")))
                .reward(birthday(Reward.custom("birthday-points", "250 points")))
                .reward(Reward.percentOff("spring-sale", "15")
                        .free()
                        .when(Condition.any(
                                Condition.all(ROUGE, Condition.between(ROUGE_SALE, SALE_ENDS)),
                                Condition.all(VIB, Condition.between(VIB_SALE, SALE_ENDS)),
                                Condition.between(EVERYBODYS_SALE, SALE_ENDS))))
                .reward(Reward.experience("master-class", "an evening with a make-up artist")
                        .free()
                        .when(VIB)
                        .stock(30)
                        .between(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31)))
                .build();
    }

    /** One of them each birthday: the windows of two birthdays are more than 330 days apart. */
    private static Reward birthday(Reward either) {
        return either.free()
                .when(Condition.nearBirthday(0, 30))
                .sharing("birthday choice", Limit.triggers(1, Window.days(330)));
    }

    /** A member climbs to Rouge within a year, and then stays away for two. */
    static void climb(Story story) {
        story.joins("2018-01-10", "Mia", "1992-06-05");
        story.buys("2018-02-01", "300.99");
        story.redeemsOn("2018-04-19", "spring-sale", "80.00");
        story.buys("2018-04-19", "59.01");
        story.redeemsOn("2018-04-19", "spring-sale", "80.00");
        story.redeems("2018-05-01", "rouge-reward");
        story.redeems("2018-05-02", "master-class");
        story.buys("2018-05-10", "400.00");
        story.redeemsOn("2018-05-11", "ten-dollars-off", "25.00");
        story.waitsUntil("2018-06-05");
        story.redeems("2018-06-06", "birthday-points");
        story.redeems("2018-06-06", "birthday-gift");
        story.buys("2018-08-01", "240.00");
        story.buys("2018-08-02", "1200.00");
        story.redeemsOn("2018-08-03", "rouge-reward", "130.00");
        story.redeems("2019-07-05", "birthday-gift");
        story.waitsUntil("2019-12-31");
        story.waitsUntil("2020-01-01");
        story.waitsUntil("2020-07-05");
        story.waitsUntil("2020-07-06");
    }

    /** There is less of the reward for Rouge than there are wishes. */
    static void stock(Story story) {
        story.joins("2018-09-01", "Lea", "");
        story.buys("2018-09-01", "4000.00");
        story.redeemsOn("2018-09-02", "rouge-reward", "120.00");
        story.joins("2018-09-03", "Nina", "");
        story.buys("2018-09-03", "3000.00");
        story.buys("2018-09-04", "2000.00");
        story.redeemsOn("2018-09-05", "rouge-reward", "120.00");
        story.redeemsOn("2018-09-06", "rouge-reward", "120.00");
    }
}
