package dev.loyalty4j.core.rule;

/** Which rule of an exclusive group counts. */
public enum Selection {
    /** The one that gives the member most; of equals the first declared. */
    BEST_FOR_MEMBER,
    /** The one with the highest priority among those that apply; of equals the first declared. */
    HIGHEST_PRIORITY
}
