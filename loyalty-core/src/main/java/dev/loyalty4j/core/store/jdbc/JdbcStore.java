package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A store in a database: PostgreSQL, MariaDB, H2 or SQLite.
 *
 * <pre>{@code
 * var store = JdbcStore.on(dataSource);
 * store.createSchema();                 // or run what store.ddl() prints
 * var loyalty = Loyalty.builder(program).store(store).build();
 * }</pre>
 *
 * <p>It takes a connection for each operation and gives it back, so the data source should be a pool. Statements are
 * few and always the same; where the driver does not keep them prepared, as SQLite's, a pool that does saves time. A
 * store belongs to one programme; two programmes in one database have tables with two prefixes. Nothing is created or
 * changed in the database before {@link #createSchema()} is called.
 *
 * <p>Thread-safe. Any number of processes may work on the same tables.
 */
public final class JdbcStore implements Store {
    private final Sessions sessions;
    private final String prefix;
    private final boolean chained;

    private JdbcStore(Sessions sessions, String prefix, boolean chained) {
        this.sessions = sessions;
        this.prefix = prefix;
        this.chained = chained;
    }

    /**
     * Creates a store on a data source. Does not connect yet.
     *
     * @param source where connections come from
     * @return the store, with tables named {@code loyalty_...} and no chain
     */
    public static JdbcStore on(DataSource source) {
        Objects.requireNonNull(source, "source");
        return new JdbcStore(new Sessions(source, Sessions::log), Schema.DEFAULT_PREFIX, false);
    }

    /**
     * Returns this store with tables of other names.
     *
     * @param tables the beginning of every name: 1 to 20 lower-case letters, digits and underscores, a letter first
     * @return a copy on those tables
     */
    public JdbcStore prefix(String tables) {
        return new JdbcStore(sessions, Schema.checked(tables), chained);
    }

    /**
     * Returns this store with a chain of hashes over each account's journal, which {@link #brokenLinks()} checks. An
     * entry that is changed, left out or slipped in afterwards breaks it.
     *
     * @return a copy that keeps the chain from now on
     */
    public JdbcStore chained() {
        return new JdbcStore(sessions, prefix, true);
    }

    /**
     * Returns this store with a listener for warnings, such as a database that is opened in a mode known to lose
     * commits it has acknowledged. Without one they go to the system's logger.
     *
     * @param listener who is told; once for each warning
     * @return a copy that warns this listener
     */
    public JdbcStore warning(Consumer<String> listener) {
        Objects.requireNonNull(listener, "listener");
        return new JdbcStore(new Sessions(sessions.source(), listener), prefix, chained);
    }

    /**
     * Creates the tables, unless they are there.
     *
     * @throws dev.loyalty4j.core.store.StoreException if the database refuses, or the tables that are there are of
     *     another version
     */
    public void createSchema() {
        sessions.read("creating the tables", rows -> {
            Schema.create(rows.connection(), rows.database(), prefix);
            return true;
        });
    }

    /**
     * Brings tables that an older release made up to the version of this one; does nothing if they are of this version.
     * Let one machine do it, while no other works on the tables, and keep a copy: MariaDB and H2 cannot take a change
     * of tables back.
     *
     * @throws dev.loyalty4j.core.store.StoreException if the database refuses, there are no tables, or a newer release
     *     made them
     */
    public void migrateSchema() {
        sessions.change("changing the tables", rows -> {
            Schema.migrate(rows.connection(), prefix, Schema.VERSION, Schema.steps(rows.database()));
            return true;
        });
    }

    /**
     * Returns the statements that create the tables, for those who run them themselves.
     *
     * @return the statements for this database, each with a semicolon at its end
     */
    public String ddl() {
        return sessions.read("asking for the kind of database", rows -> Schema.ddl(rows.database(), prefix));
    }

    /**
     * Returns a store that works in a transaction of the caller.
     *
     * @param connection a connection to the same database, with auto-commit off
     * @return the store within that transaction
     */
    public JdbcTransaction within(Connection connection) {
        return new JdbcTransaction(sessions.joined(connection), prefix, chained);
    }

    @Override
    public Loaded load(Needs needs) {
        return sessions.read("loading", rows -> {
            Loaded loaded = new Reading(rows, prefix).load(needs);
            loaded.rebuilt()
                    .forEach(account -> sessions.warn(
                            "the state of account " + account + " could not be read and was folded from the journal"));
            return loaded;
        });
    }

    @Override
    public AppendResult append(List<Decision.Accepted> decisions) {
        return sessions.write(rows -> new Writing(rows, prefix, chained).append(decisions));
    }

    @Override
    public List<JournalEntry> journal(long account, long after, int limit) {
        return sessions.read("reading a journal", rows -> new Reading(rows, prefix).journal(account, after, limit, ""));
    }

    @Override
    public List<Long> accounts(Listing listing, int limit) {
        return sessions.read("listing accounts", rows -> {
            if (listing instanceof Listing.All all) {
                return rows.list(
                        "SELECT account FROM " + prefix + "account WHERE account > ? ORDER BY account LIMIT ?",
                        row -> row.getLong(1),
                        all.after(),
                        limit);
            }
            return rows.list(
                    "SELECT account FROM " + prefix + "account WHERE next_due <= ? ORDER BY next_due, account LIMIT ?",
                    row -> row.getLong(1),
                    Instants.text(((Listing.Due) listing).through()),
                    limit);
        });
    }

    @Override
    public List<Command> followUps(int limit) {
        return sessions.read("listing follow-ups", rows -> new Queue(rows, prefix).followUps(limit));
    }

    @Override
    public List<Waiting.Delivery> take(Instant now, Instant until, int limit) {
        return sessions.read("taking from the outbox", rows -> new Queue(rows, prefix).take(now, until, limit));
    }

    @Override
    public void finished(Waiting done) {
        sessions.read("finishing " + done.getClass().getSimpleName(), rows -> {
            new Queue(rows, prefix).finished(done);
            return true;
        });
    }

    @Override
    public long forget(Forgotten what) {
        return sessions.change("forgetting", rows -> new Forgetting(rows, prefix).forget(what));
    }

    /**
     * Follows the chain of hashes through every journal.
     *
     * @return for each account whose chain is broken, the first link that does not hold; empty if all hold
     */
    public List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        long last = 0;
        for (List<Long> batch = accounts(Listing.after(last), BATCH);
                !batch.isEmpty();
                batch = accounts(Listing.after(last), BATCH)) {
            for (long account : batch) {
                broken.addAll(sessions.read("following a chain", rows -> brokenLinks(rows, account)));
                last = account;
            }
        }
        return broken;
    }

    private static final int BATCH = 500;

    private List<String> brokenLinks(Rows rows, long account) throws SQLException {
        byte[] head = Chain.start();
        boolean begun = false;
        long version = 0;
        Reading reading = new Reading(rows, prefix);
        for (List<JournalRow> part = reading.journalRows(account, 0, BATCH, "");
                !part.isEmpty();
                part = reading.journalRows(account, version, BATCH, "")) {
            for (JournalRow row : part) {
                boolean link = row.chain() != null;
                begun |= link;
                byte[] next = begun ? Chain.next(head, row) : head;
                if (row.version() != version + 1 || (begun && !Arrays.equals(next, row.chain()))) {
                    return List.of("account " + account + ": the chain breaks at entry " + (version + 1));
                }
                head = next;
                version = row.version();
            }
        }
        boolean chain = begun;
        byte[] end = head;
        return rows.list(
                                "SELECT chain, version FROM " + prefix + "account WHERE account = ?",
                                row -> chain && !Arrays.equals(end, row.getBytes(1)),
                                account)
                        .contains(true)
                ? List.of("account " + account + ": the journal ends at entry " + version + ", the account does not")
                : List.of();
    }
}
