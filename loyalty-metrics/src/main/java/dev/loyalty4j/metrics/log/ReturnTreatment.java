package dev.loyalty4j.metrics.log;

/** What happens to returns, the rows with a negative amount. A log that holds any must declare one of these. */
public enum ReturnTreatment {

    /** The value counts at the return's own date; a return is never a purchase. */
    KEEP,

    /**
     * The value is taken off the original order, at that order's date. Needs the order id: a return without one, or
     * whose order the customer does not have in the log, is left out and counted. An order netted to zero or below is
     * no purchase; its remaining value stays at its date, so that totals are exact.
     */
    NET,

    /** Returns are left out and counted. */
    DROP
}
