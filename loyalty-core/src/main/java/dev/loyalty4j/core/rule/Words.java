package dev.loyalty4j.core.rule;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that are looked up for every line of every order, each with a number that stands for the leaves that are true
 * of it. Only asked, never gone through, so that the order in which it keeps them cannot be seen.
 */
final class Words {
    /** The number of all names of which no leaf speaks. */
    static final int OTHERS = 0;

    /** Thin, so that most names that nobody asks for find an empty place at once. */
    private static final int PLACES_FOR_EACH = 8;

    private final @Nullable String[] names;

    /** Of the names, which are compared only where these are equal. */
    private final int[] hashes;

    private final int[] numbers;
    private final int[] all;

    /**
     * Numbers names from the size of a list on, to which the leaves of each are added; its first are those of others.
     */
    Words(SortedMap<String, int[]> entries, int[] all, List<int[]> leavesByNumber) {
        this.all = all;
        names = new String[Integer.highestOneBit(entries.size() + 1) * PLACES_FOR_EACH];
        hashes = new int[names.length];
        numbers = new int[names.length];
        for (Map.Entry<String, int[]> entry : entries.entrySet()) {
            int at = at(entry.getKey());
            names[at] = entry.getKey();
            hashes[at] = entry.getKey().hashCode();
            numbers[at] = leavesByNumber.size();
            leavesByNumber.add(entry.getValue());
        }
    }

    /** Whether there are leaves about such names. */
    boolean isAsked() {
        return all.length > 0;
    }

    /** The leaves about such names. */
    int[] leaves() {
        return all;
    }

    /** The number of a name. */
    int of(String name) {
        return numbers[at(name)];
    }

    /** Where a name stands, or else the free place where it would. */
    private int at(String name) {
        int hash = name.hashCode();
        int at = (hash ^ (hash >>> 15)) & (names.length - 1);
        String found = names[at];
        while (found != null && (hashes[at] != hash || !found.equals(name))) {
            at = (at + 1) & (names.length - 1);
            found = names[at];
        }
        return at;
    }
}
