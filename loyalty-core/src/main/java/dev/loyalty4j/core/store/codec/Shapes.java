package dev.loyalty4j.core.store.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of all records that can be kept. It is read once, when the first value is written or read. */
final class Shapes {
    static final String ROOT = "dev.loyalty4j.core.";
    static final String TABLE = "shapes.txt";

    private static final Map<Class<?>, Shape> BY_TYPE = new HashMap<>();
    private static final Map<Integer, Shape> BY_TAG = new HashMap<>();

    static {
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(Shape.of(line));
            }
        }
    }

    private Shapes() {}

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Shapes.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    private static void add(Shape shape) {
        if (BY_TAG.put(shape.tag(), shape) != null || BY_TYPE.put(shape.type(), shape) != null) {
            throw new IllegalStateException(
                    TABLE + " has number " + shape.tag() + " or " + shape.type() + " more than once");
        }
    }

    static boolean has(Class<?> type) {
        return BY_TYPE.containsKey(type);
    }

    static Shape of(Class<?> type) {
        Shape shape = BY_TYPE.get(type);
        if (shape == null) {
            throw new IllegalStateException(TABLE + " has no line for " + type.getName());
        }
        return shape;
    }

    /** Writes a record of a family, with the number of its kind. */
    static void writeTagged(ByteWriter out, Object value) {
        Shape shape = of(value.getClass());
        out.count(shape.tag());
        shape.write(out, value);
    }

    /** Reads a record of a family. */
    static Object readTagged(ByteReader in, Class<?> family) {
        long tag = in.count();
        Shape shape = BY_TAG.get((int) tag);
        if (shape == null || shape.tag() != tag || !family.isAssignableFrom(shape.type())) {
            throw new UnreadableException("number " + tag + " is no " + family.getSimpleName(), null);
        }
        return shape.read(in);
    }
}
