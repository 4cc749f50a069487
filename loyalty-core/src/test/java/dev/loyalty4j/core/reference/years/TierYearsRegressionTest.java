package dev.loyalty4j.core.reference.years;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.ReturnPolicy;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.LadderPolicy.Renewal;
import dev.loyalty4j.core.tier.LadderPolicy.Returned;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The same of tiers alone. */
class TierYearsRegressionTest extends YearsShop {

    @Test
    void aVisitOfManyMonthsAgoStillCountsNoMoreWhenItComesBack() {
        Ladder ladder = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Silver", Metric.visits().atLeast("2"))
                .tier("Gold", Metric.visits().atLeast("4"));
        Loyalty loyalty = shop(parts().ladder(ladder));
        visit(loyalty, "v-1", "2023-03-19T12:00:00Z");
        visit(loyalty, "v-2", "2023-08-17T12:00:00Z");

        at(loyalty, "2023-12-03T12:00:00Z", Return.ofVisit("r-1", "v-1", Instant.parse("2023-12-03T12:00:00Z")))
                .orThrow();

        assertThat(standing(loyalty, "2023-12-03T12:00:00Z").missing()).isEqualTo("3 days with a visit");
    }

    private void visit(Loyalty loyalty, String id, String instant) {
        at(loyalty, instant, Visit.of(id, "anna", Instant.parse(instant))).orThrow();
    }

    @Test
    void whatRolledOverIsCorrectedAlsoByAnOrderOfManyPeriodsAgo() {
        LadderPolicy policy = LadderPolicy.DEFAULT.rollingOver("Silver");
        Loyalty loyalty = shop(parts().ladder(Ladder.of("status", Window.CALENDAR_QUARTER, Term.REST_AND_NEXT)
                .tier("Silver", Metric.spend().atLeast("200.00"))
                .tier("Gold", Metric.spend().atLeast("9000.00"))
                .with(policy)));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "500.00"); // 300 roll
        buy(loyalty, "o-2", "2023-05-01T12:00:00Z", "250.00"); // of 550 over are 350, 250 of them own
        buy(loyalty, "o-3", "2023-08-01T12:00:00Z", "250.00"); // of 500 over are 300, 250 of them own
        buy(loyalty, "o-4", "2023-11-01T12:00:00Z", "100.00"); // of 350 over are 150, 100 of them own
        assertThat(standing(loyalty, "2024-01-02T12:00:00Z").missing()).isEqualTo("8900.00 EUR of spend");

        at(
                        loyalty,
                        "2024-01-03T12:00:00Z",
                        Return.of("r-1", "o-1", Instant.parse("2024-01-03T12:00:00Z"))
                                .money(Money.of("350.00", "EUR")))
                .orThrow();

