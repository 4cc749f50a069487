package dev.loyalty4j.examples.quickstart.orders;

/** A file cannot be read at all: it has not the columns that were asked for, or it is no CSV. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what, for the person who named the file
     */
    public UnreadableFileException(String message) {
        super(message);
    }
}
