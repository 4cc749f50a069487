package dev.loyalty4j.core.activity;

import dev.loyalty4j.core.amount.Money;
import java.util.Objects;

/**
 * One line of an order: some units of one article.
 *
 * @param sku the article
 * @param quantity how many units, 1 to 1,000,000
 * @param unitPrice the price of one unit after discounts, without tax, 0 or more
 * @param category the category of the article; empty if it has none
 */
public record Line(String sku, int quantity, Money unitPrice, String category) {
    private static final int MAX_QUANTITY = 1_000_000;

    /**
     * Checks the parts.
     *
     * @param sku the article
     * @param quantity how many units, 1 to 1,000,000
     * @param unitPrice the price of one unit after discounts, without tax, 0 or more
     * @param category the category of the article; empty if it has none
     * @throws IllegalArgumentException if the article is blank, the quantity is out of range, or the price is negative
     */
    public Line {
        Text.name(sku, "sku");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Text.optionalName(category, "category");
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity is " + quantity + ", allowed is 1 to " + MAX_QUANTITY);
        }
        if (unitPrice.minor() < 0) {
            throw new IllegalArgumentException("unitPrice is " + unitPrice + ", allowed is 0 or more");
        }
    }

    /**
     * Creates a line without a category.
     *
     * @param sku the article
     * @param quantity how many units
     * @param unitPrice the price of one unit
     * @return the line
     */
    public static Line of(String sku, int quantity, Money unitPrice) {
        return new Line(sku, quantity, unitPrice, "");
    }

    /**
     * Returns this line in a category.
     *
     * @param name the category of the article
     * @return a copy in that category
     */
    public Line in(String name) {
        return new Line(sku, quantity, unitPrice, name);
    }

    void content(CommandDigest.Content content) {
        content.put(sku)
                .put(quantity)
                .put(unitPrice.minor())
                .put(unitPrice.currency())
                .put(category);
    }
}
