package dev.loyalty4j.core.store;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A store in memory. Nothing outlives the process; its journals grow without bound.
 *
 * <p>Every operation holds one lock, and holds it only to look up and to link: deciding happens outside.
 *
 * <p>Thread-safe.
 */
public final class MemoryStore implements Store {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Claim> claims = new HashMap<>();
    private final TreeMap<Long, Kept> accounts = new TreeMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final TreeMap<Instant, TreeSet<Long>> due = new TreeMap<>();
    private final List<Command> followUps = new ArrayList<>();

    /** An account as it is kept. */
    private static final class Kept {
        private MemberState state;
        private Instant nextDue = ProgramCalendar.NEVER;
        private final List<JournalEntry> journal = new ArrayList<>();

        private Kept(MemberState state) {
            this.state = state;
        }
    }

    /** Creates an empty store. */
    public MemoryStore() {}

    @Override
    public Loaded load(Needs needs) {
        TreeMap<Key, Claim> foundClaims = new TreeMap<>();
        TreeMap<Long, MemberState> foundAccounts = new TreeMap<>();
        TreeMap<String, Long> foundCounters = new TreeMap<>();
        lock.lock();
        try {
            for (Key key : needs.keys()) {
                Claim claim = claims.get(key);
                if (claim != null) {
                    foundClaims.put(key, claim);
                    find(claim.account(), foundAccounts);
                }
            }
            for (long account : needs.accounts()) {
                find(account, foundAccounts);
            }
            for (String counter : needs.counters()) {
                foundCounters.put(counter, counters.getOrDefault(counter, 0L));
            }
        } finally {
            lock.unlock();
        }
        return new Loaded(needs, foundClaims, foundAccounts, foundCounters);
    }

    private void find(long account, Map<Long, MemberState> found) {
        Kept kept = accounts.get(account);
        if (kept != null) {
            found.put(account, kept.state);
        }
    }

    @Override
    public AppendResult append(Decision.Accepted accepted) {
        lock.lock();
        try {
            AppendResult result = check(accepted);
            if (result == AppendResult.WRITTEN) {
                write(accepted);
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    private AppendResult check(Decision.Accepted accepted) {
        for (AccountChange change : accepted.changes()) {
            Kept kept = accounts.get(change.before().account());
            long version = kept == null ? 0 : kept.state.version();
            if (version != change.before().version()) {
                return AppendResult.ACCOUNT_CHANGED;
            }
        }
        for (Claim claim : accepted.claims()) {
            if (claims.containsKey(claim.key())) {
                return AppendResult.KEY_TAKEN;
            }
        }
        for (CounterMove move : accepted.moves()) {
            if (!move.fits(counters.getOrDefault(move.counter(), 0L))) {
                return AppendResult.COUNTER_EXHAUSTED;
            }
        }
        return AppendResult.WRITTEN;
    }

    private void write(Decision.Accepted accepted) {
        for (AccountChange change : accepted.changes()) {
            Kept kept = accounts.computeIfAbsent(change.after().account(), a -> new Kept(change.after()));
            kept.state = change.after();
            kept.journal.add(change.entry());
            reschedule(kept, change.nextDue());
        }
        accepted.claims().forEach(c -> claims.put(c.key(), c));
        accepted.updates().forEach(c -> claims.put(c.key(), c));
        accepted.moves().forEach(m -> counters.merge(m.counter(), m.change(), Math::addExact));
        followUps.addAll(accepted.followUps());
    }

    private void reschedule(Kept kept, Instant nextDue) {
        long account = kept.state.account();
        TreeSet<Long> before = due.get(kept.nextDue);
        if (before != null && before.remove(account) && before.isEmpty()) {
            due.remove(kept.nextDue);
        }
        kept.nextDue = nextDue;
        if (nextDue.isBefore(ProgramCalendar.NEVER)) {
            due.computeIfAbsent(nextDue, t -> new TreeSet<>()).add(account);
        }
    }

    @Override
    public List<JournalEntry> journal(long account, long after, int limit) {
        lock.lock();
        try {
            Kept kept = accounts.get(account);
            if (kept == null || after >= kept.journal.size()) {
                return List.of();
            }
            int from = Math.toIntExact(after); // versions count from 1 without gaps
            return List.copyOf(kept.journal.subList(from, (int) Math.min(kept.journal.size(), (long) from + limit)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Long> accounts(long after, int limit) {
        lock.lock();
        try {
            return accounts.tailMap(after, false).keySet().stream().limit(limit).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Long> due(Instant through, int limit) {
        lock.lock();
        try {
            return due.headMap(through, true).values().stream()
                    .flatMap(TreeSet::stream)
                    .limit(limit)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Command> followUps(int limit) {
        lock.lock();
        try {
            return followUps.stream().limit(limit).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void finished(Command followUp) {
        lock.lock();
        try {
            followUps.remove(followUp);
        } finally {
            lock.unlock();
        }
    }
}
