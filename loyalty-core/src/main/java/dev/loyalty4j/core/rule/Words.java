package dev.loyalty4j.core.rule;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Names that are looked up for every line of every order. Only asked, never gone through, so that the order in which it
 * keeps them cannot be seen.
 */
final class Words {
    private final @Nullable String[] table;

    Words(Collection<String> names) {
        table = new String[Integer.highestOneBit(names.size() + 1) * 4];
        for (String name : names) {
            int at = name.hashCode() & (table.length - 1);
            while (table[at] != null) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = name;
        }
    }

    boolean has(String name) {
        int at = name.hashCode() & (table.length - 1);
        String found = table[at];
        while (found != null) {
            if (found.equals(name)) {
                return true;
            }
            at = (at + 1) & (table.length - 1);
            found = table[at];
        }
        return false;
    }
}
