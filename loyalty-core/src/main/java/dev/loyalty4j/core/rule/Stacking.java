package dev.loyalty4j.core.rule;

/** What several multipliers on one line make together. */
public enum Stacking {
    /** Their product: two doubles are four times the base. */
    PRODUCT,
    /** The largest alone. */
    BEST,
    /** The sum of what each adds: two doubles are three times the base. */
    SUM_OF_EXCESS
}
