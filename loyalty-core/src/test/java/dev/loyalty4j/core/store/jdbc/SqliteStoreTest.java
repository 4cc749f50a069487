package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.contract.StoreContractTest;

class SqliteStoreTest extends StoreContractTest {
    @Override
    protected Store empty() {
        return TestDatabase.SQLITE.empty();
    }
}
