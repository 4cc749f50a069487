package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What went wrong in other systems, as histories that must end well. */
class LedgerRegressionTest {
    private static Script shop() {
        return new Script(Clubs.of(Clubs.lasting()).build());
    }

    @Test
    void buyingEarningRefundingAndKeepingEarnsNothingHoweverOftenItIsDone() {
        Script shop = shop();
        for (int i = 0; i < 20; i++) {
            shop.run("buy o" + i + " 100.00; redeem r" + i + " off 50; back x" + i + " o" + i + "; undo r" + i);
        }

        assertThat(shop.balance()).isEqualTo("0 0 0 0");
    }

    @Test
    void aRefundChargesSpentPointsOnce() {
        Script shop = shop().run("buy o 2x50.00; redeem r off 100; back x o units a 1; back y o units a 1");

        assertThat(shop.balance()).isEqualTo("0 0 0 100"); // and not 200
    }

    @Test
    void aHoldThatWasReleasedCannotBeCompletedAgain() {
        Script shop = shop().run("give 100; hold h 60; release h; capture p h");

        assertThat(shop.refusal()).isEqualTo("HOLD_ENDED");
        assertThat(shop.balance()).isEqualTo("100 0 0 0");
    }

    @Test
    void debitsAndCreditsOfEveryHistoryAddUp() {
        Script shop = shop().run(
                        "give 100; buy o 40.00; hold h 60; back x o; capture p h 20; cancel x; redeem r off 30;"
                                + "undo p; owe 500; give 50; release h; undo r; back y o");

        assertThat(shop.loyalty().verify().problems()).isEmpty();
        String total = shop.loyalty().overview().points().toString();
        // issued 100 + 40 + 50; owe took 500 by hand; the order's 40 are taken back; all spends came back
        assertThat(total).contains("issued 190", "redeemed 0", "taken back 540", "outstanding 0", "owed 350");
    }

