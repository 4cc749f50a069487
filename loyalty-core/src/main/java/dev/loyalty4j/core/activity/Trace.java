package dev.loyalty4j.core.activity;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the steps of a decision while it is made, if somebody asked for them.
 *
 * <p>Code that decides checks {@link #on()} before it builds a note, so a decision without a trace pays one branch. A
 * trace belongs to one decision and one thread.
 */
public final class Trace {

    /** A trace that collects nothing; it may be shared. */
    public static final Trace OFF = new Trace(false);

    private final boolean on;
    private final List<Note> notes = new ArrayList<>();

    private Trace(boolean on) {
        this.on = on;
    }

    /**
     * Returns a trace that collects.
     *
     * @return a new trace
     */
    public static Trace collecting() {
        return new Trace(true);
    }

    /**
     * Says whether somebody asked for the steps.
     *
     * @return true if notes are collected
     */
    public boolean on() {
        return on;
    }

    /**
     * Adds a step; does nothing if the trace is off.
     *
     * @param code the stable name of the step
     * @param subject what it is about
     * @param parameters the values behind it
     */
    public void note(String code, String subject, Parameter... parameters) {
        if (on) {
            notes.add(new Note(code, subject, List.of(parameters)));
        }
    }

    /**
     * Returns what was collected.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return new Explanation(notes);
    }
}
