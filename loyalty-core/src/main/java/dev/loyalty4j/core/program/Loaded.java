package dev.loyalty4j.core.program;

import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a store found for some {@link Needs}. What was asked for and is not here does not exist.
 *
 * @param asked what was asked for so far
 * @param claims the keys that exist
 * @param accounts the states of accounts
 * @param counters the values of counters
 */
public record Loaded(
        Needs asked,
        SortedMap<Key, Claim> claims,
        SortedMap<Long, MemberState> accounts,
        SortedMap<String, Long> counters) {

    /** Nothing was loaded. */
    public static final Loaded NOTHING = new Loaded(Needs.NOTHING, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /**
     * Copies the maps.
     *
     * @param asked what was asked for so far
     * @param claims the keys that exist
     * @param accounts the states of accounts
     * @param counters the values of counters
     */
    public Loaded {
        Objects.requireNonNull(asked, "asked");
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }

    /**
     * Returns what is kept under a key.
     *
     * @param key the key
     * @return the claim, or nothing if there is no such key
     */
    public Optional<Claim> find(Key key) {
        return Optional.ofNullable(claims.get(key));
    }

    /**
     * Returns the state of an account.
     *
     * @param account the account number
     * @return the state, or nothing if it was not loaded
     */
    public Optional<MemberState> account(long account) {
        return Optional.ofNullable(accounts.get(account));
    }

    /**
     * Adds what a further round found.
     *
     * @param more what was found
     * @return both together
     */
    public Loaded and(Loaded more) {
        TreeMap<Key, Claim> allClaims = new TreeMap<>(claims);
        allClaims.putAll(more.claims);
        TreeMap<Long, MemberState> allAccounts = new TreeMap<>(accounts);
        allAccounts.putAll(more.accounts);
        TreeMap<String, Long> allCounters = new TreeMap<>(counters);
        allCounters.putAll(more.counters);
        return new Loaded(asked.and(more.asked), allClaims, allAccounts, allCounters);
    }
}
