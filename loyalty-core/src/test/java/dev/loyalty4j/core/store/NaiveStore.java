package dev.loyalty4j.core.store;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How one would write a store who does not think of others: it reads, compares, and writes. The versions are compared,
 * but before the write and not with it.
 */
public final class NaiveStore implements Store {
    private final Store kept;
    private final boolean compares;

    NaiveStore() {
        this(new MemoryStore(), true);
    }

    private NaiveStore(Store kept, boolean compares) {
        this.kept = kept;
        this.compares = compares;
    }

    /** One that does not even compare. */
    public static NaiveStore blind(Store kept) {
        return new NaiveStore(kept, false);
    }

    @Override
    public Loaded load(Needs needs) {
        return kept.load(needs);
    }

    @Override
    public AppendResult append(List<Decision.Accepted> decisions) {
        for (Decision.Accepted accepted : decisions) {
            for (AccountChange change : accepted.changes()) {
                if (compares && version(change) != change.before().version()) {
                    return AppendResult.ACCOUNT_CHANGED;
                }
            }
        }
        Thread.yield();
        List<Decision.Accepted> forced = new ArrayList<>();
        for (Decision.Accepted accepted : decisions) {
            List<AccountChange> changes = accepted.changes().stream()
                    .map(c -> new AccountChange(
                            c.before().recorded(version(c), Instant.EPOCH), c.entry(), c.after(), c.nextDue()))
                    .toList();
            forced.add(new Decision.Accepted(
                    accepted.account(),
                    changes,
                    accepted.claims(),
                    accepted.updates(),
                    accepted.moves(),
                    accepted.followUps()));
        }
        return kept.append(forced);
    }

    private long version(AccountChange change) {
        long account = change.before().account();
        return kept.load(Needs.ofAccount(account))
                .account(account)
                .map(MemberState::version)
                .orElse(0L);
    }

    @Override
    public List<JournalEntry> journal(long account, long after, int limit) {
        TreeMap<Long, JournalEntry> last = new TreeMap<>();
        kept.journal(account, after, limit).forEach(entry -> last.put(entry.version(), entry));
        return List.copyOf(last.values());
    }

    @Override
    public List<Long> accounts(Listing listing, int limit) {
        return kept.accounts(listing, limit);
    }

    @Override
    public List<Command> followUps(int limit) {
        return kept.followUps(limit);
    }

    @Override
    public List<Waiting.Delivery> take(Instant now, Instant until, int limit) {
        return kept.take(now, until, limit);
    }

    @Override
    public void finished(Waiting done) {
        kept.finished(done);
    }

    @Override
    public long forget(Forgotten what) {
        return kept.forget(what);
    }
}
