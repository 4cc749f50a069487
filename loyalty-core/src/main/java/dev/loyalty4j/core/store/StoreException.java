package dev.loyalty4j.core.store;

/**
 * A store failed: the database is gone, a disk is full, what was kept cannot be read. It is not an answer to a command;
 * whether the command was carried out is not known, and it may be sent again.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what failed, and doing what
     * @param cause the failure underneath
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
