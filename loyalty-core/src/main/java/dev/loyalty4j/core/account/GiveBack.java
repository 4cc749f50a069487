package dev.loyalty4j.core.account;

/** When points come back that were spent on an order which is returned. They are never paid out as money. */
public enum GiveBack {
    /** When all of the order is returned. */
    WHEN_ALL_RETURNED,
    /** In proportion to what is returned, rounded down over all returns together. */
    IN_PROPORTION,
    /** Not at all. */
    NEVER
}
