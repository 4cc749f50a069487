package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import java.util.Objects;

/**
 * Which lines of an order a rule is about. Among the rules that give base points, the most specific scope that matches
 * a line claims it: an article before a category, a category before the whole order. Multipliers claim nothing.
 */
public sealed interface Scope permits Scope.Order, Scope.Category, Scope.Sku {

    /** All lines. */
    Scope ORDER = new Order();

    /**
     * Lines of a category.
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

    /**
     * Says whether a line is in this scope.
     *
     * @param line the line
     * @return true if it is
     */
    boolean covers(Line line);

    /**
     * Returns how specific this scope is; a line is claimed by the largest.
     *
     * @return 0 for the order, more for narrower scopes
     */
    int specificity();

    /** All lines of the order. */
    record Order() implements Scope {
        @Override
        public boolean covers(Line line) {
            return true;
        }

        @Override
        public int specificity() {
            return 0;
        }
    }

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

        @Override
        public boolean covers(Line line) {
            return name.equals(line.category());
        }

        @Override
        public int specificity() {
            return 1;
        }
    }

    /**
     * The lines of one article.
     *
     * @param sku the article
     */
    record Sku(String sku) implements Scope {
        private static final int MORE_THAN_ANY_CATEGORY = 1_000;

        /**
         * Checks that there is an article.
         *
         * @param sku the article
         */
        public Sku {
            Objects.requireNonNull(sku, "sku");
        }

        @Override
        public boolean covers(Line line) {
            return sku.equals(line.sku());
        }

        @Override
        public int specificity() {
            return MORE_THAN_ANY_CATEGORY;
        }
    }
}
