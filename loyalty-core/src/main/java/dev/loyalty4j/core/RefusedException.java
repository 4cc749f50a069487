package dev.loyalty4j.core;

import dev.loyalty4j.core.activity.Refusal;

/** A command was refused and its caller had asked for an exception. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /**
     * Returns the refusal.
     *
     * @return the refusal
     */
    public Refusal refusal() {
        return refusal;
    }
}
