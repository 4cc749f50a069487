package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes a connection, lets something work on it, and gives it back as it was. */
final class Sessions {
    /** A reader that is locked out so often in a row has met more than bad luck. */
    private static final int MAX_READS = 20;

    private static final long PAUSE_NANOS = 1_000_000;

    private final DataSource source;
    private final Consumer<String> warnings;
    private volatile @Nullable Database database;

    /** Whether somebody who brings a transaction was told what to do after its commit. */
    private final AtomicBoolean told = new AtomicBoolean();

    /** Whether what was committed has yet to be brought to disk. */
    private volatile boolean syncs;

    Sessions(DataSource source, Consumer<String> warnings) {
        this.source = source;
        this.warnings = warnings;
    }

    interface Work<T> {
        T run(Rows rows) throws SQLException;
    }

    DataSource source() {
        return source;
    }

    static void log(String warning) {
        System.getLogger(JdbcStore.class.getName()).log(System.Logger.Level.WARNING, warning);
    }

    void warn(String warning) {
        warnings.accept(warning);
    }

    /** Each statement by itself; a connection that does not commit by itself is told to at the end. */
    <T> T read(String doing, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                T result = work.run(new Rows(connection, known(connection)));
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                return result;
            } catch (SQLException e) {
                if (attempt == MAX_READS || !busy(e)) {
                    throw new StoreException(doing + " failed: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(PAUSE_NANOS * attempt);
            }
        }
    }

    /** One transaction: committed if all was written, rolled back if not. */
    AppendResult write(Work<AppendResult> work) {
        try {
            return transaction(work, result -> result == AppendResult.WRITTEN);
        } catch (SQLException e) {
            if (busy(e)) {
                return AppendResult.BUSY;
            }
            throw new StoreException("writing failed: " + e.getMessage(), e);
        }
    }

    /** One transaction, once more while others are in the way. */
    <T> T change(String doing, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(work, result -> true);
            } catch (SQLException e) {
                if (attempt == MAX_READS || !busy(e)) {
                    throw new StoreException(doing + " failed: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(PAUSE_NANOS * attempt);
            }
        }
    }

    private <T> T transaction(Work<T> work, Predicate<T> commits) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Database kind = known(connection);
            boolean before = connection.getAutoCommit();
            if (before) {
                kind.prepare(connection);
                connection.setAutoCommit(false);
            }
            boolean done = false;
            try {
                T result = work.run(new Rows(connection, kind));
                if (commits.test(result)) {
                    connection.commit();
                    done = true;
                    if (syncs) {
                        H2Files.sync(connection);
                    }
                }
                return result;
            } finally {
                giveBack(connection, before, done);
            }
        }
    }

    /** What fails here hides no failure of the work: the connection is then no good, and the pool will notice. */
    private static void giveBack(Connection connection, boolean autoCommit, boolean done) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (done) {
                return; // what was written is written
            }
            connection.abort(Runnable::run);
        }
    }

    private boolean busy(SQLException e) {
        Database kind = database;
        return kind != null && kind.isBusy(e);
    }

    private void warnOfLoss(String how) {
        warnings.accept("acknowledged commits may be lost: " + how);
    }

    private Database known(Connection connection) throws SQLException {
        Database kind = database;
        if (kind == null) {
            kind = Database.of(connection);
            syncs = kind == Database.H2 && H2Files.syncs(connection);
            kind.losesCommits(connection).ifPresent(this::warnOfLoss);
            database = kind;
        }
        return kind;
    }

    /** A transaction of the caller. */
    Rows joined(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("connection has auto-commit on, allowed is a transaction: call"
                        + " setAutoCommit(false) first");
            }
            Rows rows = new Rows(connection, known(connection));
            if (syncs && told.compareAndSet(false, true)) {
                warnOfLoss("H2 does not wait for the disk; run CHECKPOINT SYNC after the commit of your transaction");
            }
            if (rows.database() == Database.SQLITE) {
                SqliteMode.check(connection, warnings);
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException("joining a transaction failed: " + e.getMessage(), e, true);
        }
    }
}
