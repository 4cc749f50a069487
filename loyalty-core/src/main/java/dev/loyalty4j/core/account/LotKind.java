package dev.loyalty4j.core.account;

/** Why a lot was granted. */
public enum LotKind {
    /** Base points of an activity. */
    BASE,
    /** What multipliers and extra rules added. */
    BONUS,
    /** Points given by hand. They do not count toward tiers. */
    GOODWILL
}
