package dev.loyalty4j.core.store;

import dev.loyalty4j.core.store.contract.StoreContractTest;

class MemoryStoreTest extends StoreContractTest {
    @Override
    protected Store empty() {
        return new MemoryStore();
    }
}
