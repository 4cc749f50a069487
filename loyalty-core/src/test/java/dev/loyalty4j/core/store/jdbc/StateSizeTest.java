package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.codec.Codec;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an account keeps in its state is what it has, not what it did: that is in the journal and under keys. */
class StateSizeTest {
    private static final int ORDERS = Boolean.getBoolean("loyalty.deep") ? 2_000 : 150;

    @Test
    void aLongHistoryLeavesNothingInTheState() {
        Shop shop = Shop.plain(TestDatabase.H2.empty()).enrol("anna");
        buyAndSpend(shop, 0, ORDERS);
        int early = size(shop);

        buyAndSpend(shop, ORDERS, 3 * ORDERS);

        assertThat(shop.balance("anna")).isZero();
        assertThat(shop.store().journal(account(shop), 0, 10 * ORDERS)).hasSize(1 + 6 * ORDERS);
        // Three times the history: only counts and instants have grown, by a byte or two each.
        assertThat(size(shop)).isBetween(1, early + 32);
    }

    private static void buyAndSpend(Shop shop, int from, int to) {
        for (int i = from; i < to; i++) {
            shop.clock().advance(Duration.ofHours(1));
            shop.loyalty().submit(Shop.order("o-" + i, "anna", "100.00")).orThrow();
            shop.loyalty()
                    .submit(Redeem.of("r-" + i, "anna", "free-espresso", Shop.NOW))
                    .orThrow();
        }
    }

    private static long account(Shop shop) {
        return shop.store().accounts(Listing.after(0), 1).get(0);
    }

    private static int size(Shop shop) {
        return Codec.bytes(shop.loyalty().export("anna").orElseThrow().state()).length;
    }
}
