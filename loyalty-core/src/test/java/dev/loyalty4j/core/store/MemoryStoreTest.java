package dev.loyalty4j.core.store;

class MemoryStoreTest extends StoreContractTest {
    @Override
    protected Store empty() {
        return new MemoryStore();
    }
}
