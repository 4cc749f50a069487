package dev.loyalty4j.core.store.codec;

import org.jspecify.annotations.Nullable;

/** Bytes are damaged, or of a format that this version does not know. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what could not be read
     * @param cause why, or null if the message says it
     */
    public UnreadableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
