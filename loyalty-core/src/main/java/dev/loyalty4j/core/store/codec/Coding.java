package dev.loyalty4j.core.store.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. One class for all of them: a switch is quicker than a call of many. */
final class Coding {
    private final Kind kind;

    /** What a constant, a record or a member of a family is; that of the part otherwise. */
    private final Class<?> type;

    /** The codings of elements: one of a list, those of the key and the value of a map. */
    private final List<Coding> elements;

    private final TreeMap<String, Object> constants = new TreeMap<>();

    /** The shape of a record within a record, looked up when it is first met, because shapes may name each other. */
    private @Nullable Shape shape;

    private enum Kind {
        LONG,
        INT,
        BOOLEAN,
        TEXT,
        INSTANT,
        DATE,
        DURATION,
        DECIMAL,
        CONSTANT,
        RECORD,
        FAMILY,
        LIST,
        MAP
    }

    private Coding(Kind kind, Class<?> type, List<Coding> elements) {
        this.kind = kind;
        this.type = type;
        this.elements = elements;
        if (kind == Kind.CONSTANT) {
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
        }
    }

    /** The coding of a type that a component of a record may have. */
    static Coding of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new Coding(Kind.LIST, List.class, List.of(of(parts[0])));
            } else if (generic.getRawType() == SortedMap.class) {
                return new Coding(Kind.MAP, SortedMap.class, List.of(of(parts[0]), of(parts[1])));
            }
        } else if (type instanceof Class<?> plain) {
            return new Coding(kind(plain), plain, List.of());
        }
        throw new IllegalStateException("no coding for " + type);
    }

    private static Kind kind(Class<?> type) {
        if (type.getPackageName().startsWith("java") || type.isPrimitive()) {
            return ofJdk(type);
        } else if (type.isEnum()) {
            return Kind.CONSTANT;
        }
        return type.isRecord() ? Kind.RECORD : Kind.FAMILY;
    }

    private static Kind ofJdk(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return Kind.LONG;
        } else if (type == int.class || type == Integer.class) {
            return Kind.INT;
        } else if (type == boolean.class || type == Boolean.class) {
            return Kind.BOOLEAN;
        } else if (type == String.class) {
            return Kind.TEXT;
        } else if (type == Instant.class) {
            return Kind.INSTANT;
        } else if (type == LocalDate.class) {
            return Kind.DATE;
        } else if (type == Duration.class) {
            return Kind.DURATION;
        } else if (type == BigDecimal.class) {
            return Kind.DECIMAL;
        }
        throw new IllegalStateException("no coding for " + type);
    }

    @SuppressWarnings({"JavaInstantGetSecondsGetNano", "JavaDurationGetSecondsGetNano"}) // both are written
    void write(ByteWriter out, Object value) {
        switch (kind) {
            case LONG -> out.number((Long) value);
            case INT -> out.number((Integer) value);
            case BOOLEAN -> out.single((Boolean) value ? 1 : 0);
            case TEXT -> out.text((String) value);
            case INSTANT -> {
                out.number(((Instant) value).getEpochSecond());
                out.count(((Instant) value).getNano());
            }
            case DATE -> out.number(((LocalDate) value).toEpochDay());
            case DURATION -> {
                out.number(((Duration) value).toSeconds());
                out.count(((Duration) value).getNano());
            }
            case DECIMAL -> out.text(value.toString());
            case CONSTANT -> out.text(((Enum<?>) value).name());
            case RECORD -> shape().write(out, value);
            case FAMILY -> Shapes.writeTagged(out, value);
            case LIST -> writeList(out, (List<?>) value);
            case MAP -> writeMap(out, (SortedMap<?, ?>) value);
        }
    }

    private void writeList(ByteWriter out, List<?> list) {
        Coding element = elements.get(0);
        int size = list.size();
        out.count(size);
        for (int i = 0; i < size; i++) {
            element.write(out, list.get(i));
        }
    }

    private void writeMap(ByteWriter out, SortedMap<?, ?> map) {
        out.count(map.size());
        map.forEach((name, one) -> {
            elements.get(0).write(out, name);
            elements.get(1).write(out, one);
        });
    }

    Object read(ByteReader in) {
        return switch (kind) {
            case LONG -> in.number();
            case INT -> Math.toIntExact(in.number());
            case BOOLEAN -> in.single() == 1;
            case TEXT -> in.text();
            case INSTANT -> Instant.ofEpochSecond(in.number(), in.count());
            case DATE -> LocalDate.ofEpochDay(in.number());
            case DURATION -> Duration.ofSeconds(in.number(), in.count());
            case DECIMAL -> decimal(in.text());
            case CONSTANT -> constant(in.text());
            case RECORD -> shape().read(in);
            case FAMILY -> Shapes.readTagged(in, type);
            case LIST -> readList(in);
            case MAP -> readMap(in);
        };
    }

    private List<Object> readList(ByteReader in) {
        int size = in.size();
        List<Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(elements.get(0).read(in));
        }
        return list;
    }

    private SortedMap<Object, Object> readMap(ByteReader in) {
        int size = in.size();
        TreeMap<Object, Object> map = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            map.put(elements.get(0).read(in), elements.get(1).read(in));
        }
        return map;
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UnreadableException("'" + text + "' is no decimal", e);
        }
    }

    private Object constant(String name) {
        Object constant = constants.get(name);
        if (constant == null) {
            throw new UnreadableException("name is " + name + ", allowed are " + constants.keySet(), null);
        }
        return constant;
    }

    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shapes.of(type);
            shape = known;
        }
        return known;
    }
}
