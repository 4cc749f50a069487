package dev.loyalty4j.core.store;

/** What became of an append. Unless it is written, nothing has changed. */
public enum AppendResult {
    /** Everything was written. */
    WRITTEN,
    /** An account has another version than the decision read; load and decide again. */
    ACCOUNT_CHANGED,
    /** A key that had to be new exists; load and decide again. */
    KEY_TAKEN,
    /** A counter would leave its limits; load and decide again with its present value. */
    COUNTER_EXHAUSTED,
    /** Others were in the way: a deadlock, or a lock that did not come in time. Load and decide again. */
    BUSY
}
