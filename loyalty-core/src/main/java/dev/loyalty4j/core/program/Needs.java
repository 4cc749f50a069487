package dev.loyalty4j.core.program;

import dev.loyalty4j.core.journal.Key;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What must be loaded before a command can be decided.
 *
 * @param keys keys to look up; the account that a key leads to is loaded with it
 * @param accounts further accounts
 * @param counters shared counters
 */
public record Needs(List<Key> keys, List<Long> accounts, List<String> counters) {

    /** Nothing more is needed. */
    public static final Needs NOTHING = new Needs(List.of(), List.of(), List.of());

    /**
     * Sorts the parts, so that every store reads, and locks, in one order.
     *
     * @param keys keys to look up; the account that a key leads to is loaded with it
     * @param accounts further accounts
     * @param counters shared counters
     */
    public Needs {
        keys = sorted(Objects.requireNonNull(keys, "keys"));
        accounts = sorted(Objects.requireNonNull(accounts, "accounts"));
        counters = sorted(Objects.requireNonNull(counters, "counters"));
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> things) {
        if (things.size() == 2 && things.get(0).compareTo(things.get(1)) > 0) {
            return List.of(things.get(1), things.get(0));
        }
        for (int i = 1; i < things.size(); i++) {
            if (things.get(i - 1).compareTo(things.get(i)) >= 0) {
                return List.copyOf(new TreeSet<>(things));
            }
        }
        return List.copyOf(things); // most commands name one or two things, already in order
    }

    /**
     * Returns the need for some keys and their accounts.
     *
     * @param keys the keys
     * @return the needs
     */
    public static Needs ofKeys(Key... keys) {
        return new Needs(List.of(keys), List.of(), List.of());
    }

    /**
     * Returns the need for one account.
     *
     * @param account the account number
     * @return the needs
     */
    public static Needs ofAccount(long account) {
        return new Needs(List.of(), List.of(account), List.of());
    }

    /**
     * Returns what is needed here and was not asked for before.
     *
     * @param asked what was asked for before
     * @return the rest
     */
    public Needs without(Needs asked) {
        if (asked.isEmpty() || isEmpty()) {
            return this;
        }
        return new Needs(
                keys.stream().filter(k -> !asked.keys.contains(k)).toList(),
                accounts.stream().filter(a -> !asked.accounts.contains(a)).toList(),
                counters.stream().filter(c -> !asked.counters.contains(c)).toList());
    }

    Needs and(Needs more) {
        if (isEmpty() || more.isEmpty()) {
            return isEmpty() ? more : this;
        }
        return new Needs(
                Stream.concat(keys.stream(), more.keys.stream()).toList(),
                Stream.concat(accounts.stream(), more.accounts.stream()).toList(),
                Stream.concat(counters.stream(), more.counters.stream()).toList());
    }

    /**
     * Says whether nothing is needed.
     *
     * @return true if all lists are empty
     */
    public boolean isEmpty() {
        return keys.isEmpty() && accounts.isEmpty() && counters.isEmpty();
    }
}
