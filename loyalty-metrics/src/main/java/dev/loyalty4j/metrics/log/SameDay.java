package dev.loyalty4j.metrics.log;

/** Whether several orders of one customer on one local day are one purchase. */
public enum SameDay {

    /** One purchase per customer and local day: the purchase day of the models of customer lifetime value. */
    MERGE,

    /** One purchase per order id; a row without an order id is an order of its own. */
    KEEP_APART
}
