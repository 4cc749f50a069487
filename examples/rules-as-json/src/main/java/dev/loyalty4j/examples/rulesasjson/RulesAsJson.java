package dev.loyalty4j.examples.rulesasjson;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.time.Window;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Writes earning rules as JSON and reads them back. */
public final class RulesAsJson {
    private static final List<Class<?>> FAMILIES = List.of(Condition.class, Award.class, Scope.class, Window.class);

    private static final ObjectMapper MAPPER = mapper();

    private RulesAsJson() {}

    /** Says that a member of a family is told by the name of its record. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, Named.class);
            builder.registerSubtypes(kinds(family).toArray(Class<?>[]::new));
        }
        return builder.build();
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses()).flatMap(c -> c.isSealed() ? kinds(c) : Stream.of(c));
    }

    /**
     * Writes a rule.
     *
     * @param rule the rule
     * @return the JSON
     */
    public static String write(EarningRule rule) {
        return MAPPER.writeValueAsString(rule);
    }

    /**
     * Reads a rule.
     *
     * @param json the JSON
     * @return the rule
     */
    public static EarningRule read(String json) {
        return MAPPER.readValue(json, EarningRule.class);
    }
}
