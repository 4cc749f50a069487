package dev.loyalty4j.core.reward;

import java.util.Objects;

/**
 * An entry of the catalogue.
 *
 * @param id its name, unique in the programme
 * @param sku the article that the member gets; empty for money off
 * @param price what it costs
 * @param pointType the name of the point type it costs; empty for the first type of the programme
 */
public record Reward(String id, String sku, Price price, String pointType) {

    /**
     * Checks that all parts are there.
     *
     * @param id its name, unique in the programme
     * @param sku the article that the member gets; empty for money off
     * @param price what it costs
     * @param pointType the name of the point type it costs; empty for the first type of the programme
     */
    public Reward {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(pointType, "pointType");
    }

    /**
     * Creates a reward that gives a product. It still needs a price.
     *
     * @param id its name
     * @param sku the article that the member gets
     * @return the reward
     */
    public static Reward product(String id, String sku) {
        return new Reward(id, sku, Price.fixed(0), "");
    }

    /**
     * Creates a reward that takes money off an order.
     *
     * @param id its name
     * @param price how many points take how much money off
     * @return the reward
     */
    public static Reward moneyOff(String id, Price price) {
        return new Reward(id, "", price, "");
    }

    /**
     * Returns this reward with a fixed price.
     *
     * @param points whole points, more than 0
     * @return a copy with that price
     */
    public Reward costing(long points) {
        return new Reward(id, sku, Price.fixed(points), pointType);
    }

    /**
     * Returns this reward paid in another point type.
     *
     * @param type the name of the point type
     * @return a copy paid in that type
     */
    public Reward paidIn(String type) {
        return new Reward(id, sku, price, type);
    }
}
