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
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
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
                        "  lot 1: 5 of 5 points of joining, through 2026-05-21",
                        "  lot 2: 10 of 10 points of purchase o-1, through 2026-05-21",
                        "  lot 3: 10 of 10 extra points of purchase o-1, through 2026-05-21",
                        "Tier (status): none; 990.00 EUR of spend missing to Gold",
                        "Voucher v1: gift, through 2026-06-21",
                        "Card (card): 1 of 3 stamps",
                        "  2026-04-21  enrolled",
                        "  2026-04-21  +5 stars from joining",
                        "  2026-04-21  +10 stars from purchase o-1",
                        "  2026-04-21  +10 stars extra from purchase o-1",
                        "  2026-04-21  +1 stamp on card",
                        "  2026-04-21  voucher v1 for gift issued, through 2026-06-21",
                        "  2026-04-21  milestone of card reached");

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
