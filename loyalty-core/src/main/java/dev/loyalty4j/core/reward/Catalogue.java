package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.rule.Gate;
import dev.loyalty4j.core.rule.Limit;
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
    /** More rewards than people choose from, and few enough to look through. */
    public static final int MAX_REWARDS = 1_000;

    /** What a reward costs in a programme without points. */
    private static final RuleNames.Type NO_POINTS = new RuleNames.Type("", 0);

    private final Map<String, Item> items;

    private Catalogue(Map<String, Item> items) {
        this.items = items;
    }

    /**
     * Checks rewards.
     *
     * @param rewards the rewards in order
     * @param names the currency and the point types of the programme
     * @param tierOnly the names of point types that cannot be spent
     * @param problems receives one line for every mistake; a catalogue with problems must not be used
     * @return the catalogue
     */
    public static Catalogue compile(
            List<Reward> rewards, RuleNames names, List<String> tierOnly, List<String> problems) {
        Map<String, Item> items = new LinkedHashMap<>();
        if (rewards.size() > MAX_REWARDS) {
            problems.add("the programme has " + rewards.size() + " rewards, allowed are " + MAX_REWARDS);
        }
        for (Reward reward : rewards) {
            String where = Reward.gateOf(reward.id());
            RuleNames.Type type = names.pointTypes().stream()
                    .filter(t -> reward.pointType().isEmpty() || t.name().equals(reward.pointType()))
                    .findFirst()
                    .orElse(null);
            new Item(reward, "", 1, cents(names.currency())).check(problems, where);
            boolean free =
                    reward.price() instanceof Price.Free && reward.pointType().isEmpty();
            if (type == null && names.pointTypes().isEmpty() && free) {
                type = NO_POINTS;
            }
            if (type == null) {
                problems.add(where + ": point type is '" + reward.pointType() + "', allowed are "
                        + names.pointTypes().stream().map(RuleNames.Type::name).toList());
                continue;
            }
            if (tierOnly.contains(type.name()) && !(reward.price() instanceof Price.Free)) {
                problems.add(where + ": points of type '" + type.name() + "' cannot be spent");
            }
            Item item = new Item(reward, type.name(), power(type.scale()), cents(names.currency()));
            if (items.put(reward.id(), item) != null) {
                problems.add(where + " is declared twice");
            }
        }
        checkTogether(rewards, problems);
        return new Catalogue(items);
    }

    private static void checkTogether(List<Reward> rewards, List<String> problems) {
        Map<String, Limit> known = new LinkedHashMap<>();
        for (Reward reward : rewards) {
            for (Gate.Together one : reward.together()) {
                Limit before = known.putIfAbsent(one.name(), one.limit());
                if (before != null && !before.equals(one.limit())) {
                    problems.add(Reward.gateOf(reward.id()) + ": the limit in common as " + one.name() + " is "
                            + one.limit().inWords() + ", allowed is " + before.inWords() + " as in the others");
                }
            }
        }
    }

    private static long cents(String currency) {
        try {
            return power(Money.digits(currency));
        } catch (IllegalArgumentException e) {
            return 1; // the builder of the programme has reported it
        }
    }

    private static long power(int digits) {
        long power = 1;
        for (int digit = 0; digit < digits; digit++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }

    /**
     * Returns what must hold before each of some rewards is given.
     *
     * @param rewards the rewards
     * @return one gate for each
     */
    public static List<Gate> gates(List<Reward> rewards) {
        return rewards.stream().map(Reward::gate).toList();
    }

    /**
     * Checks conversions.
     *
     * @param conversions the conversions in order
     * @param problems receives one line for every mistake
     */
    public void check(List<Conversion> conversions, List<String> problems) {
        Conversion.check(conversions, this, problems);
    }

    /**
     * Checks stamp cards.
     *
     * @param cards the cards in order
     * @param problems receives one line for every mistake
     */
    public void checkCards(List<StampCard> cards, List<String> problems) {
        if (cards.size() > StampCard.MAX_CARDS) {
            problems.add("the programme has " + cards.size() + " cards, allowed are " + StampCard.MAX_CARDS);
        }
        List<String> seen = new ArrayList<>();
        for (StampCard card : cards) {
            if (seen.contains(card.name())) {
                problems.add("card '" + card.name() + "' is declared twice");
            }
            seen.add(card.name());
            card.check(this, problems);
        }
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