    @Test
    void requestedAndAppliedPointsAreBothReported() {
        Script shop = shop().run("give 500");
        Outcome outcome = shop.loyalty()
                .submit(Redeem.of("r", "anna", "steps", shop.clock().instant()).points(149));

        assertThat(outcome.events())
                .filteredOn(RewardEvent.RewardRedeemed.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    RewardEvent.RewardRedeemed redeemed = (RewardEvent.RewardRedeemed) event;
                    assertThat(redeemed.requested()).isEqualTo(149);
                    assertThat(redeemed.points()).isEqualTo(100);
                    assertThat(redeemed.value()).isEqualTo(100); // 1.00
                });
    }

    @Test
    void aSecondReturnGivesNothing() {
        // the first return takes from another lot, for the own points are held; then those expire
        Script shop =
                new Script(Clubs.of(PointType.of("points", Expiry.days(30))).build());
        shop.run("buy o 2x10.00; +20d; buy p 90.00; hold h 20; back x o units a 1; +15d; back y o money 5.00");

        assertThat(shop.balance()).isEqualTo("80 0 0 0");
    }

    @Test
    void pointsThatCameBackDeadAreNotSpentAgainWhenTheReturnIsCancelled() {
        Script shop =
                new Script(Clubs.of(PointType.of("points", Expiry.days(30))).build());
        shop.run("give 100; redeem r off 100 o; buy o 3.00; +40d; back x o; cancel x");

        assertThat(shop.balance()).isEqualTo("0 0 0 0");
    }

    @Test
    void pointsThatCameBackDeadTwiceAreNotSpentAgainEither() {
        Script shop =
                new Script(Clubs.of(PointType.of("points", Expiry.days(30))).build());
        shop.run("give 100; redeem r off 100 o; buy o 3.00; back x o; +40d; cancel x; back y o; cancel y");

        assertThat(shop.balance()).isEqualTo("0 0 0 0");
    }

    @Test
    void pointsThatCameBackAndDiedAreNotTakenFromOtherLots() {
        Script shop =
                new Script(Clubs.of(PointType.of("points", Expiry.days(30))).build());
        shop.run("give 90; +20d; redeem r off 90 o; buy o 50.00; back x o; +15d; cancel x");

        assertThat(shop.balance()).isEqualTo("50 0 0 0");
    }

    @Test
    void redeemingAndCancellingOverAndOverDoesNotExtendPointsForEver() {
        // 30 days after 1 January points are good through 31 January; what comes back later has grace once
        Script shop = new Script(
                Clubs.of(PointType.of("points", Expiry.days(30)).grace(10)).build());
        shop.run("give 100; redeem r off 100; +40d; undo r"); // 10 February: grace through 20 February
        assertThat(shop.balance()).isEqualTo("100 0 0 0");
        shop.run("+5d; redeem s off 60; redeem t off 40; +3d; undo s"); // 18 February: joins the grace
        assertThat(shop.balance()).isEqualTo("60 0 0 0");

        shop.run("redeem u off 60; +5d; undo u; undo t"); // 23 February: lost
        assertThat(shop.balance()).isEqualTo("0 0 0 0");
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void graceIsForWhateverComesBackToADeadLot() {
        PointType type = PointType.of("points", Expiry.days(30)).grace(10);
        Script byReturn = new Script(Clubs.of(type).build());
        byReturn.run("give 100; redeem r off 100 o; buy o 3.00; +40d; back x o");
        Script byCancelledReturn = new Script(Clubs.of(type).build());
        byCancelledReturn.run("buy o 100.00; back x o; +40d; cancel x");
        Script takenWhilePending =
                new Script(Clubs.of(type.pending(Pending.days(4))).build());
        takenWhilePending.run("buy o 100.00; back x o; +40d; cancel x");

        for (Script shop : List.of(byReturn, byCancelledReturn, takenWhilePending)) {
            assertThat(shop.balance()).isEqualTo("100 0 0 0");
            assertThat(shop.run("+11d").balance()).isEqualTo("0 0 0 0");
            assertThat(shop.loyalty().verify().problems()).isEmpty();
        }
    }

    @Test
    void pendingPointsWhoseEndHasPassedPayDebtWhenTheyAreReleased() {
        PointType type = PointType.of("points", Expiry.days(30)).pending(Pending.until("delivered"));
        Script shop = new Script(Clubs.of(type).build());
        shop.run("buy o 36.00; owe 30; +60d; fulfil o");

        assertThat(shop.balance()).isEqualTo("0 0 0 0"); // 30 pay debt, 6 die
        assertThat(shop.loyalty().overview().points().toString()).contains("expired 6");
    }

    @Test
    void onlyWhatCameBackAliveIsSpentAgain() {
        // of 100 that came back 40 are spent elsewhere and 60 die: the 40 are owed
        Script shop =
                new Script(Clubs.of(PointType.of("points", Expiry.days(30))).build());
        shop.run("give 100; redeem r off 100 o; buy o 0.50; back x o; redeem s off 40; +40d; cancel x");

        assertThat(shop.balance()).isEqualTo("0 0 0 40");
    }

    @Test
    void pointsThatDiedAreAnExcuseForOneRedemptionOnly() {
        // 100 came back for two redemptions, 60 of them were spent elsewhere and 40 died: 60 are owed
        Script shop =
                new Script(Clubs.of(PointType.of("points", Expiry.days(30))).build());
        shop.run(
                "give 100; redeem r off 50 o; redeem q off 50 o; buy o 0.50; back x o; redeem s off 60; +40d; cancel x");

        assertThat(shop.balance()).isEqualTo("0 0 0 60");
    }

    @Test
    void whatACancelledReturnGivesBackIsThereBeforeAnythingIsSpentAgain() {
        // half of q comes back, 20; half of r is to be spent again, 30: 20 are there, in the same lot, 10 are forgiven
        PointType type = Clubs.lasting().givingBack(GiveBack.IN_PROPORTION).returning(ReturnPolicy.WITHIN_BALANCE);
        Script shop = new Script(Clubs.of(type).build());
        shop.run("give 100; redeem r off 60 o; buy o 2x0.40; back x o units a 1; back y o;"
                + "redeem q off 40 o; redeem s off 60; cancel y");

        assertThat(shop.balance()).isEqualTo("0 0 0 0");
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void whatCameBackToALotInItsGraceIsSpentAgainBeforeOtherLots() {
        // The first 100 die after 31 January, 10 are left of them. On 5 February 20 of q come back and have grace
        // through 15 February; of 30 of r 10 died, and 20 are spent again from the lot they came back to.
        PointType type = PointType.of("points", Expiry.days(30))
                .grace(10)
                .givingBack(GiveBack.IN_PROPORTION)
                .returning(ReturnPolicy.FORGIVE);
        Script shop = new Script(Clubs.of(type).build());
        shop.run("give 100; redeem r off 60 o; buy o 2x0.40; back x o units a 1; back y o;"
                + "redeem q off 40 o; redeem s off 50; +20d; give 50; +15d; cancel y");

        assertThat(shop.balance()).isEqualTo("50 0 0 0");
        assertThat(shop.run("+11d").balance()).isEqualTo("50 0 0 0"); // none of them was in its grace
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void whatACancelledReturnGivesBackDoesNotPayADebtThatItLowers() {
        // The return of 60 finds the lot of the order empty: 60 are owed, 35 after the gift. Its second half is
        // cancelled: debt falls by 30 to 5, of which half of the captured 20 pays 5. The other 5 are in the first
        // lot, which dies after 31 January; the order's own lives longer.
        PointType type = PointType.of("points", Expiry.days(30)).givingBack(GiveBack.IN_PROPORTION);
        Script shop = new Script(Clubs.of(type).build());
        shop.run("give 100; +20d; buy o 2x30.00; hold h 40 o; redeem r off 120; back x o units a 1; back y o;"
                + "capture p h 20; give 25; cancel y");

        assertThat(shop.balance()).isEqualTo("5 0 20 0");
        assertThat(shop.run("+13d").balance()).isEqualTo("0 0 0 0"); // the hold of 10 days is over, its lot is dead
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void withoutDebtPointsThatAreSpentAgainLeaveNone() {
        PointType type = Clubs.lasting().returning(ReturnPolicy.WITHIN_BALANCE);
        Script shop = new Script(Clubs.of(type).build());
        shop.run("give 90; redeem r off 90 o; buy o 3.00; back x o; redeem s off 80; cancel x");

        assertThat(shop.balance()).isEqualTo("0 0 0 0");
    }

    @Test
    void cancellingAReturnLongAfterTheOrderTakesNothing() {
        Script shop = new Script(Clubs.of(PointType.of("points", Expiry.days(30)))
                .returnWindow(60)
                .lateHorizon(Duration.ofDays(60))
                .build());
        shop.run("buy o 2x10.00; +40d; back x o units a 1; back y o units a 1; +500d; buy p 5.00; +60d; cancel y");

        assertThat(shop.balance()).isEqualTo("0 0 0 0");
    }

    @Test
    void aReturnThatIsReportedLateDoesNotTakeExpiredPointsAgain() {
        Script shop = new Script(Clubs.of(PointType.of("points", Expiry.days(10)))
                .returnWindow(30)
                .lateHorizon(Duration.ofDays(60))
                .build());
        Instant inside = shop.clock().instant().plus(Duration.ofDays(29));
        shop.run("buy o 100.00; +75d; buy p 1.00");
        shop.loyalty().submit(Return.of("x", "o", inside)).orThrow();

        assertThat(shop.balance()).isEqualTo("1 0 0 0");
    }

    @Test
    void debtThatOneAwardOfAnOrderLeftIsNotPaidByAnother() {
        PointType type = PointType.of("points", Expiry.days(60)).expiring(LotKind.BONUS, Expiry.days(61));
        Script shop = new Script(Clubs.of(type)
                .earn(EarningRule.of("double", Award.multiply("2")))
                .build());
        shop.run("buy o 100.00; redeem r off 40; back x o");
        assertThat(shop.balance()).isEqualTo("0 0 0 40");

        assertThat(shop.run("cancel x").balance()).isEqualTo("160 0 0 0");
    }

    @Test
    void pointsOfAnOrderThatWasFulfilledWhileItWasReturnedComeBackAvailable() {
        Script shop = new Script(Clubs.of(Clubs.lasting().pending(Pending.until(Fulfil.DELIVERED)))
                .build());
        shop.run("buy o 100.00; back x o; fulfil o; cancel x");

        assertThat(shop.balance()).isEqualTo("100 0 0 0");
    }

    @Test
    void aCommandWithoutEffectStillClaimsItsId() {
        Script shop = shop().run("buy o 100.00");
        Instant at = shop.clock().instant();
        shop.loyalty().submit(Fulfil.of("f", "o", at)).orThrow();
        shop.loyalty().submit(Fulfil.of("g", "o", at)).orThrow(); // has no event at all
        shop.run("+3000d");

        assertThat(shop.loyalty().submit(Fulfil.of("f", "o", at)).repeated()).isTrue();
        assertThat(shop.loyalty().submit(Fulfil.of("g", "o", at)).repeated()).isTrue();
        assertThat(shop.loyalty().submit(Fulfil.of("g", "o", at.plusSeconds(1))).accepted())
                .isFalse();
    }

    @Test
    void lotsOfDifferentWorthKeepIt() {
        // 100 points issued at 10:1 and 100 at 20:1 are worth 10.00 + 5.00
        Lot ten = lot(1, new Rate(10, 1));
        Lot five = lot(2, new Rate(5, 1));

        assertThat(Ledger.standard().worth(List.of(ten.take(100), five.take(100))))
                .isEqualTo(1500);
    }

    /**
     * Others chose what dies by the text of a reason. Two lots here have the same kind and the same reason, and two
     * have one day and different kinds; each lives and dies by its own number and date.
     */
    @Test
    void lotsDieByTheirNumberAndDateAndNotByALabel() {
        Script shop = new Script(
                        Clubs.of(PointType.of("points", Expiry.days(30))).build())
                .run("at 2026-01-10; give 100; at 2026-01-20; give 50; buy o 7.00"); // lots 1, 2 and 3
        Instant now = shop.clock().instant();
        shop.loyalty()
                .submit(ExtendLots.of("e", "anna", LocalDate.parse("2026-06-30"), now)
                        .lot(1))
                .orThrow();
        shop.loyalty()
                .submit(TightenLots.of("t", "anna", LocalDate.parse("2026-02-01"), now)
                        .lot(2))
                .orThrow();

        assertThat(shop.run("at 2026-02-10").balance()).isEqualTo("157 0 0 0"); // lot 1 would have died on the 10th
        shop.run("at 2026-02-21; settle");
        assertThat(died(shop)).containsExactly("2 50 2026-02-20", "3 7 2026-02-20");
        shop.run("at 2026-07-01; settle");
        assertThat(died(shop)).containsExactly("2 50 2026-02-20", "3 7 2026-02-20", "1 100 2026-07-01");
    }

    private static List<String> died(Script shop) {
        return shop.events().stream()
                .filter(AccountEvent.PointsExpired.class::isInstance)
                .map(AccountEvent.PointsExpired.class::cast)
                .map(e -> e.lot() + " " + e.points() + " " + LocalDate.ofInstant(e.at(), ZoneId.of("Europe/Prague")))
                .toList();
    }

    @Test
    void theOrderOfSpendingCanBeChosen() {
        assertThat(left(SpendOrder.EARLIEST_EXPIRY)).containsExactly(1L, 2L); // bonus 3 dies first
        assertThat(left(SpendOrder.FIRST_IN)).containsExactly(2L, 3L);
        assertThat(left(SpendOrder.LAST_IN)).containsExactly(1L, 2L);
        assertThat(left(SpendOrder.FIRST_IN.first(LotKind.GOODWILL))).containsExactly(1L, 3L);
    }

    /**
     * Lots 1 (base), 2 (goodwill) and 3 (base) of 10 points; 3 dies first. The numbers that are left after a spend of
     * 10.
     */
    private static List<Long> left(SpendOrder order) {
        PointType type = PointType.of("points", Expiry.movedByActiveMonths(1).counting("nothing"))
                .expiring(LotKind.GOODWILL, Expiry.NEVER)
                .expiring(LotKind.BASE, Expiry.days(300))
                .spending(order);
        Script shop = new Script(Clubs.of(type).build())
                .run("buy o 10.00; +1d; give 10; extend 2027-12-31; +1d; buy p 10.00; redeem r off 10");
        return shop.loyalty().account("anna").orElseThrow().balances().get(0).lots().stream()
                .map(Lot::id)
                .sorted()
                .toList();
    }

    @Test
    void whatIsDueAtOneInstantHappensInAFixedOrder() {
        // at the start of 1 January 2027: points are released, then others die, then the tier ends
        PointType type = PointType.of("points", Expiry.endOf(Window.CALENDAR_YEAR, 0))
                .pending(Pending.days(14).to(Pending.Rounded.END_OF_MONTH));
        Script shop = new Script(Clubs.of(type).build())
                .run("buy o 600.00; at 2026-12-10; buy p 10.00; at 2028-01-02; settle");

        List<String> kinds = shop.loyalty().statement("anna").orElseThrow().items().stream()
                .filter(item -> item.on().toString().equals("2027-01-01"))
                .map(item -> item.text().replaceAll("[0-9]+ ", ""))
                .toList();

        assertThat(kinds.subList(0, 2)).containsExactly("points of purchase p available", "-points expired");
        assertThat(shop.balance()).isEqualTo("0 0 0 0");
    }

    @Test
    void pendingPointsCountTowardTiersWhenTheyAreReleased() {
        ProgramBuilder parts = Clubs.of(Clubs.lasting().pending(Pending.until("delivered")))
                .ladder(Ladder.of("collectors", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Keen", Metric.pointsEarned().atLeast("100")));
        Script shop = new Script(parts.build()).run("buy o 100.00");
        assertThat(keen(shop)).isFalse();

        shop.run("+2d; fulfil o");

        assertThat(keen(shop)).isTrue();
        shop.run("back x o");
        assertThat(shop.loyalty().verify().problems()).isEmpty();
        assertThat(shop.balance()).isEqualTo("0 0 0 0");
    }

    @Test
    void aReturnLowersTheMetricByTheReturnedShare() {
        Script shop = shop().run("buy o 2x300.00; back x o units a 1; buy p 199.99");
        AccountView view = shop.loyalty().account("anna").orElseThrow();

        // 600.00 reached Gold, which stays; 300.00 of it and 199.99 count now
        assertThat(view.tier()).contains("Gold");
        Outcome again = shop.loyalty().submit(Return.of("y", "o", shop.clock().instant()));
        long counted = 0;
        for (Object event : again.events()) {
            counted += event instanceof TierEvent.MetricCounted count
                            && count.metric().startsWith("SPEND")
                    ? count.change()
                    : 0;
        }
        assertThat(counted).isEqualTo(-300_00);
    }

    private static boolean keen(Script shop) {
        return shop.loyalty()
                .account("anna")
                .orElseThrow()
                .standings()
                .get(1)
                .tier()
                .isPresent();
    }

    private static Lot lot(long id, Rate worth) {
        Instant then = Instant.EPOCH;
        return new Lot(
                id,
                LotKind.BASE,
                100,
                100,
                then,
                false,
                then,
                Instant.MAX,
                worth,
                new Origin("purchase", "o", 1, "", "", ""));
    }
}
