package dev.loyalty4j.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.store.contract.StoreContractTest;
import org.junit.jupiter.api.Test;

/** The contract would be worth little if a careless store passed it. */
class NaiveStoreIsCaughtTest {

    @Test
    void theContractCatchesAStoreThatReadsThenWrites() throws Exception {
        assertThat(fails(new Naive())).isTrue();
    }

    private static boolean fails(Naive contract) throws Exception {
        for (int round = 0; round < 20; round++) {
            try {
                contract.spends();
            } catch (AssertionError caught) {
                return true;
            }
        }
        return false;
    }

    private static final class Naive extends StoreContractTest {
        @Override
        protected Store empty() {
            return new NaiveStore();
        }

        void spends() throws Exception {
            manyThreadsSpendExactlyWhatThereIs();
        }
    }
}
