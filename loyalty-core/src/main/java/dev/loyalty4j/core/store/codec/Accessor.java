package dev.loyalty4j.core.store.codec;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Writes one component of a record. It is asked for by a function that the JDK makes of the accessor, which runs as
 * fast as a lambda that somebody had written down, and gives numbers as they are.
 */
final class Accessor {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final boolean isNumber;
    private final ToLongFunction<Object> number;
    private final Function<Object, Object> any;
    private final Coding coding;

    private Accessor(boolean isNumber, ToLongFunction<Object> number, Function<Object, Object> any, Coding coding) {
        this.isNumber = isNumber;
        this.number = number;
        this.any = any;
        this.coding = coding;
    }

    @SuppressWarnings("unchecked") // the factory makes what it is asked for
    static Accessor of(RecordComponent component, Coding coding) {
        try {
            MethodHandle plain = LOOKUP.unreflect(component.getAccessor());
            if (component.getType() == long.class || component.getType() == int.class) {
                MethodType as = plain.type().changeReturnType(long.class);
                Object made =
                        factory(ToLongFunction.class, "applyAsLong", plain, as).invoke();
                return new Accessor(true, (ToLongFunction<Object>) made, value -> value, coding);
            }
            MethodType as = plain.type().wrap();
            Object made = factory(Function.class, "apply", plain, as).invoke();
            return new Accessor(false, value -> 0, (Function<Object, Object>) made, coding);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("no function can be made of component " + component, e);
        }
    }

    private static MethodHandle factory(Class<?> function, String method, MethodHandle plain, MethodType as)
            throws ReflectiveOperationException, java.lang.invoke.LambdaConversionException {
        Class<?> erased = as.returnType() == long.class ? long.class : Object.class;
        return LambdaMetafactory.metafactory(
                        LOOKUP,
                        method,
                        MethodType.methodType(function),
                        MethodType.methodType(erased, Object.class),
                        plain,
                        as)
                .getTarget();
    }

    void write(ByteWriter out, Object value) {
        if (isNumber) {
            out.number(number.applyAsLong(value));
        } else {
            coding.write(out, any.apply(value));
        }
    }
}
