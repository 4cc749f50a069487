package dev.loyalty4j.core.rule;

/** One question to an occasion, the smallest part of a condition. */
interface Leaf {

    /** Answers for one line; a leaf that is not about lines is asked for any of them. */
    Truth on(Subject subject, int line);
}
