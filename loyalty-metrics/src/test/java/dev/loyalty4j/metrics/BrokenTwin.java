package dev.loyalty4j.metrics;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runs the examples of a suite on an implementation in which one decision is replaced by a wrong one, and tells which
 * of them noticed. A suite that notices nothing does not test the decision.
 */
public final class BrokenTwin {

    private BrokenTwin() {}

    /** The names of the suite's tests that fail on the twin, an instance of the suite with the wrong decision. */
    public static List<String> redTests(Class<?> suite, Object twin) {
        List<String> red = new ArrayList<>();
        Arrays.stream(suite.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .forEach(method -> {
                    try {
                        method.setAccessible(true);
                        method.invoke(twin);
                    } catch (InvocationTargetException failed) {
                        if (!(failed.getCause() instanceof AssertionError)) {
                            throw new IllegalStateException("the twin broke instead of being wrong", failed.getCause());
                        }
                        red.add(method.getName());
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return red;
    }
}
