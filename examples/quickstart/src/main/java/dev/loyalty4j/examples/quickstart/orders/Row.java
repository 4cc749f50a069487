package dev.loyalty4j.examples.quickstart.orders;

import java.time.Instant;

/**
 * One row of an order file: a line of an order, or money that was given back.
 *
 * @param line the line of the file on which it begins, from 1
 * @param customer who; empty if nobody is named
 * @param at when
 * @param cents how much in the smallest unit; negative if it was given back
 * @param order which order; empty if none is named
 * @param category what kind of thing; empty if not known
 * @param channel where; empty if not known
 */
public record Row(long line, String customer, Instant at, long cents, String order, String category, String channel) {

    /** Whether it names a customer. */
    boolean hasCustomer() {
        return !customer.isEmpty();
    }

    /** Whether it sells something; what is free of charge is sold too. */
    boolean isSale() {
        return cents >= 0;
    }
}
