package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.StoryRuns;
import dev.loyalty4j.core.account.BrokenLedgers;
import dev.loyalty4j.core.account.Ledger;
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

    private static boolean caught(Ledger ledger) {
        return StoryRuns.anyFails(BeanClub.parts().ledger(ledger).build(), 60);
    }
}
