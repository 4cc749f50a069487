package dev.loyalty4j.core.activity;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks of texts that come from outside: bounded, not blank, no control characters. Used by the records of commands.
 */
public final class Text {

    /** Most lines, orders and members have no attributes, and need no map each. */
    private static final SortedMap<String, String> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());

    /** Long enough for any order number in use, short enough to be a key in every database. */
    public static final int MAX_ID = 120;

    /** The most characters in the name of an article, a category or a channel. */
    public static final int MAX_NAME = 200;

    private Text() {}

    /**
     * Checks an identity.
     *
     * @param value the identity
     * @param what its name in messages
     * @return the identity
     * @throws IllegalArgumentException if it is blank, longer than 120 characters or has control characters
     */
    public static String id(String value, String what) {
        return checked(value, what, MAX_ID);
    }

    /**
     * Checks a name.
     *
     * @param value the name
     * @param what its name in messages
     * @return the name
     * @throws IllegalArgumentException if it is blank, longer than 200 characters or has control characters
     */
    public static String name(String value, String what) {
        return checked(value, what, MAX_NAME);
    }

    /**
     * Checks a name that may be left out, written as the empty text.
     *
     * @param value the name, or the empty text
     * @param what its name in messages
     * @return the name
     * @throws IllegalArgumentException if it is longer than 200 characters, has control characters, or only spaces
     */
    public static String optionalName(String value, String what) {
        Objects.requireNonNull(value, what);
        return value.isEmpty() ? value : checked(value, what, MAX_NAME);
    }

    /** Copies named facts; the same bounds hold for names and values. */
    static SortedMap<String, String> attributes(SortedMap<String, String> values) {
        Objects.requireNonNull(values, "attributes");
        values.forEach((name, value) -> {
            name(name, "attribute");
            name(value, "value of " + name);
        });
        return values.isEmpty() ? NONE : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static SortedMap<String, String> with(SortedMap<String, String> values, String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return more;
    }

    static void content(SortedMap<String, String> values, CommandDigest.Content content) {
        content.put(values.size());
        values.forEach((name, value) -> content.put(name).put(value));
    }

    private static String checked(String value, String what, int max) {
        Objects.requireNonNull(value, what);
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank, allowed are 1 to " + max + " characters");
        }
        if (value.length() > max) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters, allowed are 1 to " + max);
        }
        for (int i = 0; i < value.length(); i++) {
            // Half a character has no bytes: two texts that differ in it would look the same to a digest.
            boolean half = Character.isSurrogate(value.charAt(i))
                    && Character.charCount(value.codePointAt(i)) == 1
                    && (i == 0 || Character.charCount(value.codePointAt(i - 1)) == 1);
            if (half) {
                throw new IllegalArgumentException(
                        what + " has half a character at position " + i + ", allowed are whole characters");
            }
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(
                        what + " has a control character at position " + i + ", allowed are printable characters");
            }
        }
        return value;
    }
}
