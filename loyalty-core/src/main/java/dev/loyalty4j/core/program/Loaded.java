package dev.loyalty4j.core.program;

import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a store found for some {@link Needs}. What was asked for and is not here does not exist.
 *
 * @param asked what was asked for so far
 * @param claims the keys that exist with what is kept under them, in the order of the keys
 * @param accounts the states of accounts, in the order of their numbers
 * @param counters the values of counters
 * @param rebuilt accounts whose state could not be read and was folded from the journal instead
 */
public record Loaded(
        Needs asked,
        List<Claim> claims,
        List<MemberState> accounts,
        SortedMap<String, Long> counters,
        List<Long> rebuilt) {

    /** So few are gone through faster than halved. */
    private static final int FEW = 4;

    /** Nothing was loaded. */
    public static final Loaded NOTHING =
            new Loaded(Needs.NOTHING, List.of(), List.of(), Collections.emptySortedMap(), List.of());

    /**
     * Copies the lists.
     *
     * @param asked what was asked for so far
     * @param claims the keys that exist with what is kept under them, in the order of the keys
     * @param accounts the states of accounts, in the order of their numbers
     * @param counters the values of counters
     * @param rebuilt accounts whose state could not be read and was folded from the journal instead
     * @throws IllegalArgumentException if the keys or the accounts are not in order, or one is there twice
     */
    public Loaded {
        Objects.requireNonNull(asked, "asked");
        claims = Sequence.copyOf(Objects.requireNonNull(claims, "claims"));
        accounts = Sequence.copyOf(Objects.requireNonNull(accounts, "accounts"));
        counters = Objects.requireNonNull(counters, "counters").isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        rebuilt = Sequence.copyOf(Objects.requireNonNull(rebuilt, "rebuilt"));
        for (int i = 1; i < claims.size(); i++) {
            check(claims.get(i - 1).key().compareTo(claims.get(i).key()), "claims");
        }
        for (int i = 1; i < accounts.size(); i++) {
            check(Long.compare(accounts.get(i - 1).account(), accounts.get(i).account()), "accounts");
        }
    }

    private static void check(int order, String what) {
        if (order >= 0) {
            throw new IllegalArgumentException(what + " are not in order, allowed is each once, the lower first");
        }
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
     * Creates a finding from maps in their natural order.
     *
     * @param asked what was asked for so far
     * @param claims the keys that exist
     * @param accounts the states of accounts
     * @param counters the values of counters
     * @param rebuilt accounts whose state could not be read and was folded from the journal instead
     */
    public Loaded(
            Needs asked,
            SortedMap<Key, Claim> claims,
            SortedMap<Long, MemberState> accounts,
            SortedMap<String, Long> counters,
            List<Long> rebuilt) {
        this(asked, new ArrayList<>(claims.values()), new ArrayList<>(accounts.values()), counters, rebuilt);
    }

    /**
     * Returns what is kept under a key.
     *
     * @param key the key
     * @return the claim, or nothing if there is no such key
     */
    public Optional<Claim> find(Key key) {
        if (claims.size() <= FEW) {
            for (int i = 0; i < claims.size(); i++) {
                if (claims.get(i).key().equals(key)) {
                    return Optional.of(claims.get(i));
                }
            }
            return Optional.empty();
        }
        int position = position(claims, claim -> claim.key().compareTo(key));
        return position < 0 ? Optional.empty() : Optional.of(claims.get(position));
    }

    /**
     * Returns the state of an account.
     *
     * @param account the account number
     * @return the state, or nothing if it was not loaded
     */
    public Optional<MemberState> account(long account) {
        int position = position(accounts, state -> Long.compare(state.account(), account));
        return position < 0 ? Optional.empty() : Optional.of(accounts.get(position));
    }

    /** Where something stands in a list in order; less than 0 if it does not. */
    private static <T> int position(List<T> sorted, ToIntFunction<T> order) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = order.applyAsInt(sorted.get(middle));
            if (compared == 0) {
                return middle;
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return -1;
    }

    /**
     * Says whether an account moved between this round and a further one, so that the two do not belong together.
     *
     * @param more what the further round found
     * @return true if an account that is in both has two versions
     */
    public boolean movedIn(Loaded more) {
        for (int i = 0; i < more.accounts.size() && !accounts.isEmpty(); i++) {
            MemberState now = more.accounts.get(i);
            Optional<MemberState> before = account(now.account());
            if (before.isPresent() && before.get().version() != now.version()) {
                return true;
            }
        }
        return false;
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
        TreeMap<Key, Claim> allClaims = new TreeMap<>();
        Stream.concat(claims.stream(), more.claims.stream()).forEach(claim -> allClaims.put(claim.key(), claim));
        TreeMap<Long, MemberState> allAccounts = new TreeMap<>();
        Stream.concat(accounts.stream(), more.accounts.stream())
                .forEach(state -> allAccounts.put(state.account(), state));
        TreeMap<String, Long> allCounters = new TreeMap<>(counters);
        allCounters.putAll(more.counters);
        List<Long> allRebuilt = Stream.concat(rebuilt.stream(), more.rebuilt.stream())
                .distinct()
                .toList();
        return new Loaded(asked.and(more.asked), allClaims, allAccounts, allCounters, allRebuilt);
    }
}
