package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.report.ProgramText;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Basis;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A programme and a statement say in words all that they do, and nothing twice. */
class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 21);

    private Instant now = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    private static Program program() {
        return Program.builder("words", ZoneOffset.UTC, "EUR")
                .points(PointType.of("stars", Expiry.months(1)).undyingWhile("status", "Gold"))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("card", Award.pointsPerMoney(1, "1.00"))
                        .from(Basis.NET.onlyPaidWith("card", "app")))
                .earn(EarningRule.of("double", Award.multiply("2"))
                        .when(Condition.between(DAY, DAY))
                        .atMost(Limit.triggers(1, Window.days(30))))
                .earn(EarningRule.of("welcome", Award.fixed(5))
                        .onTrigger(Trigger.ENROLMENT)
                        .giving("stars"))
                .earn(EarningRule.of("stamp", Award.stamps("card", 1)))
                .card(StampCard.of("card", 3).milestone(1, "gift"))
                .ladder(Ladder.of("status", Window.LIFETIME, Term.FOREVER)
                        .tier("Gold", Metric.spend().atLeast("1000.00")))
                .reward(Reward.product("gift", "mug").onlyAwarded().asVoucher(Validity.months(2)))
                .reward(Reward.product("tea", "tea").costing(1).when(Condition.nearBirthday(0, 1)))
                .build();
    }

    @Test
    void aProgrammeSaysWhatItDoes() {
        assertThat(ProgramText.of(program()).stream().skip(1))
                .containsExactly(
                        "Points: stars, good through 1 month after earning, not while at Gold or higher of status",
                        "Earn: base: 1 point per 1.00",
                        "Earn: card: 1 point per 1.00, money paid with card or app only",
                        "Earn: double: times 2, when on 2026-04-21, at most once in the last 30 days",
                        "Earn: welcome: 5 points of stars on enrolment",
                        "Earn: stamp: 1 stamp on card",
                        "Tiers of status, counted over a lifetime, held for ever",
                        "  Gold from 1000.00 spend",
                        "Reward: gift (article mug), given, not asked for, as a voucher good for 2 months",
                        "Reward: tea (article tea) for 1 point, when the birthday through 1 day after the birthday",
                        "Card: card of 3 stamps, gift at 1");
    }

    @Test
    void aProgrammeSaysItsPoliciesGroupsAndDaysOfGrace() {
        Ladder ladder = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Silver", Metric.spend().atLeast("100.00"), Benefit.entitled("sale"))
                .tier(Tier.of("Gold", Metric.spend().atLeast("500.00"), Benefit.entitled("lounge"))
                        .inheriting())
                .with(LadderPolicy.DEFAULT
                        .upgrading(LadderPolicy.Upgrade.AT_PERIOD_END)
                        .judging(LadderPolicy.Judging.TIER_REACHED)
                        .renewing(LadderPolicy.Renewal.AT_TERM_END)
                        .falling(LadderPolicy.Fall.TO_METRIC)
                        .grace(14)
                        .onReturn(LadderPolicy.Returned.REVOKE)
                        .entryReward(LadderPolicy.EntryReward.EACH_TERM)
                        .rollingOver("Gold")
                        .headStart(Metric.spend(), "50.00"));
        Limit one = Limit.triggers(1, Window.CALENDAR_YEAR);
        Program program = Program.builder("words", ZoneOffset.UTC, "EUR")
                .points(PointType.of("stars", Expiry.months(1)).grace(7))
                .earn(EarningRule.of("double", Award.multiply("2")).inGroup("specials", 1))
                .earn(EarningRule.of("triple", Award.multiply("3")).inGroup("specials", 2))
                .earn(EarningRule.of("missed", Award.fixed(5)).onTrigger(Trigger.silence(60)))
                .reward(Reward.product("mug", "mug").costing(1).sharing("gifts", one))
                .reward(Reward.product("tea", "tea").costing(1).sharing("gifts", one))
                .ladder(ladder)
                .build();

        assertThat(ProgramText.of(program).stream().skip(1))
                .containsExactly(
                        "Points: stars, good through 1 month after earning, with 7 days of grace where they come back"
                                + " dead",
                        "Earn: double: times 2, one of specials with priority 1",
                        "Earn: triple: times 3, one of specials with priority 2",
                        "Earn: missed: 5 points after 60 days without an order",
                        "Earn: of specials only the rule that is best for the member",
                        "Tiers of status, counted over the calendar year, held for the rest of it and 1 more",
                        "  upgrades at the end of the period",
                        "  an order is judged by the tier that it reaches",
                        "  a term is renewed when it ends",
                        "  who does not retain a tier goes where the numbers say",
                        "  held for 14 days of grace",
                        "  a return may undo an upgrade",
                        "  entry rewards for each term",
                        "  a surplus rolls over from Gold up",
                        "  a head start of 50.00 spend",
                        "  Silver from 100.00 spend: sale",
                        "  Gold from 500.00 spend: lounge, and what the tier below is entitled to",
                        "Reward: mug (article mug) for 1 point, at most once in the calendar year in common as gifts",
                        "Reward: tea (article tea) for 1 point, at most once in the calendar year in common as gifts");
    }

    @Test
    void whatIsOnlyAwardedCannotBeAskedFor() {
        Loyalty loyalty = shop();
        Outcome asked = loyalty.submit(Redeem.of("r-1", "anna", "gift", now));

        assertThat(asked.refusal().orElseThrow().code()).isEqualTo(RefusalCode.NOT_ELIGIBLE);

        buy(loyalty);

        assertThat(loyalty.vouchers("anna")).hasSize(1); // the first stamp of the card
    }

    @Test
    void aStatementSaysWhatIsThereAndWhatDiedTogetherInOneLine() {
        Loyalty loyalty = shop();
        buy(loyalty);

        // 10 + 10 for the day, 5 for joining; good through 21 May
        assertThat(lines(loyalty))
                .containsExactly(
                        "Balance: 25 stars",
                        "  lot 1: 5 of 5 stars of joining, through 2026-05-21",
                        "  lot 2: 10 of 10 stars of purchase o-1, through 2026-05-21",
                        "  lot 3: 10 of 10 extra stars of purchase o-1, through 2026-05-21",
                        "Tier (status): none; 990.00 EUR of spend missing to Gold",
                        "Voucher v1: gift, through 2026-06-21",
                        "Card (card): 1 of 3 stamps",
                        "  2026-04-21  enrolled",
                        "  2026-04-21  +5 stars from joining",
                        "  2026-04-21  +10 stars from purchase o-1",
                        "  2026-04-21  +10 stars extra from purchase o-1",
                        "  2026-04-21  +1 stamp on card",
                        "  2026-04-21  voucher v1 for gift issued, through 2026-06-21",
                        "  2026-04-21  milestone 1 of card reached");

        now = Instant.parse("2026-05-22T12:00:00Z");
        assertThat(loyalty.settle()).isPositive();

        assertThat(lines(loyalty)).endsWith("  2026-05-22  -25 stars expired");
    }

    private Loyalty shop() {
        Loyalty loyalty = Loyalty.builder(program())
                .clock(() -> now)
                .random(new Random(1))
                .build();
        loyalty.submit(Enrol.of("anna", now)).orThrow();
        return loyalty;
    }

    private void buy(Loyalty loyalty) {
        Line line = Line.of("mug", 1, Money.of("10.00", "EUR"));
        loyalty.submit(Purchase.of("o-1", "anna", now, line)).orThrow();
    }

    private static List<String> lines(Loyalty loyalty) {
        return loyalty.statement("anna").orElseThrow().lines().stream().skip(1).toList();
    }
}
