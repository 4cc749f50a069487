package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.StoryRuns;
import dev.loyalty4j.core.account.BrokenLedgers;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.ReturnTableTest;
import dev.loyalty4j.core.account.SpendTableTest;
import dev.loyalty4j.core.tier.BrokenLadders;
import dev.loyalty4j.core.tier.TierEndsTableTest;
import dev.loyalty4j.core.tier.TierTableTest;
import org.junit.jupiter.api.Test;

/** The stories must notice when one decision of the ledger is replaced. */
class BrokenTwinTest {

    @Test
    void theRealOnePasses() {
        assertThat(caught(Ledger.standard())).isFalse();
    }

    @Test
    void pointsThatDieADayEarlyAreNoticed() {
        assertThat(caught(BrokenLedgers.expiringADayEarly())).isTrue();
    }

    @Test
    void debtThatIsForgivenIsNoticed() {
        assertThat(caught(BrokenLedgers.forgivingDebt())).isTrue();
    }

    @Test
    void expiredPointsThatAreTakenAgainAreNoticed() {
        assertThat(caught(BrokenLedgers.takingExpiredPointsAgain())).isTrue();
    }

    @Test
    void debtThatIsNeverPaidIsNoticed() {
        assertThat(caught(BrokenLedgers.neverPayingDebt())).isTrue();
    }

    @Test
    void theTablesOfReturnsAndSpendsPassWithTheRealOne() {
        assertThat(ReturnTableTest.passes(parts -> parts)).isTrue();
        assertThat(SpendTableTest.passes(parts -> parts)).isTrue();
    }

    @Test
    void aReturnThatIsRecomputedByTodaysRulesIsNoticed() {
        assertThat(ReturnTableTest.passes(parts -> parts.ledger(BrokenLedgers.recomputingReturns())))
                .isFalse();
    }

    @Test
    void roundingDownForEachLineIsNoticed() {
        assertThat(ReturnTableTest.passes(parts -> parts.ledger(BrokenLedgers.flooringPerLine())))
                .isFalse();
    }

    @Test
    void heldPointsThatDieWithTheirLotAreNoticed() {
        assertThat(SpendTableTest.passes(parts -> parts.ledger(BrokenLedgers.expiringHeldLots())))
                .isFalse();
    }

    @Test
    void aTierThatComesFromTheBalanceIsNoticed() {
        assertThat(TierTableTest.passes(parts -> parts.ladders(BrokenLadders::countingTheBalance)))
                .isFalse();
    }

    @Test
    void aTermThatEndsADayLateIsNoticed() {
        assertThat(TierTableTest.passes(parts -> parts.ladders(BrokenLadders::endingADayLate)))
                .isFalse();
        assertThat(TierTableTest.passes(parts -> parts)).isTrue();
    }

    @Test
    void aTermThatIsJudgedWithoutItsDaysOfGraceIsNoticed() {
        assertThat(TierEndsTableTest.passes(parts -> parts.ladders(BrokenLadders::endingGraceBeforeItBegins)))
                .isFalse();
        assertThat(TierEndsTableTest.passes(parts -> parts)).isTrue();
    }

    @Test
    void aGivenEndThatIsTakenForAShiftedOneIsNoticed() {
        assertThat(TierEndsTableTest.passes(parts -> parts.ladders(BrokenLadders::shiftingEveryEnd)))
                .isFalse();
    }

    @Test
    void ordersThatAreLostWithARevokedTermAreNoticed() {
        assertThat(TierEndsTableTest.passes(parts -> parts.ladders(BrokenLadders::forgettingRevokedTerms)))
                .isFalse();
    }

    private static boolean caught(Ledger ledger) {
        return StoryRuns.anyFails(BeanClub.parts().ledger(ledger).build(), 60);
    }
}
