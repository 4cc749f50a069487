package dev.loyalty4j.core.rule;

/** Whose attribute a condition asks for. */
public enum Owner {
    /** The member, as the shop described it. */
    MEMBER,
    /** The order, visit or action. */
    ORDER,
    /** The line. */
    LINE
}
