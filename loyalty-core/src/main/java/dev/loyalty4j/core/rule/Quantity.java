package dev.loyalty4j.core.rule;

/** How large an activity is. */
public enum Quantity {
    /** Its money, by the basis of the programme and in its currency. */
    AMOUNT,
    /** Its units; an activity without lines is one. */
    UNITS,
    /** A named measure. */
    MEASURE,
    /** The money of one line, by the basis of the programme and in its currency. */
    LINE_AMOUNT,
    /** How many different categories its lines name. */
    CATEGORIES
}
