package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.ZoneId;

/**
 * A café on the corner, as small shops run one with a service for loyalty programmes: points, two tiers, a club by
 * invitation, a card on which ten bought coffees make one free, and offers for birthdays, newcomers and those who stay
 * away. Nobody has published it; the numbers are ours, as of 2026.
 */
final class CornerCafe {
    private CornerCafe() {}

    static Program program() {
        return Program.builder("corner-cafe", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("points", Expiry.months(12).toEndOfMonth()))
                .earn(EarningRule.of("points for money", Award.pointsPerMoney(1, "1.00")))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.spend().atLeast("100.00"), Benefit.multiply("1.25"))
                        .tier(
                                "Gold",
                                Metric.spend().atLeast("300.00"),
                                Benefit.multiply("1.5"),
                                Benefit.entitled("early-sale-access").worth("2 days"),
                                Benefit.entitled("free-shipping")))
                .ladder(Ladder.of("club", Window.LIFETIME, Term.months(12))
                        .tier("VIP", Requirement.BY_INVITATION, Benefit.entitled("tasting-evenings")))
                .earn(EarningRule.of("a stamp a coffee", Award.stampsPerUnit("coffee card", 1))
                        .on(Scope.category("coffee")))
                .card(StampCard.boughtThenFree("coffee card", 10, "free-coffee"))
                .reward(Reward.product("free-coffee", "coffee").onlyAwarded().asVoucher(Validity.months(3)))
                .reward(Reward.product("cake", "cheesecake").costing(60))
                .reward(Reward.partnerPerk("cinema-ticket", "the cinema next door")
                        .costing(150))
                .reward(Reward.percentOff("birthday-discount", "20", "10.00")
                        .free()
                        .when(Condition.nearBirthday(3, 3))
                        .atMost(Limit.triggers(1, Window.days(330))))
                .earn(EarningRule.of("welcome", Award.fixed(25)).onTrigger(Trigger.ENROLMENT))
                .earn(EarningRule.of("we miss you", Award.voucher("we-miss-you"))
                        .onTrigger(Trigger.silence(60)))
                .reward(Reward.amountOff("we-miss-you", "3.00").onlyAwarded().asVoucher(Validity.days(30)))
                .build();
    }

    /** A regular fills a card, reaches Gold, joins the club, and is missed. */
    static void story(Story story) {
        story.joins("2026-01-05", "Petra", "1994-05-30");
        story.does("2026-01-06", "buys 4 coffees at 3.50", at -> story.coffees(4, at));
        story.does("2026-01-08", "buys 5 coffees at 3.50", at -> story.coffees(5, at));
        story.does("2026-01-09", "buys 3 coffees at 3.50", at -> story.coffees(3, at));
        story.usesVoucher("2026-01-10", "3.50");
        story.redeems("2026-01-12", "cake");
        story.buys("2026-02-14", "60.00", line -> line.in("beans"));
        story.buys("2026-03-01", "210.00", line -> line.in("beans"));
        story.buys("2026-03-01", "9.00", line -> line.in("cake"));
        story.redeems("2026-03-03", "cinema-ticket");
        story.does(
                "2026-04-01",
                "is invited to the club",
                at -> PlaceInTier.of(
                        story.nextId("invitation"), story.member(), "club", "VIP", Placement.Reason.INVITATION, at));
        story.waitsUntil("2026-04-30");
        story.waitsUntil("2026-05-01");
        story.usesVoucher("2026-05-15", "9.00");
        story.buys("2026-05-15", "6.00", line -> line.in("cake"));
        story.redeemsOn("2026-06-02", "birthday-discount", "64.00");
        story.redeemsOn("2026-06-02", "birthday-discount", "64.00");
        story.redeemsOn("2026-06-03", "birthday-discount", "64.00");
        story.waitsUntil("2026-07-01");
        story.waitsUntil("2027-04-01");
        story.waitsUntil("2028-01-01");
    }
}
