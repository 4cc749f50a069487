package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Currency;
import java.util.Objects;

/**
 * What one customer bought of one category.
 *
 * @param category the category
 * @param purchases days with a purchase of it, at least 1
 * @param cents money spent on it, returns included, in minor units
 * @param share its purchases of the customer's purchases in all categories, above 0 and at most 1
 * @param affinity this share divided by the same share of all customers together: above 1 is a liking
 * @param currency the currency of the money
 */
public record CategoryShare(
        String category, long purchases, long cents, double share, double affinity, Currency currency) {

    /**
     * Rejects what no customer has.
     *
     * @param category the category
     * @param purchases days with a purchase of it, at least 1
     * @param cents money spent on it, returns included, in minor units
     * @param share its purchases of the customer's purchases in all categories, above 0 and at most 1
     * @param affinity this share divided by the same share of all customers together: above 1 is a liking
     * @param currency the currency of the money
     * @throws IllegalArgumentException if a component is out of its range
     */
    public CategoryShare {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(currency, "currency");
        if (purchases < 1 || !(share > 0 && share <= 1) || !(affinity > 0)) {
            throw new IllegalArgumentException("category " + category + ": purchases " + purchases
                    + " must be at least 1, share " + share + " above 0 and at most 1, affinity " + affinity
                    + " above 0");
        }
    }

    /**
     * Returns category, counts and affinity in one line.
     *
     * @return such as {@code tea: 3 purchases, 45.00 EUR, share 0.6000, affinity 1.500}
     */
    @Override
    public String toString() {
        return category + ": " + NumberText.count(purchases) + (purchases == 1 ? " purchase, " : " purchases, ")
                + NumberText.money(cents, currency) + ", share " + NumberText.decimal(share) + ", affinity "
                + NumberText.decimal(affinity);
    }
}
