package dev.loyalty4j.core.activity;

import dev.loyalty4j.core.amount.Money;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of an order: some units of one article.
 *
 * @param sku the article
 * @param quantity how many units, 1 to 1,000,000
 * @param unitPrice the price of one unit without tax, 0 or more
 * @param discount what is taken off the line in all, 0 to the price of all units
 * @param tax the tax on the line, 0 or more
 * @param categories the categories of the article, the main one first; empty if it has none
 * @param brand the brand of the article; empty if not known
 * @param kind what kind of thing it is
 * @param attributes further facts by name
 */
public record Line(
        String sku,
        int quantity,
        Money unitPrice,
        Money discount,
        Money tax,
        List<String> categories,
        String brand,
        Kind kind,
        SortedMap<String, String> attributes) {
    private static final int MAX_QUANTITY = 1_000_000;

    /** What kind of thing a line is. */
    public enum Kind {
        /** Something that is sold. */
        GOODS,
        /** The cost of bringing it. */
        SHIPPING,
        /** A gift card that is bought. */
        GIFT_CARD,
        /** Something given as a reward; it never earns. */
        REWARD
    }

    /**
     * Checks the parts.
     *
     * @param sku the article
     * @param quantity how many units, 1 to 1,000,000
     * @param unitPrice the price of one unit without tax, 0 or more
     * @param discount what is taken off the line in all, 0 to the price of all units
     * @param tax the tax on the line, 0 or more
     * @param categories the categories of the article, the main one first; empty if it has none
     * @param brand the brand of the article; empty if not known
     * @param kind what kind of thing it is
     * @param attributes further facts by name
     * @throws IllegalArgumentException if a text is blank or too long, the quantity is out of range, an amount is
     *     negative, the discount is larger than the line, or the currencies differ
     */
    public Line {
        Text.name(sku, "sku");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(discount, "discount");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(kind, "kind");
        categories = List.copyOf(Objects.requireNonNull(categories, "categories"));
        categories.forEach(c -> Text.name(c, "category"));
        Text.optionalName(brand, "brand");
        attributes = Text.attributes(attributes);
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity is " + quantity + ", allowed is 1 to " + MAX_QUANTITY);
        }
        if (unitPrice.minor() < 0) {
            throw new IllegalArgumentException("unitPrice is " + unitPrice + ", allowed is 0 or more");
        }
        // Compared by division, because the price of all units may not fit; the engine then refuses the order.
        boolean more = discount.compareTo(unitPrice) > 0 && (discount.minor() - 1) / quantity + 1 > unitPrice.minor();
        if (discount.minor() < 0 || more) {
            throw new IllegalArgumentException(
                    "discount is " + discount + ", allowed is 0 to " + quantity + " times " + unitPrice);
        }
        if (tax.minor() < 0 || !tax.currency().equals(unitPrice.currency())) {
            throw new IllegalArgumentException("tax is " + tax + ", allowed is 0 or more in " + unitPrice.currency());
        }
    }

    /**
     * Creates a line of goods, without discount, tax or category.
     *
     * @param sku the article
     * @param quantity how many units
     * @param unitPrice the price of one unit
     * @return the line
     */
    public static Line of(String sku, int quantity, Money unitPrice) {
        Money nothing = Money.ofMinor(0, unitPrice.currency());
        return new Line(sku, quantity, unitPrice, nothing, nothing, List.of(), "", Kind.GOODS, new TreeMap<>());
    }

    /**
     * Returns this line in categories.
     *
     * @param names the categories of the article, the main one first; an empty name is left out
     * @return a copy in these categories
     */
    public Line in(String... names) {
        List<String> known = List.of(names).stream().filter(n -> !n.isEmpty()).toList();
        return new Line(sku, quantity, unitPrice, discount, tax, known, brand, kind, attributes);
    }

    /**
     * Returns this line with a discount on all of its units together.
     *
     * @param off what is taken off
     * @return a copy with that discount
     */
    public Line less(Money off) {
        return new Line(sku, quantity, unitPrice, off, tax, categories, brand, kind, attributes);
    }

    /**
     * Returns this line with the tax on it.
     *
     * @param amount the tax on the whole line
     * @return a copy with that tax
     */
    public Line taxed(Money amount) {
        return new Line(sku, quantity, unitPrice, discount, amount, categories, brand, kind, attributes);
    }

    /**
     * Returns this line with a brand.
     *
     * @param name the brand
     * @return a copy with that brand
     */
    public Line by(String name) {
        return new Line(sku, quantity, unitPrice, discount, tax, categories, name, kind, attributes);
    }

    /**
     * Returns this line as another kind of thing.
     *
     * @param what the kind
     * @return a copy of that kind
     */
    public Line as(Kind what) {
        return new Line(sku, quantity, unitPrice, discount, tax, categories, brand, what, attributes);
    }

    /**
     * Returns this line with a further fact.
     *
     * @param name its name
     * @param value its value
     * @return a copy with that fact
     */
    public Line with(String name, String value) {
        return new Line(
                sku, quantity, unitPrice, discount, tax, categories, brand, kind, Text.with(attributes, name, value));
    }

    /**
     * Returns the main category.
     *
     * @return the first category, or the empty text
     */
    public String category() {
        return categories.isEmpty() ? "" : categories.get(0);
    }

    /**
     * Returns the money of the line without tax: quantity times price less discount.
     *
     * @return the money
     * @throws ArithmeticException if it does not fit
     */
    public Money net() {
        return unitPrice.times(quantity).minus(discount);
    }

    /**
     * Returns what is paid for the line before tax as a number.
     *
     * @return the price of all units less the discount, in the smallest unit of its currency
     * @throws ArithmeticException if the amount does not fit
     */
    public long netMinor() {
        return Math.subtractExact(Math.multiplyExact(unitPrice.minor(), (long) quantity), discount.minor());
    }

    void content(CommandDigest.Content content) {
        content.put(sku)
                .put(quantity)
                .put(unitPrice.minor())
                .put(unitPrice.currency())
                .put(discount.minor())
                .put(tax.minor())
                .put(categories.size());
        categories.forEach(content::put);
        content.put(brand).put(kind.name());
        Text.content(attributes, content);
    }
}
