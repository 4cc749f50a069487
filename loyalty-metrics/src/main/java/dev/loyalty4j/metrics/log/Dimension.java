package dev.loyalty4j.metrics.log;

import java.util.Objects;

/**
 * A named property of a row, such as the category of what was bought. The constants are the ones that the figures of
 * this library know by name; any other name is as good.
 *
 * @param name the name, not blank
 */
public record Dimension(String name) {

    /** What was bought. */
    public static final Dimension CATEGORY = new Dimension("category");

    /** Where it was bought: store, web, app. */
    public static final Dimension CHANNEL = new Dimension("channel");

    /** The promotion that the purchase is attributed to. */
    public static final Dimension PROMOTION = new Dimension("promotion");

    /** The tier the customer held when buying. */
    public static final Dimension TIER = new Dimension("tier");

    /** Who or what referred the customer. */
    public static final Dimension REFERRAL = new Dimension("referral");

    /** The country or market. */
    public static final Dimension MARKET = new Dimension("market");

    /**
     * Rejects a blank name.
     *
     * @param name see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Dimension {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("the name of a dimension must not be blank");
        }
    }

    /**
     * Returns the dimension of a name.
     *
     * @param name the name, not blank
     * @return the dimension
     * @throws IllegalArgumentException if the name is blank
     */
    public static Dimension of(String name) {
        return new Dimension(name);
    }
}
