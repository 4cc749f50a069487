package dev.loyalty4j.core.journal;

import java.util.Objects;

/**
 * The state of an account at one of its versions. One is kept every {@value #EVERY} versions, so that no state of the
 * past is folded from the beginning: an answer that is asked for again reads fewer entries than that, however long the
 * journal.
 *
 * @param state the state
 */
public record KeptState(MemberState state) implements Document {

    /** After so many entries a state is kept: a hundred fold in less time than it takes to ask a database for them. */
    public static final int EVERY = 100;

    /**
     * Checks that there is a state.
     *
     * @param state the state
     */
    public KeptState {
        Objects.requireNonNull(state, "state");
    }

    /**
     * Says whether the state at a version is kept.
     *
     * @param version the version
     * @return true if it is
     */
    public static boolean isKept(long version) {
        return version % EVERY == 0;
    }

    /**
     * Returns the last version through another at which a state is kept.
     *
     * @param version the other version
     * @return a multiple of {@value #EVERY}; 0 if there is none before
     */
    public static long lastThrough(long version) {
        return version - version % EVERY;
    }
}
