package dev.loyalty4j.core.rule;

/** A condition compiled against the names of a programme. */
interface Check {

    /** Deeper trees cannot be read by people, and recursion over them must end. */
    int MAX_DEPTH = 16;

    Truth on(Subject subject, int line);
}
