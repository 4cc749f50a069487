package dev.loyalty4j.core.rule;

/** A predicate that a programme registers under a name for {@link Condition#named}; it must be a pure function. */
@FunctionalInterface
public interface NamedCondition {

    /**
     * Judges an occasion.
     *
     * @param occasion what happened
     * @param facts what is known about the member
     * @return whether the condition is true
     */
    boolean test(Occasion occasion, Facts facts);
}
