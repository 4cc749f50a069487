package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.rule.RuleEvent;
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
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A part that is missing from a public record is named by what is thrown. Events are left out, because only the engine
 * makes them.
 */
class NullNamesTest {
    private static final Program PROGRAM = Program.builder("club", ZoneId.of("UTC"), "EUR")
            .points(PointType.of("beans", Expiry.NEVER))
            .build();
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "EUR"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, false),
            Map.entry(List.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(SortedMap.class, new TreeMap<>()),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(MonthDay.class, MonthDay.of(1, 1)),
            Map.entry(Duration.class, Duration.ZERO),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(Money.class, Money.ofMinor(1, "EUR")),
            Map.entry(Profile.class, Profile.EMPTY),
            Map.entry(Command.class, Enrol.of("anna", Instant.EPOCH)),
            Map.entry(Program.class, PROGRAM),
            Map.entry(ZoneId.class, ZoneId.of("UTC")));

    @Test
    void everyMissingPartOfAPublicRecordIsNamed() throws ReflectiveOperationException {
        List<String> unnamed = new ArrayList<>();
        int parts = 0;
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target", "classes"))) {
            if (type.isRecord() && isPublic(type.reflect()) && !isEvent(type.reflect())) {
                RecordComponent[] components = type.reflect().getRecordComponents();
                for (int i = 0; i < components.length; i++) {
                    if (!components[i].getType().isPrimitive()) {
                        parts++;
                        Object[] values = samples(components);
                        values[i] = null;
                        said(type.reflect(), values)
                                .filter(text -> !text.equals("NullPointerException: " + name(components, values)))
                                .ifPresent(text ->
                                        unnamed.add(type.getName() + " " + name(components, values) + ": " + text));
                    }
                }
            }
        }

        assertThat(unnamed).isEmpty();
        assertThat(parts).isGreaterThan(300);
    }

    private static boolean isEvent(Class<?> type) {
        return Event.class.isAssignableFrom(type) || RuleEvent.class.isAssignableFrom(type);
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
