package dev.loyalty4j.metrics.log;

import java.io.Serial;

/**
 * Thrown when a row offered to a {@link PurchaseLogBuilder} cannot be true: which row, which field, what it held and
 * what was expected. The row is left out and counted; the builder is as before, so a caller may report it and go on.
 */
public final class BadRowException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Which row, counted from 1. */
    private final long row;

    /** Which field. */
    private final String field;

    /** What it held. */
    private final String value;

    /** What it should have held. */
    private final String expected;

    BadRowException(long row, String field, String value, String expected) {
        super("row " + row + ": " + field + " " + value + " must be " + expected);
        this.row = row;
        this.field = field;
        this.value = value;
        this.expected = expected;
    }

    /**
     * Returns which row it was.
     *
     * @return its number, counted from 1 over all rows offered to the builder
     */
    public long row() {
        return row;
    }

    /**
     * Returns which field it was.
     *
     * @return its name
     */
    public String field() {
        return field;
    }

    /**
     * Returns what the field held.
     *
     * @return the value as text
     */
    public String value() {
        return value;
    }

    /**
     * Returns what the field should have held.
     *
     * @return the allowed range in words
     */
    public String expected() {
        return expected;
    }
}
