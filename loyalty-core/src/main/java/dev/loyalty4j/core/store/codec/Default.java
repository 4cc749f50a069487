package dev.loyalty4j.core.store.codec;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a component is in bytes that were written before it was there. */
interface Default {

    Object value();

    /**
     * Reads the default of a word such as {@code count=0}. It is a number, {@code true} or {@code false}, {@code ''}
     * for the empty text, {@code []} for the empty list, {@code {}} for the empty map, an instant or a date, or, as
     * {@code @NAME}, a constant of the component's type.
     */
    static Default of(String word, RecordComponent component) throws ReflectiveOperationException {
        if (!word.contains("=")) {
            return () -> {
                throw new UnreadableException("component " + word + " is missing", null);
            };
        }
        String text = word.substring(word.indexOf('=') + 1);
        Object value = text.startsWith("@")
                ? component.getType().getField(text.substring(1)).get(null)
                : literal(text, component.getType()).get();
        return () -> value;
    }

    private static Supplier<Object> literal(String text, Class<?> type) {
        if (type == long.class) {
            return () -> Long.valueOf(text);
        } else if (type == int.class) {
            return () -> Integer.valueOf(text);
        } else if (type == boolean.class) {
            return () -> Boolean.valueOf(text);
        } else if (type == String.class) {
            return () -> text.equals("''") ? "" : text;
        } else if (type == Instant.class) {
            return () -> Instant.parse(text);
        } else if (type == LocalDate.class) {
            return () -> LocalDate.parse(text);
        }
        return () -> text.equals("[]") ? List.of() : new TreeMap<>();
    }
}
