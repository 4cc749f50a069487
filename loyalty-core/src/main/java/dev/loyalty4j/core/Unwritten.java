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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A store as it will be when some decisions are written: what they leave hides what is there. */
final class Unwritten {
    private final Store store;
    private final Map<Key, Claim> claims = new TreeMap<>();
    private final Map<Long, MemberState> accounts = new TreeMap<>();
    private final Map<String, Long> moved = new TreeMap<>();

    private final Set<Key> keys = new TreeSet<>();
    private final Set<Long> numbers = new TreeSet<>();
    private final Set<String> counters = new TreeSet<>();
    private Loaded ahead;

    /** Loads at once what is known to be needed; of what comes later each thing is loaded when it is asked for. */
    Unwritten(Store store, Needs known) {
        this.store = store;
        this.ahead = known.isEmpty() ? Loaded.NOTHING : store.load(known);
        keys.addAll(known.keys());
        numbers.addAll(known.accounts());
        counters.addAll(known.counters());
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

    /** What was loaded ahead is forgotten when an account turns out to have moved since. */
    private Loaded kept(Needs needs) {
        if (keys.containsAll(needs.keys())
                && numbers.containsAll(needs.accounts())
                && counters.containsAll(needs.counters())) {
            return part(needs);
        }
        Loaded now = store.load(needs);
        if (ahead.movedIn(now)) {
            keys.clear();
            numbers.clear();
            counters.clear();
            ahead = Loaded.NOTHING;
        }
        return now;
    }

    private Loaded part(Needs needs) {
        TreeMap<Key, Claim> foundClaims = new TreeMap<>();
        TreeMap<Long, MemberState> foundAccounts = new TreeMap<>();
        TreeMap<String, Long> foundCounters = new TreeMap<>();
        TreeSet<Long> wanted = new TreeSet<>(needs.accounts());
        for (Key key : needs.keys()) {
            ahead.find(key).ifPresent(claim -> {
                foundClaims.put(key, claim);
                wanted.add(claim.account());
            });
        }
        wanted.forEach(number -> ahead.account(number).ifPresent(state -> foundAccounts.put(number, state)));
        needs.counters()
                .forEach(name -> foundCounters.put(name, ahead.counters().get(name)));
        return new Loaded(needs, foundClaims, foundAccounts, foundCounters);
    }

    Loaded load(Needs needs) {
        Loaded kept = kept(needs);
        TreeMap<Key, Claim> foundClaims = new TreeMap<>();
        kept.claims().forEach(claim -> foundClaims.put(claim.key(), claim));
        needs.keys().stream().filter(claims::containsKey).forEach(key -> foundClaims.put(key, claims.get(key)));
        TreeSet<Long> wanted = new TreeSet<>(needs.accounts());
        foundClaims.values().forEach(claim -> wanted.add(claim.account()));
        TreeMap<Long, MemberState> foundAccounts = new TreeMap<>();
        kept.accounts().forEach(state -> foundAccounts.put(state.account(), state));
        wanted.stream().filter(accounts::containsKey).forEach(a -> foundAccounts.put(a, accounts.get(a)));
        TreeMap<String, Long> foundCounters = new TreeMap<>(kept.counters());
        foundCounters.replaceAll((counter, value) -> Math.addExact(value, moved.getOrDefault(counter, 0L)));
        return new Loaded(needs, foundClaims, foundAccounts, foundCounters);
    }
}
