package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.rule.EarningRule;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A list that is missing from a command or a rule is named by what is thrown. */
class NullNamesTest {
    private static final List<String> ROOMS =
            List.of(Command.class.getPackageName(), EarningRule.class.getPackageName(), Money.class.getPackageName());
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "EUR"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, false),
            Map.entry(List.class, List.of()),
            Map.entry(SortedMap.class, new TreeMap<>()),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(Duration.class, Duration.ZERO),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(Money.class, Money.ofMinor(1, "EUR")),
            Map.entry(Profile.class, Profile.EMPTY),
            Map.entry(ZoneId.class, ZoneId.of("UTC")));

    @Test
    void everyMissingListOfAPublicRecordIsNamed() throws ReflectiveOperationException {
        List<String> unnamed = new ArrayList<>();
        int lists = 0;
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target", "classes"))) {
            if (ROOMS.contains(type.getPackageName()) && type.isRecord() && isPublic(type.reflect())) {
                RecordComponent[] components = type.reflect().getRecordComponents();
                for (int i = 0; i < components.length; i++) {
                    if (components[i].getType() == List.class) {
                        lists++;
                        Object[] values = samples(components);
                        values[i] = null;
                        said(type.reflect(), values)
                                .filter(text -> !text.equals("NullPointerException: " + name(components, values)))
                                .ifPresent(text -> unnamed.add(
                                        type.getSimpleName() + " " + name(components, values) + ": " + text));
                    }
                }
            }
        }

        assertThat(unnamed).isEmpty();
        assertThat(lists).isGreaterThan(20);
    }

    private static String name(RecordComponent[] components, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                return components[i].getName();
            }
        }
        return "";
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static Optional<String> said(Class<?> type, Object[] values) throws ReflectiveOperationException {
        try {
            Object unused = constructor(type).newInstance(values);
            return Optional.of("nothing");
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof NullPointerException
                    ? Optional.of("NullPointerException: " + e.getCause().getMessage())
                    : Optional.empty(); // the samples do not fit this record; its own tests show its bounds
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
        }
        return type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
    }

    private static Object[] samples(RecordComponent[] components) throws ReflectiveOperationException {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sample(components[i].getType());
        }
        return values;
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        if (SAMPLES.containsKey(type)) {
            return SAMPLES.get(type);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isSealed()) {
            return sample(type.getPermittedSubclasses()[0]);
        } else if (type.isRecord()) {
            return constructor(type).newInstance(samples(type.getRecordComponents()));
        }
        throw new AssertionError("no sample of " + type);
    }
}
