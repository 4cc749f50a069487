package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.rule.RuleNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rewards of a programme, checked once. The door of this package, called by {@code program}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Catalogue {
    private final Map<String, Item> items;

    private Catalogue(Map<String, Item> items) {
        this.items = items;
    }

    /**
     * A reward with its price resolved.
     *
     * @param reward the reward as written
     * @param pointType the name of the point type it costs
     * @param price the price in the smallest unit of that type
     */
    public record Item(Reward reward, String pointType, long price) {}

    /**
     * Checks rewards.
     *
     * @param rewards the rewards in order
     * @param names the point types of the programme
     * @param problems receives one line for every mistake; a catalogue with problems must not be used
     * @return the catalogue
     */
    public static Catalogue compile(List<Reward> rewards, RuleNames names, List<String> problems) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Reward reward : rewards) {
            String where = "reward '" + reward.id() + "'";
            long cost = reward.price() instanceof Price.Fixed fixed ? fixed.points() : 1;
            if (cost < 1) {
                problems.add(where + ": cost is " + cost + ", allowed is 1 or more");
            }
            RuleNames.Type type = names.pointTypes().stream()
                    .filter(t -> reward.pointType().isEmpty() || t.name().equals(reward.pointType()))
                    .findFirst()
                    .orElse(null);
            if (type == null) {
                problems.add(where + ": point type is '" + reward.pointType() + "', allowed are "
                        + names.pointTypes().stream().map(RuleNames.Type::name).toList());
                continue;
            }
            long price = cost;
            for (int digit = 0; digit < type.scale(); digit++) {
                price = Math.multiplyExact(price, 10L);
            }
            if (items.put(reward.id(), new Item(reward, type.name(), price)) != null) {
                problems.add(where + " is declared twice");
            }
        }
        return new Catalogue(items);
    }

    /**
     * Finds a reward.
     *
     * @param id its id
     * @return the reward, or nothing if the programme has none of that id
     */
    public Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /**
     * Returns all rewards in order.
     *
     * @return the rewards
     */
    public List<Item> items() {
        return new ArrayList<>(items.values());
    }
}
