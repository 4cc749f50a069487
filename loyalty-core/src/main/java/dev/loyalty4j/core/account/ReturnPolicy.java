package dev.loyalty4j.core.account;

/**
 * How far the engine goes to take back the points of a returned order. What the policy does not allow is forgiven, and
 * written down as such.
 */
public enum ReturnPolicy {
    /** Only while they are pending. */
    ONLY_PENDING,
    /** From what the member has; never into debt. */
    WITHIN_BALANCE,
    /** From what the member has; the rest is owed, up to the debt limit. */
    DEBT,
    /** Not at all. */
    FORGIVE
}
