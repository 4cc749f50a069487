package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Basis;
import dev.loyalty4j.core.rule.EarningRule;
import java.time.ZoneId;

/**
 * Starbucks Rewards in the United States before its tiers of 2026, by the rules published for February 2023: stars die
 * six months after the calendar month in which they were earned, and money loaded on the shop's card earns twice.
 */
final class StarbucksBefore {
    private static final String CARD = "starbucks card";

    private StarbucksBefore() {}

    static Program program() {
        return StarbucksMenu.addTo(Program.builder("starbucks-rewards-2023", ZoneId.of("America/New_York"), "USD"))
                .points(PointType.of("stars", Expiry.monthsAfterCalendarMonth(6)))
                .earn(EarningRule.of("stars for money", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("stars for the card", Award.pointsPerMoney(1, "1.00"))
                        .from(Basis.NET.onlyPaidWith(CARD)))
                .build();
    }

    /** Stars of one month die together, half a year after that month. */
    static void story(Story story) {
        story.joins("2023-12-01", "Dan", "");
        story.buys("2023-12-15", "50.00");
        Money all = Money.of("30.00", "USD");
        Money loaded = Money.of("20.00", "USD");
        Money cash = Money.of("10.00", "USD");
        story.does(
                "2024-01-02",
                "buys for 30.00, of which 20.00 with the card",
                at -> Purchase.of(story.nextId("o"), story.member(), at, Line.of("goods", 1, all))
                        .paid(CARD, loaded)
                        .paid("cash", cash));
        story.redeems("2024-02-01", "modification");
        story.redeems("2024-02-01", "brewed-coffee");
        story.waitsUntil("2024-06-30");
        story.waitsUntil("2024-07-01");
        story.waitsUntil("2024-07-31");
        story.waitsUntil("2024-08-01");
    }
}
