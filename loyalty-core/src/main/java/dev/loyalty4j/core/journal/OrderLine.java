package dev.loyalty4j.core.journal;

import java.util.Objects;

/**
 * A line of an order as it was bought.
 *
 * @param sku the article; empty for an order without lines
 * @param quantity its units, 1 or more
 * @param net what was paid for it, in the smallest unit; returns are shares of this
 * @param basis how much of that counted for earning and toward tiers
 * @param currency the ISO 4217 code of what was paid; empty for that of the programme
 */
public record OrderLine(String sku, long quantity, long net, long basis, String currency) {

    /**
     * Checks the quantity.
     *
     * @param sku the article; empty for an order without lines
     * @param quantity its units, 1 or more
     * @param net what was paid for it, in the smallest unit; returns are shares of this
     * @param basis how much of that counted for earning and toward tiers
     * @param currency the ISO 4217 code of what was paid; empty for that of the programme
     * @throws IllegalArgumentException if {@code quantity < 1} or an amount is negative
     */
    public OrderLine {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(currency, "currency");
        if (quantity < 1 || net < 0 || basis < 0) {
            throw new IllegalArgumentException("line is " + quantity + ", " + net + ", " + basis
                    + ", allowed are at least one unit and amounts of 0 or more");
        }
    }

    /**
     * A line paid in the currency of the programme.
     *
     * @param sku the article; empty for an order without lines
     * @param quantity its units, 1 or more
     * @param net what was paid for it, in the smallest unit; returns are shares of this
     * @param basis how much of that counted for earning and toward tiers
     * @throws IllegalArgumentException if {@code quantity < 1} or an amount is negative
     */
    public OrderLine(String sku, long quantity, long net, long basis) {
        this(sku, quantity, net, basis, "");
    }
}
