package dev.loyalty4j.metrics.segment;

/** A number that the log knows about each customer, as of a day. */
public enum CustomerFact {

    /** Purchases, as the log counts them. */
    PURCHASES("purchases"),

    /** Money in minor units, returns included as the log treats them. */
    CENTS("cents"),

    /** Days from the last purchase to the day asked for. */
    DAYS_SINCE_LAST("days since last"),

    /** Days from the first purchase to the day asked for. */
    DAYS_SINCE_FIRST("days since first");

    private final String displayName;

    CustomerFact(String displayName) {
        this.displayName = displayName;
    }

    /**
     * Returns the name of the fact.
     *
     * @return a few words
     */
    public String displayName() {
        return displayName;
    }

    /**
     * Returns the condition that the fact is so much or more.
     *
     * @param least the least value that fits
     * @return the condition
     */
    public CustomerCondition atLeast(long least) {
        return new CustomerCondition.Between(this, least, Long.MAX_VALUE);
    }

    /**
     * Returns the condition that the fact is so much or less.
     *
     * @param most the largest value that fits
     * @return the condition
     */
    public CustomerCondition atMost(long most) {
        return new CustomerCondition.Between(this, Long.MIN_VALUE, most);
    }
}
