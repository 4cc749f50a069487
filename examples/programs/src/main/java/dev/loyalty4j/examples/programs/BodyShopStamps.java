package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.ZoneId;

/**
 * The Body Shop's Love Your Body card in the United Kingdom, by the rules published for 2015: a card for 5.00 a year,
 * 10 % off with it, and a stamp for each visit of at least 10.00, whatever the spend; the fourth stamp is worth 5.00,
 * the eighth 10.00.
 *
 * <p>Our readings: vouchers are good for twelve months, and stamps do not die. There are no points.
 */
final class BodyShopStamps {
    private static final Condition WITH_CARD = Condition.tier("membership", "Card holder");

    private BodyShopStamps() {}

    static Program program() {
        return Program.builder("love-your-body-card", ZoneId.of("Europe/London"), "GBP")
                .ladder(Ladder.of("membership", Window.LIFETIME, Term.months(12))
                        .tier("Card holder", Requirement.NEVER))
                .reward(Reward.percentOff("ten-percent-off", "10").free().when(WITH_CARD))
                .earn(EarningRule.of("a stamp a visit", Award.stamps("stamp card", 1))
                        .when(Condition.all(WITH_CARD, Condition.amountAtLeast("10.00"))))
                .card(StampCard.of("stamp card", 8).milestone(4, "five-off").milestone(8, "ten-off"))
                .reward(Reward.amountOff("five-off", "5.00").onlyAwarded().asVoucher(Validity.months(12)))
                .reward(Reward.amountOff("ten-off", "10.00").onlyAwarded().asVoucher(Validity.months(12)))
                .build();
    }

    /** A card is bought, filled, and not renewed. */
    static void story(Story story) {
        story.joins("2015-02-01", "Olive", "");
        story.buys("2015-02-01", "30.00");
        story.redeemsOn("2015-02-01", "ten-percent-off", "30.00");
        story.does(
                "2015-02-02",
                "pays 5.00 for the card",
                at -> PlaceInTier.of(
                                story.nextId("fee"),
                                story.member(),
                                "membership",
                                "Card holder",
                                Placement.Reason.FEE,
                                at)
                        .paying(Money.of("5.00", "GBP")));
        story.redeemsOn("2015-02-03", "ten-percent-off", "34.50");
        story.buys("2015-02-03", "31.05");
        story.buys("2015-03-03", "9.99");
        story.buys("2015-03-10", "10.00");
        story.buys("2015-04-02", "250.00");
        story.buys("2015-05-05", "12.00");
        story.redeems("2015-05-05", "ten-off");
        story.usesVoucher("2015-06-01", "19.00");
        story.buys("2015-06-01", "14.00");
        story.buys("2015-07-01", "10.00");
        story.buys("2015-08-01", "10.00");
        story.buys("2015-09-01", "10.00");
        story.waitsUntil("2016-02-02");
        story.buys("2016-02-02", "40.00");
        story.usesVoucher("2016-02-03", "40.00");
    }
}
