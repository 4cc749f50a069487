/**
 * The store over a database, on the JDK's {@code java.sql} alone: PostgreSQL, MariaDB, H2 and SQLite. MySQL shares
 * MariaDB's dialect and is untested.
 *
 * <p>{@link dev.loyalty4j.core.store.jdbc.JdbcStore} takes a data source and works in short transactions of its own.
 * {@link dev.loyalty4j.core.store.jdbc.JdbcTransaction} works in a transaction of the caller, and neither commits nor
 * retries. Both send the same statements: prepared ones only, over tables that
 * {@link dev.loyalty4j.core.store.jdbc.JdbcStore#ddl()} prints. An account is written under the condition that its
 * version is still the one that was read, a key is inserted if it is not there, a counter moves if it stays within its
 * limits, and each of the three is judged by the number of rows. Accounts are locked in the order of their numbers.
 *
 * <p>Balances, tiers, due times and the journal are ordinary columns. What only the engine reads is bytes of
 * {@link dev.loyalty4j.core.store.codec.Codec}.
 */
@NullMarked
package dev.loyalty4j.core.store.jdbc;

import org.jspecify.annotations.NullMarked;