        // 150 are left and none of them rolls; of 250 over are 50; of 300 over are 100; of 200 none
        assertThat(standing(loyalty, "2024-01-03T12:00:00Z").missing()).isEqualTo("9000.00 EUR of spend");
    }

    @Test
    void aTierOfLongAgoIsNotLostByALaterOrderThatComesBack() {
        LadderPolicy policy = LadderPolicy.DEFAULT.onReturn(Returned.REVOKE);
        Loyalty loyalty = shop(parts().ladder(ladder(Window.days(90), Term.FOREVER, policy)));
        buy(loyalty, "o-1", "2023-10-25T12:00:00Z", "200.00");
        buy(loyalty, "o-2", "2025-06-07T12:00:00Z", "60.00");

        at(loyalty, "2025-07-05T12:00:00Z", Return.of("r-1", "o-2", Instant.parse("2025-07-05T12:00:00Z")))
                .orThrow();

        assertThat(standing(loyalty, "2025-07-05T12:00:00Z").tier()).contains("Silver");
    }

    @Test
    void aReleaseThatCountsNothingReachesNoTierByTheNumbersOfAnEarlierDay() {
        ProgramBuilder parts = Program.builder("years", ZoneOffset.UTC, "EUR")
                .points(PointType.of("points", Expiry.NEVER).pending(Pending.days(30)))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .ladder(ladder(Window.days(20), Term.days(60), LadderPolicy.DEFAULT));
        Loyalty loyalty = shop(parts);
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "200.00"); // Silver until 2 April
        buy(loyalty, "o-2", "2023-03-10T12:00:00Z", "200.00"); // counts until 29 March
        assertThat(standing(loyalty, "2023-04-02T00:00:00Z").tier()).isEmpty();

        assertThat(standing(loyalty, "2023-04-10T12:00:00Z").tier()).isEmpty(); // o-2 was released on the 9th
    }

    @Test
    void pendingPointsThatAreForgivenAreKeptAndDoNotCount() {
        Loyalty loyalty = shop(Program.builder("years", ZoneOffset.UTC, "EUR")
                .points(PointType.of("points", Expiry.NEVER)
                        .pending(Pending.days(30))
                        .returning(ReturnPolicy.FORGIVE))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.pointsEarned().atLeast("200"))));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "150.00");
        buy(loyalty, "o-2", "2023-02-02T12:00:00Z", "100.00");
        at(loyalty, "2023-02-10T12:00:00Z", Return.of("r-1", "o-2", Instant.parse("2023-02-10T12:00:00Z")))
                .orThrow();

        assertThat(standing(loyalty, "2023-03-10T12:00:00Z").missing()).isEqualTo("50 points earned");
        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(250);

        at(loyalty, "2023-03-11T12:00:00Z", CancelReturn.of("c-1", "r-1", Instant.parse("2023-03-11T12:00:00Z")))
                .orThrow();

        assertThat(standing(loyalty, "2023-03-11T12:00:00Z").tier()).contains("Silver");
        assertThat(loyalty.verify().isClean()).isTrue();
    }

    @Test
    void whatRetainsATierInItsDaysOfGraceBelongsToTheTermThatBeginsAlsoWhenItComesBack() {
        Loyalty loyalty =
                shop(parts().ladder(ladder(Window.CURRENT_TERM, Term.days(100), LadderPolicy.DEFAULT.grace(30))));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "200.00"); // Silver until 12 May
        buy(loyalty, "o-2", "2023-05-13T12:00:00Z", "250.00");
        assertThat(standing(loyalty, "2023-05-13T12:00:00Z").until()).contains(Instant.parse("2023-08-20T00:00:00Z"));
        assertThat(standing(loyalty, "2023-05-13T12:00:00Z").missing()).isEqualTo("150.00 EUR of spend");

        at(loyalty, "2023-05-20T12:00:00Z", Return.of("r-1", "o-2", Instant.parse("2023-05-20T12:00:00Z")))
                .orThrow();

        assertThat(standing(loyalty, "2023-05-20T12:00:00Z").missing()).isEqualTo("400.00 EUR of spend");
    }

    @Test
    void pointsThatRenewATermAfterItsEndAreConvertedWhenTheyAreThere() {
        LadderPolicy policy = LadderPolicy.DEFAULT.grace(30).renewing(Renewal.AT_TERM_END);
        Loyalty loyalty = shop(parts().ladder(ladder(Window.CALENDAR_YEAR, Term.REST_AND_NEXT, policy))
                .reward(Reward.moneyOff(
                                "voucher", Price.amount("0.01").between(75, 250).inStepsOf(25))
                        .asVoucher(Validity.months(6)))
                .convert(Conversion.onReaching("at once", "voucher")));
        PlaceInTier match = PlaceInTier.of("m-1", "anna", "status", "Silver", Placement.Reason.MATCH, clock.instant())
                .until(LocalDate.of(2023, 10, 26));
        loyalty.submit(match).orThrow();

        buy(loyalty, "o-1", "2023-11-08T12:00:00Z", "210.00"); // retains Silver, in its days of grace

        assertThat(standing(loyalty, "2023-11-08T12:00:00Z").tier()).contains("Silver");
        assertThat(loyalty.account("anna").orElseThrow().rewards().open(clock.instant()))
                .extracting(Voucher::expiresAt)
                .isNotEmpty()
                .containsOnly(Instant.parse("2024-05-09T00:00:00Z"));
    }

    @Test
    void aRenewalIsTakenBackWithTheOrderThatRetainedTheTier() {
        LadderPolicy policy = LadderPolicy.DEFAULT.onReturn(Returned.REVOKE);
        Loyalty loyalty = shop(parts().ladder(ladder(Window.days(90), Term.days(365), policy)));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "400.00"); // Gold until 1 February 2024
        buy(loyalty, "o-2", "2024-01-20T12:00:00Z", "150.00");
        buy(loyalty, "o-3", "2024-01-21T12:00:00Z", "250.00");
        assertThat(standing(loyalty, "2024-02-02T12:00:00Z").tier()).contains("Gold");

        at(loyalty, "2024-02-03T12:00:00Z", Return.of("r-1", "o-2", Instant.parse("2024-02-03T12:00:00Z")))
                .orThrow();

        assertThat(standing(loyalty, "2024-02-03T12:00:00Z").tier()).contains("Silver");
    }

    @Test
    void aTierThatIsLeftWithoutACancelledRedemptionIsDatedFromTheDayThatReachedIt() {
        LadderPolicy policy = LadderPolicy.DEFAULT.onReturn(Returned.REVOKE);
        Ladder ladder = Ladder.of("status", Window.days(90), Term.days(365))
                .tier("Silver", Metric.pointsRedeemed().atLeast("100"))
                .with(policy);
        Loyalty loyalty = shop(
                parts().reward(Reward.amountOff("off", "1.00").costing(100)).ladder(ladder));
        buy(loyalty, "o-1", "2023-02-01T12:00:00Z", "400.00");
        at(loyalty, "2023-02-02T12:00:00Z", Redeem.of("x-1", "anna", "off", Instant.parse("2023-02-02T12:00:00Z")))
                .orThrow();
        at(loyalty, "2023-03-02T12:00:00Z", Redeem.of("x-2", "anna", "off", Instant.parse("2023-03-02T12:00:00Z")))
                .orThrow();

        at(loyalty, "2023-04-02T12:00:00Z", CancelRedemption.of("c-1", "x-1", Instant.parse("2023-04-02T12:00:00Z")))
                .orThrow();

        // by the 100 points of 2 March
        assertThat(standing(loyalty, "2023-04-02T12:00:00Z").until()).contains(Instant.parse("2024-03-01T00:00:00Z"));
    }
}
