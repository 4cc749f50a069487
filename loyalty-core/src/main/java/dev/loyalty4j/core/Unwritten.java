package dev.loyalty4j.core;

import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.Store;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A store as it will be when some decisions are written: what they leave hides what is there. */
final class Unwritten {
    private final Store store;
    private final Map<Key, Claim> claims = new TreeMap<>();
    private final Map<Long, MemberState> accounts = new TreeMap<>();
    private final Map<String, Long> moved = new TreeMap<>();

    Unwritten(Store store) {
        this.store = store;
    }

    void add(Decision.Accepted accepted) {
        accepted.claims().forEach(claim -> claims.put(claim.key(), claim));
        accepted.updates().forEach(claim -> claims.put(claim.key(), claim));
        for (AccountChange change : accepted.changes()) {
            accounts.put(change.after().account(), change.after());
        }
        for (CounterMove move : accepted.moves()) {
            moved.merge(move.counter(), move.change(), Math::addExact);
        }
    }

    Loaded load(Needs needs) {
        Loaded kept = store.load(needs);
        TreeMap<Key, Claim> foundClaims = new TreeMap<>(kept.claims());
        needs.keys().stream().filter(claims::containsKey).forEach(key -> foundClaims.put(key, claims.get(key)));
        TreeSet<Long> wanted = new TreeSet<>(needs.accounts());
        foundClaims.values().forEach(claim -> wanted.add(claim.account()));
        TreeMap<Long, MemberState> foundAccounts = new TreeMap<>(kept.accounts());
        wanted.stream().filter(accounts::containsKey).forEach(a -> foundAccounts.put(a, accounts.get(a)));
        TreeMap<String, Long> foundCounters = new TreeMap<>(kept.counters());
        foundCounters.replaceAll((counter, value) -> Math.addExact(value, moved.getOrDefault(counter, 0L)));
        return new Loaded(needs, foundClaims, foundAccounts, foundCounters);
    }
}
