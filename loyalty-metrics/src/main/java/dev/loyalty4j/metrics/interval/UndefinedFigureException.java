package dev.loyalty4j.metrics.interval;

import java.io.Serial;

/** Thrown when a figure that has no value is asked for one; the message names the figure and what was empty. */
public final class UndefinedFigureException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for a figure.
     *
     * @param definition the figure asked
     * @param reason why it has no value
     */
    public UndefinedFigureException(Definition definition, String reason) {
        super(definition.name() + " is undefined: " + reason);
    }
}
