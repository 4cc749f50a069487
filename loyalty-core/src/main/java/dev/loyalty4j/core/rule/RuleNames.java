package dev.loyalty4j.core.rule;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names that the rules of a programme may refer to.
 *
 * @param currency the ISO 4217 code in which rules count money
 * @param pointTypes the point types in order; a rule without a type gives the first
 * @param ladders the ladders in order
 * @param categories the tree of categories
 * @param predicates the predicates that were registered, by name
 */
public record RuleNames(
        String currency,
        List<Type> pointTypes,
        List<Ladder> ladders,
        Categories categories,
        SortedMap<String, NamedCondition> predicates) {

    /**
     * Copies the lists.
     *
     * @param currency the ISO 4217 code in which rules count money
     * @param pointTypes the point types in order; a rule without a type gives the first
     * @param ladders the ladders in order
     * @param categories the tree of categories
     * @param predicates the predicates that were registered, by name
     */
    public RuleNames {
        Objects.requireNonNull(currency, "currency");
        pointTypes = List.copyOf(Objects.requireNonNull(pointTypes, "pointTypes"));
        ladders = List.copyOf(Objects.requireNonNull(ladders, "ladders"));
        Objects.requireNonNull(categories, "categories");
        predicates = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(predicates, "predicates")));
    }

    /**
     * Creates names without a tree of categories and without predicates.
     *
     * @param currency the ISO 4217 code in which rules count money
     * @param pointTypes the point types in order
     * @param ladders the ladders in order
     */
    public RuleNames(String currency, List<Type> pointTypes, List<Ladder> ladders) {
        this(currency, pointTypes, ladders, Categories.FLAT, new TreeMap<>());
    }

    /**
     * A point type.
     *
     * @param name its name
     * @param scale its number of decimals
     */
    public record Type(String name, int scale) {
        /**
         * Checks that there is a name.
         *
         * @param name its name
         * @param scale its number of decimals
         */
        public Type {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A ladder.
     *
     * @param name its name
     * @param tiers the names of its tiers, lowest first
     */
    public record Ladder(String name, List<String> tiers) {
        /**
         * Copies the tiers.
         *
         * @param name its name
         * @param tiers the names of its tiers, lowest first
         */
        public Ladder {
            Objects.requireNonNull(name, "name");
            tiers = List.copyOf(Objects.requireNonNull(tiers, "tiers"));
        }
    }

    int ladder(String name) {
        for (int i = 0; i < ladders.size(); i++) {
            if (ladders.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("ladder is '" + name + "', allowed are "
                + ladders.stream().map(Ladder::name).toList());
    }

    int rank(int ladder, String tier) {
        int index = ladders.get(ladder).tiers().indexOf(tier);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "tier is '" + tier + "', allowed are " + ladders.get(ladder).tiers());
        }
        return index + 1;
    }

    NamedCondition predicate(String name) {
        NamedCondition predicate = predicates.get(name);
        if (predicate == null) {
            throw new IllegalArgumentException("predicate is '" + name + "', allowed are " + predicates.keySet());
        }
        return predicate;
    }

    Type type(String name) {
        return pointTypes.stream()
                .filter(t -> name.isEmpty() || t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("point type is '" + name + "', allowed are "
                        + pointTypes.stream().map(Type::name).toList()));
    }
}
