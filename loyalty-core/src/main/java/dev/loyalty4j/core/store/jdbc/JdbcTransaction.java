package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.StoreException;
import dev.loyalty4j.core.store.Waiting;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The store within one transaction of the caller. It neither commits nor rolls back nor tries again, and what was
 * written becomes true, and leaves through the outbox, with the caller's commit.
 *
 * <p>Accounts are read with a lock, so nobody else can change them before the caller's transaction ends. Keys are
 * looked up by their unique name, and again after their accounts are locked. A failure of any statement is a
 * {@link StoreException} that {@linkplain StoreException#mustRollBack() must be rolled back}.
 *
 * <p>Not thread-safe, as a connection is not.
 */
public final class JdbcTransaction implements Store {
    private final Rows rows;
    private final String prefix;
    private final boolean chained;
    private boolean latest;

    JdbcTransaction(Rows rows, String prefix, boolean chained) {
        this.rows = rows;
        this.prefix = prefix;
        this.chained = chained;
    }

    /**
     * Lets all further readings see what is committed by now, also where the transaction reads from an old snapshot:
     * keys that are not found are asked for once more with a lock. Before, only what is found is read so, because a
     * lock on what is not there would make two transactions wait for each other that insert neighbours.
     */
    public void readLatest() {
        latest = true;
    }

    private <T> T run(String doing, Sessions.Work<T> work) {
        try {
            return work.run(rows);
        } catch (SQLException e) {
            throw new StoreException(doing + " failed, roll back: " + e.getMessage(), e, true);
        }
    }

    private String locked() {
        return rows.database().locksRows() ? " FOR UPDATE" : "";
    }

    @Override
    public Loaded load(Needs needs) {
        return run("loading", r -> {
            Reading reading = new Reading(r, prefix);
            SortedMap<Key, Claim> claims = new TreeMap<>();
            reading.claims(needs.keys(), "", claims);
            if (latest && r.database().readsOldSnapshots()) {
                List<Key> missing = needs.keys().stream()
                        .filter(key -> !claims.containsKey(key))
                        .toList();
                reading.claims(missing, locked(), claims);
            }
            SortedMap<Long, MemberState> accounts = new TreeMap<>();
            TreeSet<Long> wanted = new TreeSet<>(needs.accounts());
            claims.values().forEach(claim -> wanted.add(claim.account()));
            for (long account : wanted) {
                reading.account(account, locked(), accounts);
            }
            // What is kept under a key may have changed until its account was locked.
            reading.claims(List.copyOf(claims.keySet()), locked(), claims);
            String counting = latest ? locked() : "";
            return new Loaded(needs, claims, accounts, reading.counters(needs.counters(), counting), reading.rebuilt());
        });
    }

    @Override
    public AppendResult append(List<Decision.Accepted> decisions) {
        return run("writing", r -> {
            Savepoint start = r.connection().setSavepoint();
            AppendResult result = new Writing(r, prefix, chained).append(decisions);
            if (result != AppendResult.WRITTEN) {
                r.connection().rollback(start);
            }
            r.connection().releaseSavepoint(start);
            return result;
        });
    }

    @Override
    public List<JournalEntry> journal(long account, long after, int limit) {
        String suffix = rows.database().readsOldSnapshots() ? " FOR UPDATE" : "";
        return run("reading a journal", r -> new Reading(r, prefix).journal(account, after, limit, suffix));
    }

    @Override
    public List<Long> accounts(Listing listing, int limit) {
        throw new UnsupportedOperationException("accounts are listed outside of a caller's transaction");
    }

    @Override
    public List<Command> followUps(int limit) {
        throw new UnsupportedOperationException("follow-ups are carried out after the caller's commit");
    }

    @Override
    public List<Waiting.Delivery> take(Instant now, Instant until, int limit) {
        throw new UnsupportedOperationException("the outbox is read after the caller's commit");
    }

    @Override
    public void finished(Waiting done) {
        throw new UnsupportedOperationException("what waits is finished after the caller's commit");
    }

    @Override
    public long forget(Forgotten what) {
        return run("forgetting", r -> new Forgetting(r, prefix).forget(what));
    }
}
