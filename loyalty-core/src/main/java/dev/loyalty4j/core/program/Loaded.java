package dev.loyalty4j.core.program;

import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a store found for some {@link Needs}. What was asked for and is not here does not exist.
 *
 * @param asked what was asked for so far
 * @param claims the keys that exist
 * @param accounts the states of accounts
 * @param counters the values of counters
 * @param rebuilt accounts whose state could not be read and was folded from the journal instead
 */
public record Loaded(
        Needs asked,
        SortedMap<Key, Claim> claims,
        SortedMap<Long, MemberState> accounts,
        SortedMap<String, Long> counters,
        List<Long> rebuilt) {

    /** Nothing was loaded. */
    public static final Loaded NOTHING = new Loaded(Needs.NOTHING, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /**
     * Copies the maps.
     *
     * @param asked what was asked for so far
     * @param claims the keys that exist
     * @param accounts the states of accounts
     * @param counters the values of counters
     * @param rebuilt accounts whose state could not be read and was folded from the journal instead
     */
    public Loaded {
        Objects.requireNonNull(asked, "asked");
        claims = copy(Objects.requireNonNull(claims, "claims"));
        accounts = copy(Objects.requireNonNull(accounts, "accounts"));
        counters = copy(Objects.requireNonNull(counters, "counters"));
        rebuilt = List.copyOf(Objects.requireNonNull(rebuilt, "rebuilt"));
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
        return map.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * Creates a finding in which everything could be read.
     *
     * @param asked what was asked for so far
     * @param claims the keys that exist
     * @param accounts the states of accounts
     * @param counters the values of counters
     */
    public Loaded(
            Needs asked,
            SortedMap<Key, Claim> claims,
            SortedMap<Long, MemberState> accounts,
            SortedMap<String, Long> counters) {
        this(asked, claims, accounts, counters, List.of());
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
     * Says whether an account moved between this round and a further one, so that the two do not belong together.
     *
     * @param more what the further round found
     * @return true if an account that is in both has two versions
     */
    public boolean movedIn(Loaded more) {
        if (accounts.isEmpty()) {
            return false;
        }
        return more.accounts.values().stream()
                .anyMatch(now -> accounts.containsKey(now.account())
                        && accounts.get(now.account()).version() != now.version());
    }

    /**
     * Returns this with counters as they will stand once a decision is written, so that what it takes twice is counted
     * twice.
     *
     * @param moves the moves that the decision has made so far
     * @return the same with moved counters
     */
    Loaded after(List<CounterMove> moves) {
        if (moves.isEmpty()) {
            return this;
        }
        TreeMap<String, Long> moved = new TreeMap<>(counters);
        moves.forEach(m -> moved.merge(m.counter(), m.change(), Math::addExact));
        return new Loaded(asked, claims, accounts, moved, rebuilt);
    }

    /**
     * Adds what a further round found.
     *
     * @param more what was found
     * @return both together
     */
    public Loaded and(Loaded more) {
        if (asked.isEmpty() && claims.isEmpty() && accounts.isEmpty()) {
            return more;
        }
        TreeMap<Key, Claim> allClaims = new TreeMap<>(claims);
        allClaims.putAll(more.claims);
        TreeMap<Long, MemberState> allAccounts = new TreeMap<>(accounts);
        allAccounts.putAll(more.accounts);
        TreeMap<String, Long> allCounters = new TreeMap<>(counters);
        allCounters.putAll(more.counters);
        List<Long> allRebuilt = Stream.concat(rebuilt.stream(), more.rebuilt.stream())
                .distinct()
                .toList();
        return new Loaded(asked.and(more.asked), allClaims, allAccounts, allCounters, allRebuilt);
    }
}
