/**
 * Where members are kept: the only effects of the engine.
 *
 * <p>{@link dev.loyalty4j.core.store.Store} is the interface that a store implements. It loads what a decision needs
 * and appends what was decided, all of it or none, under the condition that nobody changed the accounts in between. It
 * decides nothing itself. {@link dev.loyalty4j.core.store.MemoryStore} keeps everything in memory, for tests,
 * simulations and small tools.
 */
@NullMarked
package dev.loyalty4j.core.store;

import org.jspecify.annotations.NullMarked;
