package dev.loyalty4j.core.store.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written and read.
 *
 * @param write writes a value
 * @param read reads it again
 */
record Coding(BiConsumer<ByteWriter, Object> write, Function<ByteReader, Object> read) {

    /** The coding of a type that a component of a record may have. */
    static Coding of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(of(parts[0]));
            } else if (generic.getRawType() == SortedMap.class) {
                return map(of(parts[0]), of(parts[1]));
            }
        } else if (type instanceof Class<?> plain) {
            return plain.getPackageName().startsWith("java") || plain.isPrimitive() ? ofJdk(plain) : ofOurs(plain);
        }
        throw new IllegalStateException("no coding for " + type);
    }

    private static Coding ofJdk(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return new Coding((out, value) -> out.number((Long) value), ByteReader::number);
        } else if (type == int.class || type == Integer.class) {
            return new Coding((out, value) -> out.number((Integer) value), in -> Math.toIntExact(in.number()));
        } else if (type == boolean.class || type == Boolean.class) {
            return new Coding((out, value) -> out.single((Boolean) value ? 1 : 0), in -> in.single() == 1);
        } else if (type == String.class) {
            return new Coding((out, value) -> out.text((String) value), ByteReader::text);
        } else if (type == Instant.class) {
            return instant();
        } else if (type == LocalDate.class) {
            return new Coding(
                    (out, value) -> out.number(((LocalDate) value).toEpochDay()),
                    in -> LocalDate.ofEpochDay(in.number()));
        } else if (type == Duration.class) {
            return duration();
        } else if (type == BigDecimal.class) {
            return new Coding((out, value) -> out.text(value.toString()), in -> decimal(in.text()));
        }
        throw new IllegalStateException("no coding for " + type);
    }

    private static Coding ofOurs(Class<?> type) {
        if (type.isEnum()) {
            Map<String, Object> constants = new TreeMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return new Coding((out, value) -> out.text(((Enum<?>) value).name()), in -> named(constants, in.text()));
        } else if (type.isRecord()) {
            Known shape = new Known(type);
            return new Coding(
                    (out, value) -> shape.get().write(out, value),
                    in -> shape.get().read(in));
        }
        return new Coding(Shapes::writeTagged, in -> Shapes.readTagged(in, type));
    }

    /** The shape of a record within a record, looked up when it is first met, because shapes may name each other. */
    private static final class Known {
        private final Class<?> type;
        private @Nullable Shape shape;

        private Known(Class<?> type) {
            this.type = type;
        }

        private Shape get() {
            Shape known = shape;
            if (known == null) {
                known = Shapes.of(type);
                shape = known;
            }
            return known;
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UnreadableException("'" + text + "' is no decimal", e);
        }
    }

    private static Object named(Map<String, Object> constants, String name) {
        Object constant = constants.get(name);
        if (constant == null) {
            throw new UnreadableException("name is " + name + ", allowed are " + constants.keySet(), null);
        }
        return constant;
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds are written just before
    private static Coding instant() {
        return new Coding(
                (out, value) -> {
                    Instant instant = (Instant) value;
                    out.number(instant.getEpochSecond());
                    out.count(instant.getNano());
                },
                in -> Instant.ofEpochSecond(in.number(), in.count()));
    }

    @SuppressWarnings("JavaDurationGetSecondsGetNano") // written just before
    private static Coding duration() {
        return new Coding(
                (out, value) -> {
                    out.number(((Duration) value).toSeconds());
                    out.count(((Duration) value).getNano());
                },
                in -> Duration.ofSeconds(in.number(), in.count()));
    }

    private static Coding list(Coding element) {
        return new Coding(
                (out, value) -> {
                    List<?> list = (List<?>) value;
                    out.count(list.size());
                    for (Object one : list) {
                        element.write.accept(out, one);
                    }
                },
                in -> {
                    int size = in.size();
                    List<Object> list = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        list.add(element.read.apply(in));
                    }
                    return list;
                });
    }

    private static Coding map(Coding key, Coding element) {
        return new Coding(
                (out, value) -> {
                    SortedMap<?, ?> map = (SortedMap<?, ?>) value;
                    out.count(map.size());
                    map.forEach((name, one) -> {
                        key.write.accept(out, name);
                        element.write.accept(out, one);
                    });
                },
                in -> {
                    int size = in.size();
                    TreeMap<Object, Object> map = new TreeMap<>();
                    for (int i = 0; i < size; i++) {
                        map.put(key.read.apply(in), element.read.apply(in));
                    }
                    return map;
                });
    }
}
