package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tree of categories of a programme. A category that is not in it stands alone.
 *
 * @param parents for each category below another one, the one above it
 */
public record Categories(SortedMap<String, String> parents) {

    /** No category is below another. */
    public static final Categories FLAT = new Categories(new TreeMap<>());

    /** Deeper trees are mistakes, and walking up them must end. */
    public static final int MAX_DEPTH = 32;

    /**
     * Copies the tree.
     *
     * @param parents for each category below another one, the one above it
     */
    public Categories {
        Objects.requireNonNull(parents, "parents");
        parents = Collections.unmodifiableSortedMap(new TreeMap<>(parents));
    }

    /** One line for every category from which the way up does not end. */
    void check(List<String> problems) {
        for (String name : parents.keySet()) {
            if (depth(name) > MAX_DEPTH) {
                problems.add("category '" + name + "' is below itself or deeper than " + MAX_DEPTH
                        + " levels, allowed is " + MAX_DEPTH);
            }
        }
    }

    /** How deep a category is: 1 for one that is below no other. */
    int depth(String name) {
        int depth = 1;
        for (String at = parents.get(name); at != null && depth <= MAX_DEPTH; at = parents.get(at)) {
            depth++;
        }
        return depth;
    }

    /** A category and all below it. */
    List<String> within(String top) {
        TreeSet<String> names = new TreeSet<>();
        names.add(top);
        for (String name : parents.keySet()) {
            String at = name;
            for (int depth = 0; at != null && depth <= MAX_DEPTH; depth++) {
                if (at.equals(top)) {
                    names.add(name);
                }
                at = parents.get(at);
            }
        }
        return new ArrayList<>(names);
    }

    static boolean anyOf(Line line, List<String> names) {
        List<String> categories = line.categories();
        for (int i = 0; i < categories.size(); i++) {
            if (Collections.binarySearch(names, categories.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
