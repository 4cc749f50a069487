package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.time.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * One suite for stock and single use, which passes on a store that looks before it writes and fails on one that does
 * not.
 */
class CarelessStoreTest {
    private static final int STOCK = 5;

    @Test
    void theRealStoreGivesNoMoreThanThereIs() throws Exception {
        assertThat(pieces(new MemoryStore(), () -> {}, 8)).isEqualTo(STOCK);
        assertThat(uses(new MemoryStore(), () -> {}, 8)).isEqualTo(1);
    }

    @Test
    void aStockThatIsCheckedOutsideTheUnitOfWorkIsNoticed() throws Exception {
        CarelessStore store = new CarelessStore();
        assertThat(pieces(store, store::carelessFromNow, 1)).isNotEqualTo(STOCK);
    }

    @Test
    void aVoucherThatIsUsedTwiceIsNoticed() throws Exception {
        CarelessStore store = new CarelessStore();
        assertThat(uses(store, store::carelessFromNow, 1)).isNotEqualTo(1);
        store.carefulAgain();
        Loyalty auditor = loyalty(store);
        assertThat(auditor.verify().problems()).anySatisfy(p -> assertThat(p).contains("is used twice"));
    }

    private static Loyalty loyalty(Store store) {
        return Loyalty.builder(Counter.parts()
                        .reward(Reward.product("mug", "MUG").free().stock(STOCK))
                        .reward(Reward.amountOff("five", "5.00").free().asVoucher(Validity.FOREVER))
                        .build())
                .store(store)
                .clock(new TestClock(Counter.START))
                .voucherKey(VoucherKey.of(new byte[16]))
                .build();
    }

    private static long pieces(Store store, Runnable then, int threads) throws Exception {
        Loyalty loyalty = loyalty(store);
        Instant now = Instant.parse(Counter.START);
        for (int i = 0; i < 20; i++) {
            loyalty.submit(Enrol.of("m-" + i, now)).orThrow();
        }
        then.run();
        return accepted(loyalty, i -> Redeem.of("r-" + i, "m-" + i, "mug", now), threads);
    }

    private static long uses(Store store, Runnable then, int threads) throws Exception {
        Loyalty loyalty = loyalty(store);
        Instant now = Instant.parse(Counter.START);
        loyalty.submit(Enrol.of("anna", now)).orThrow();
        String code = loyalty.submit(Redeem.of("r", "anna", "five", now))
                .orThrow()
                .vouchers()
                .get(0)
                .code();
        then.run();
        return accepted(loyalty, i -> UseVoucher.of("u-" + i, code, "o-" + i, now), threads);
    }

    private static long accepted(Loyalty loyalty, IntFunction<Command> commands, int threads) throws Exception {
        List<Callable<Outcome>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Command command = commands.apply(i);
            tasks.add(() -> loyalty.submit(command));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long accepted = 0;
        try {
            for (Future<Outcome> done : pool.invokeAll(tasks)) {
                accepted += done.get().accepted() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        return accepted;
    }
}
