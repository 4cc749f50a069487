package dev.loyalty4j.core.amount;

/** On which sum the exact points of an activity are rounded, once. */
public enum RoundingLevel {
    /** On the sum of all rules and lines. */
    ORDER,
    /** On the sum of each line. */
    LINE,
    /** On the sum of each rule. */
    RULE
}
