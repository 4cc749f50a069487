package dev.loyalty4j.core.rule;

import java.util.Objects;

/**
 * Which lines of an order a rule is about. Among the rules that give base points for money, units or steps, the most
 * specific scope that matches a line claims it: an article before a category, a deeper category before one above it, a
 * category before the whole order. Other rules claim nothing.
 */
public sealed interface Scope permits Scope.Order, Scope.Category, Scope.Sku {

    /** All lines. */
    Scope ORDER = new Order();

    /**
     * Lines of a category, or of one below it.
     *
     * @param name the category
     * @return the scope
     */
    static Scope category(String name) {
        return new Category(name);
    }

    /**
     * Lines of one article.
     *
     * @param sku the article
     * @return the scope
     */
    static Scope sku(String sku) {
        return new Sku(sku);
    }

    /** All lines of the order. */
    record Order() implements Scope {}

    /**
     * The lines of one category.
     *
     * @param name the category
     */
    record Category(String name) implements Scope {
        /**
         * Checks that there is a name.
         *
         * @param name the category
         */
        public Category {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * The lines of one article.
     *
     * @param sku the article
     */
    record Sku(String sku) implements Scope {
        /**
         * Checks that there is an article.
         *
         * @param sku the article
         */
        public Sku {
            Objects.requireNonNull(sku, "sku");
        }
    }
}
