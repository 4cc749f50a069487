package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * A broken twin of a store: from the moment it is told so it answers from what it read then, as a cache would, and
 * writes without looking whether that still holds.
 */
final class CarelessStore implements Store {
    private final MemoryStore real = new MemoryStore();
    private final TreeMap<Long, MemberState> seen = new TreeMap<>();
    private final TreeMap<String, Long> counted = new TreeMap<>();
    private boolean careless;

    /** From now on nothing is read again. */
    void carelessFromNow() {
        careless = true;
    }

    /** From now on it is as good as the real one. */
    void carefulAgain() {
        careless = false;
    }

    @Override
    public Loaded load(Needs needs) {
        Loaded now = real.load(needs);
        if (!careless) {
            return now;
        }
        TreeMap<Long, MemberState> accounts = new TreeMap<>();
        now.accounts()
                .forEach(state -> accounts.put(state.account(), seen.computeIfAbsent(state.account(), n -> state)));
        TreeMap<String, Long> counters = new TreeMap<>();
        now.counters().forEach((name, value) -> counters.put(name, counted.computeIfAbsent(name, n -> value)));
        return new Loaded(needs, now.claims(), List.copyOf(accounts.values()), counters, now.rebuilt());
    }

    @Override
    public AppendResult append(List<Decision.Accepted> decisions) {
        return real.append(careless ? decisions.stream().map(this::carelessly).toList() : decisions);
    }

    private Decision.Accepted carelessly(Decision.Accepted accepted) {
        List<AccountChange> changes =
                accepted.changes().stream().map(this::onTopOfWhatIsThere).toList();
        List<CounterMove> moves = accepted.moves().stream()
                .map(m -> new CounterMove(m.counter(), m.change(), Long.MAX_VALUE))
                .toList();
        return new Decision.Accepted(
                accepted.account(), changes, accepted.claims(), accepted.updates(), moves, accepted.followUps());
    }

    private AccountChange onTopOfWhatIsThere(AccountChange change) {
        JournalEntry entry = change.entry();
        MemberState now = real.load(Needs.ofAccount(entry.account()))
                .account(entry.account())
                .orElseThrow();
        JournalEntry next = new JournalEntry(
                entry.account(),
                now.version() + 1,
                entry.commandKind(),
                entry.commandId(),
                entry.programVersion(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.events());
        return new AccountChange(now, next, now.after(next), change.nextDue());
    }

    @Override
    public List<JournalEntry> journal(long account, long after, int limit) {
        return real.journal(account, after, limit);
    }

    @Override
    public List<Long> accounts(Listing listing, int limit) {
        return real.accounts(listing, limit);
    }

    @Override
    public List<Command> followUps(int limit) {
        return real.followUps(limit);
    }

    @Override
    public List<Waiting.Delivery> take(Instant now, Instant until, int limit) {
        return real.take(now, until, limit);
    }

    @Override
    public void finished(Waiting done) {
        real.finished(done);
    }

    @Override
    public long forget(Forgotten what) {
        return real.forget(what);
    }
}
