package dev.loyalty4j.core.store.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How one kind of record is written: its number, and its components in the order of its line in the table. */
final class Shape {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final int tag;
    private final Class<?> type;
    private final MethodHandle constructor;
    private final List<Part> parts;

    /** Made when the first record is written; most kinds never are. */
    private Accessor[] accessors = {};

    /** A component: where it stands among the constructor's arguments, and what it is in bytes that do not have it. */
    private record Part(int argument, RecordComponent component, Coding coding, Default missing) {}

    private Shape(int tag, Class<?> type, MethodHandle constructor, List<Part> parts) {
        this.tag = tag;
        this.type = type;
        this.constructor = constructor;
        this.parts = parts;
    }

    /** Reads a line of the table: {@code number class component component=default ...}. */
    static Shape of(String line) {
        List<String> words = List.of(line.trim().split(" +", -1));
        try {
            Class<?> type = Class.forName(Shapes.ROOT + words.get(1));
            List<RecordComponent> components = List.of(type.getRecordComponents());
            List<Part> parts = new ArrayList<>();
            for (String word : words.subList(2, words.size())) {
                parts.add(part(components, word, type));
            }
            if (parts.size() != components.size()) {
                throw new IllegalStateException(type.getName() + " has other components than its line: " + line);
            }
            return new Shape(Integer.parseInt(words.get(0)), type, constructor(type, components), parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("shapes.txt has a line that fits no record: " + line, e);
        }
    }

    private static Part part(List<RecordComponent> components, String word, Class<?> type)
            throws ReflectiveOperationException {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        for (int i = 0; i < components.size(); i++) {
            RecordComponent component = components.get(i);
            if (component.getName().equals(name)) {
                return new Part(i, component, Coding.of(component.getGenericType()), Default.of(word, component));
            }
        }
        throw new IllegalStateException(type.getName() + " has no component " + name);
    }

    private static MethodHandle constructor(Class<?> type, List<RecordComponent> components)
            throws ReflectiveOperationException {
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        MethodHandle plain = LOOKUP.unreflectConstructor(type.getConstructor(types));
        return plain.asType(plain.type().generic()).asSpreader(Object[].class, types.length);
    }

    int tag() {
        return tag;
    }

    Class<?> type() {
        return type;
    }

    void write(ByteWriter out, Object value) {
        Accessor[] its = accessors();
        out.count(its.length);
        for (Accessor accessor : its) {
            accessor.write(out, value);
        }
    }

    private Accessor[] accessors() {
        Accessor[] its = accessors;
        if (its.length < parts.size()) {
            its = parts.stream().map(p -> Accessor.of(p.component, p.coding)).toArray(Accessor[]::new);
            accessors = its;
        }
        return its;
    }

    Object read(ByteReader in) {
        long written = in.count();
        if (written > parts.size()) {
            throw new UnreadableException(
                    type.getSimpleName() + " has " + written + " components, known are " + parts.size(), null);
        }
        Object[] arguments = new Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            Part part = parts.get(i);
            arguments[part.argument] = i < written ? part.coding.read(in) : part.missing.value();
        }
        return build(arguments);
    }

    private Object build(Object[] arguments) {
        try {
            return constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("no " + type.getSimpleName() + " of " + Arrays.toString(arguments), e);
        }
    }
}
