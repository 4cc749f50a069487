package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.journal.OrderSpending;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.time.Window;
import org.junit.jupiter.api.Test;

/** What may grow has an end, and over it a command is refused and nothing changes. */
class LedgerBoundsTest {
    private final Script shop = new Script(Clubs.of(Clubs.lasting()).build());

    @Test
    void anAccountHasOnlySoManyHolds() {
        shop.run("give 1000");
        for (int i = 0; i < Ledger.MAX_HOLDS; i++) {
            shop.run("hold h" + i + " 1");
        }

        assertThat(shop.run("hold more 1").refusal()).isEqualTo("TOO_MANY_HOLDS");
        assertThat(shop.balance()).isEqualTo("900 0 100 0");
    }

    @Test
    void anOrderHasOnlySoManyRedemptions() {
        shop.run("give 1000");
        for (int i = 0; i < OrderSpending.MAX_REDEMPTIONS; i++) {
            shop.run("redeem r" + i + " off 1 o");
        }

        assertThat(shop.run("redeem more off 1 o").refusal()).isEqualTo("TOO_MANY_REDEMPTIONS");
        assertThat(shop.balance()).isEqualTo("900 0 0 0");
    }

    @Test
    void anOrderHasOnlySoManyReturns() {
        shop.run("buy o 100.00");
        for (int i = 0; i < OrderState.MAX_RETURNS; i++) {
            shop.run("back x" + i + " o money 0.01");
        }

        assertThat(shop.run("back more o money 0.01").refusal()).isEqualTo("TOO_MANY_RETURNS");
        assertThat(shop.balance()).isEqualTo("90 0 0 0"); // 10.00 came back
    }

    @Test
    void aSpendComesFromOnlySoManyLots() {
        for (int i = 0; i <= Ledger.MAX_TAKES; i++) {
            shop.run("give 1");
        }

        assertThat(shop.run("redeem r off " + (Ledger.MAX_TAKES + 1)).refusal()).isEqualTo("TOO_MANY_TAKES");
    }

    @Test
    void lotsThatDieTogetherAreMergedWhenTheAccountIsFullAndTheirOrdersCanNoLongerComeBack() {
        Script full = new Script(Clubs.of(PointType.of("points", Expiry.endOf(Window.CALENDAR_YEAR, 5)))
                .returnWindow(10)
                .build());
        for (int i = 0; i < Ledger.MAX_LOTS; i++) {
            full.run("give 1");
        }
        assertThat(full.loyalty()
                        .account("anna")
                        .orElseThrow()
                        .balances()
                        .get(0)
                        .lots())
                .hasSize(Ledger.MAX_LOTS);

        full.run("+11d; buy o 5.00");

        assertThat(full.balance()).isEqualTo(Ledger.MAX_LOTS + 5 + " 0 0 0");
        assertThat(full.loyalty()
                        .account("anna")
                        .orElseThrow()
                        .balances()
                        .get(0)
                        .lots())
                .hasSize(2);
        assertThat(full.loyalty().verify().problems()).isEmpty();
    }
}
