/**
 * The contract of a store, as tests. Extend {@link dev.loyalty4j.core.store.contract.StoreContractTest} and say how to
 * make an empty store: if its tests are green, the store keeps what {@link dev.loyalty4j.core.store.Store} promises.
 */
package dev.loyalty4j.core.store.contract;
