package dev.loyalty4j.core.store;

import org.jspecify.annotations.Nullable;

/**
 * A store failed: the database is gone, a disk is full, what was kept cannot be read. It is not an answer to a command;
 * whether the command was carried out is not known, and it may be sent again.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether a transaction of the caller cannot go on. */
    private final boolean mustRollBack;

    /**
     * Creates an exception.
     *
     * @param message what failed, and doing what
     * @param cause the failure underneath
     */
    public StoreException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    /**
     * Creates an exception about a transaction of the caller.
     *
     * @param message what failed, and doing what
     * @param cause the failure underneath
     * @param mustRollBack whether the transaction cannot go on
     */
    public StoreException(String message, @Nullable Throwable cause, boolean mustRollBack) {
        super(message, cause);
        this.mustRollBack = mustRollBack;
    }

    /**
     * Says whether this happened within a transaction of the caller that cannot go on: a deadlock, a lock that did not
     * come, a failed statement. The caller rolls back and does all of it once more.
     *
     * @return true if the caller must roll back
     */
    public boolean mustRollBack() {
        return mustRollBack;
    }
}
